import type { LeafletContent } from '../types.js'

import { doDont, h2, hotlines, p, richText, stepList, story, ul, warn } from '../../lexical.js'
import { t } from '../../localized.js'
import { bankHotline } from '../common.js'
import { textRow } from '../types.js'

export const personalInformation: LeafletContent = {
  slug: 'protect-personal-financial-information',
  cover: 'personal-information',
  topics: ['personal-information', 'rights'],
  audience: ['general', 'elderly', 'students'],
  hotline: bankHotline,
  title: t('守住您的个人金融信息', 'Protect your personal financial information'),
  summary: t(
    '账户、密码、验证码、身份证件和人脸信息怎么保管？泄露了怎么办？一页讲清。',
    'How to keep accounts, passwords, codes, identity papers and your face safe, and what to do after a leak, on one page.',
  ),
  keyMessages: [
    textRow(
      t(
        '金融账户属于敏感个人信息，处理它需要特定目的、充分必要性和您的单独同意。',
        'A financial account is sensitive information: it may only be processed for a specific purpose, when necessary and with your separate consent.',
      ),
    ),
    textRow(
      t(
        '密码、验证码、卡片背面安全码，不告诉任何人，包括自称银行员工的人。',
        'Passwords, text codes and the code on the back of the card go to nobody, not even to somebody who claims to be from the bank.',
      ),
    ),
    textRow(
      t(
        '发现泄露，先冻结账户，再修改密码，再报警。',
        'After a leak: first block accounts, then change passwords, then report it.',
      ),
    ),
  ],
  body: t(
    richText(
      p(
        '个人金融信息包括账户信息、鉴别信息（密码、验证码、指纹、人脸等）、交易信息、身份信息、财产信息和借贷信息。《中华人民共和国个人信息保护法》第二十八条将**金融账户**、**生物识别**信息列为敏感个人信息，给予严格保护。',
      ),
      h2('您对自己的信息有哪些权利'),
      ul(
        '**知情和决定**：知道谁在处理、为什么处理、处理哪些信息，有权限制或拒绝（法律、行政法规另有规定的除外）。',
        '**查阅和复制**：可以向银行申请查阅、复制您的个人信息。',
        '**更正和补充**：信息不准确、不完整的，可以要求更正、补充。',
        '**删除**：处理目的已实现、您撤回同意等情形下，可以要求删除。',
      ),
      h2('日常六个好习惯'),
      doDont({
        heading: '这样做，不那样做',
        dos: [
          '银行、支付、社交使用不同的密码，并定期更换',
          '只从应用商店或官方网站下载银行应用',
          '提供证件复印件时，在不遮挡信息处注明用途和日期',
        ],
        donts: [
          '用生日、手机号作密码，或把密码写在卡上',
          '连接陌生无线网络办理转账',
          '把身份证、银行卡照片发在聊天群或朋友圈',
        ],
      }),
      warn(
        'danger',
        '银行不会这样做',
        '我行员工不会通过电话、短信或社交软件索要您的密码、验证码，也不会要求您共享屏幕或把钱转到任何“指定账户”。',
      ),
      story({
        heading: '案例：一张随手发出的照片',
        story:
          '小何为了证明自己“有实力”，把银行卡正反面照片发到群里。几天后，有人利用卡号、有效期和安全码在境外网站尝试付款。银行监测到异常后致电核实，小何挂失并换卡，未造成损失。',
        lesson: '卡号、有效期、安全码凑在一起，就可能被盗刷。照片发出去，就收不回来。',
      }),
      h2('信息泄露后的补救'),
      stepList(
        '按顺序做五件事',
        ['冻结或挂失', '拨打银行热线，或在官方应用中一键锁卡。'],
        ['修改密码', '从安全的设备修改银行、支付、邮箱密码，退出其他登录设备。'],
        ['检查交易与授权', '核对近期流水，关闭不认识的免密支付和自动扣款。'],
        ['保存证据并报警', '截屏、保留短信；涉及资金损失立即拨打 110。'],
        ['投诉举报', '认为银行违规处理个人信息的，可向银行投诉，或拨打 12378、12363。'],
      ),
      hotlines(
        '求助电话',
        ['示例银行挂失与投诉', bankHotline, '24 小时'],
        ['全国反诈预警劝阻专线', '96110'],
        ['公安报警电话', '110'],
      ),
    ),
    richText(
      p(
        'Personal financial information covers accounts, credentials (passwords, codes, fingerprints, your face), transactions, identity, property and loans. Article 28 of the Personal Information Protection Law counts **financial accounts** and **biometrics** as sensitive and protects them strictly.',
      ),
      h2('Your rights over your data'),
      ul(
        '**Know and decide** who processes what and why; restrict or refuse it, unless laws or administrative regulations say otherwise.',
        '**See and copy**: ask the bank for the information it holds about you.',
        '**Correct and complete** what is wrong or missing.',
        '**Erase**, for example when the purpose is fulfilled or you withdraw your consent.',
      ),
      h2('Six good habits'),
      doDont({
        heading: 'Do this, not that',
        dos: [
          'Use different passwords for bank, payment and social accounts, and change them',
          'Install banking apps only from the app store or the official site',
          'Write purpose and date on copies of identity papers, without covering the data',
        ],
        donts: [
          'Use birthdays or phone numbers, or write the password on the card',
          'Transfer money over unknown wireless networks',
          'Post photos of identity or bank cards in chats',
        ],
      }),
      warn(
        'danger',
        'What the bank never does',
        'Our staff never ask for passwords or codes by phone, text or chat, never ask you to share your screen, and never ask you to move money to any “designated account”.',
      ),
      story({
        heading: 'Case: a photo sent without thinking',
        story:
          'To show that he had means, Mr He posted both sides of his card in a group. Days later somebody tried to pay on a foreign site with number, date and security code. The bank noticed and called; he blocked and replaced the card, and nothing was lost.',
        lesson:
          'Number, date and security code together are enough to pay. A photo that was sent cannot be taken back.',
      }),
      h2('After a leak'),
      stepList(
        'Five things, in this order',
        ['Block', 'Call the bank or lock the card in its app.'],
        ['Change passwords', 'On a safe device: bank, payment, mail; sign out everywhere else.'],
        ['Check', 'Read recent transactions; stop unknown automatic payments.'],
        ['Keep evidence and report', 'Keep pictures and texts; call 110 if money is gone.'],
        ['Complain', 'If the bank mishandled your data, tell the bank, or call 12378 or 12363.'],
      ),
      hotlines(
        'Where to call',
        ['Demo Bank: block and complain', bankHotline, 'Day and night'],
        ['National anti-fraud line', '96110'],
        ['Police', '110'],
      ),
    ),
  ),
}
