import type { LeafletContent } from '../types.js'

import { doDont, h2, hotlines, ol, p, richText, stepList, ul, warn } from '../../lexical.js'
import { t } from '../../localized.js'
import { bankHotline } from '../common.js'
import { textRow } from '../types.js'

export const creditRecord: LeafletContent = {
  slug: 'care-for-your-credit-record',
  cover: 'credit-record',
  topics: ['credit', 'rights'],
  audience: ['general', 'students', 'new-citizens'],
  hotline: bankHotline,
  title: t(
    '6·14 信用记录关爱日：珍爱信用记录，享受幸福人生',
    '14 June: care for your credit record',
  ),
  summary: t(
    '征信报告怎么查、记什么、有错怎么办，“征信修复”为什么信不得。',
    'How to see your credit report, what it holds, what to do about errors, and why “credit repair” is a fraud.',
  ),
  keyMessages: [
    textRow(
      t(
        '个人每年可免费查询两次本人信用报告。',
        'Everybody may see their own credit report free of charge twice a year.',
      ),
    ),
    textRow(
      t(
        '不良信息自不良行为或事件终止之日起保存 5 年。',
        'Negative information is kept for 5 years from the end of the conduct or event.',
      ),
    ),
    textRow(
      t(
        '有错误可以免费提异议，没有“花钱洗白”的渠道。',
        'Errors are corrected free of charge; nobody can sell you a clean record.',
      ),
    ),
  ],
  body: t(
    richText(
      p(
        '信用报告是您的“经济身份证”，客观记录您的信贷信息。中国人民银行将每年 6 月 14 日定为“信用记录关爱日”，提醒大家关心自己的信用记录。',
      ),
      h2('信用报告里有什么'),
      ul(
        '**基本信息**：身份、职业、居住等。',
        '**信贷信息**：贷款、信用卡、担保的开立和还款情况。',
        '**非信贷交易和公共信息**：依法采集的部分信息。',
        '**查询记录**：谁在什么时候、因为什么查过您的报告。',
      ),
      h2('怎样查询'),
      stepList(
        '三种常用方式',
        [
          '网点自助查询机',
          '携带本人有效身份证件，到设有“个人信用报告自助查询机”的网点，几分钟即可打印。可在本网站“网点”中筛选。',
        ],
        [
          '征信中心互联网查询',
          '登录中国人民银行征信中心网站，或通过已开通此项服务的银行应用、云闪付查询。请核对网址，勿点击短信链接。',
        ],
        ['委托他人代查', '代理人须携带双方证件和授权委托公证证明等材料，到指定网点办理。'],
      ),
      h2('您的三项法定权利'),
      ol(
        '**免费查询**：《征信业管理条例》第十七条规定，个人信息主体有权每年两次免费获取本人的信用报告。',
        '**异议更正**：认为信息存在错误、遗漏的，可以提出异议；征信机构或信息提供者应当自收到异议之日起 20 日内核查处理并书面答复。',
        '**不良信息到期删除**：不良信息的保存期限为 5 年，自不良行为或者事件终止之日起计算；超过 5 年的，应当予以删除。',
      ),
      warn(
        'danger',
        '“征信修复”是骗局',
        '没有任何机构可以收费“修复”“洗白”“铲单”。以此收费、要求您提供证件和验证码的，可能骗取钱财和信息，教唆伪造材料的还可能让您承担法律责任。',
      ),
      doDont({
        heading: '养成好信用',
        dos: [
          '设置自动还款或还款提醒',
          '更换手机号、住址后及时告知银行',
          '每年查询一两次自己的报告',
        ],
        donts: ['替他人借款或随意担保', '短期内频繁申请贷款和信用卡', '因小额年费忘记还款'],
      }),
      p('遇到暂时困难无法按时还款，请在到期前联系银行，说明情况，协商解决方案，不要失联。'),
      hotlines(
        '咨询电话',
        ['示例银行客户服务', bankHotline, '还款协商、异议申请'],
        ['中国人民银行征信中心', '400-810-8866', '信用报告咨询'],
        ['中国人民银行热线', '12363', '征信权益保护'],
      ),
    ),
    richText(
      p(
        'A credit report is your identity card in economic life: it records your credit as it is. The People’s Bank of China has made 14 June the day on which everybody is reminded to care for it.',
      ),
      h2('What the report holds'),
      ul(
        '**Basics**: identity, work, residence.',
        '**Credit**: loans, cards and guarantees, and how they are repaid.',
        '**Other transactions and public information**, as far as the law lets it be collected.',
        '**Inquiries**: who looked at your report, when and why.',
      ),
      h2('How to see it'),
      stepList(
        'Three common ways',
        [
          'A kiosk in a branch',
          'With your identity card, in a branch that has a credit report kiosk; printing takes minutes. Filter for it under “Branches” on this site.',
        ],
        [
          'Online',
          'On the site of the Credit Reference Center of the People’s Bank of China, or in banking apps and UnionPay that offer it. Check the address and do not follow links in texts.',
        ],
        [
          'Through a representative',
          'With both identity papers and a notarised authorisation, at designated places.',
        ],
      ),
      h2('Three rights by law'),
      ol(
        '**Free of charge**: under Article 17 of the Regulation on the Credit Reporting Industry you may have your own report twice a year without charge.',
        '**Correction**: you may object to errors and omissions; the agency or the provider must verify and answer in writing within 20 days of receiving the objection.',
        '**Deletion**: negative information is kept for 5 years from the end of the conduct or event and is then deleted.',
      ),
      warn(
        'danger',
        '“Credit repair” is a fraud',
        'Nobody can clean your record for a fee. Those who charge for it and ask for papers and codes may take your money and data; forged documents may even make you liable.',
      ),
      doDont({
        heading: 'Build a good record',
        dos: [
          'Use automatic repayment or reminders',
          'Tell the bank your new number and address',
          'Read your report once or twice a year',
        ],
        donts: [
          'Borrow for others or guarantee lightly',
          'Apply for many loans and cards within weeks',
          'Forget a small annual fee',
        ],
      }),
      p(
        'If you cannot repay for a while, talk to the bank before the due date and look for a solution together. Do not vanish.',
      ),
      hotlines(
        'Where to ask',
        ['Demo Bank customer service', bankHotline, 'Repayment plans, objections'],
        ['Credit Reference Center', '400-810-8866', 'Questions about reports'],
        ['People’s Bank of China', '12363', 'Rights in credit reporting'],
      ),
    ),
  ),
}
