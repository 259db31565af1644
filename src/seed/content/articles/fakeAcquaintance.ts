import type { ArticleContent } from '../types.js'

import { doDont, h2, p, richText, stepList, story, ul, warn } from '../../lexical.js'
import { t } from '../../localized.js'
import {
  call110,
  call96110,
  fraudHotlines,
  fraudLaw,
  liabilityNotice,
  teachingCase,
} from '../common.js'
import { textRow } from '../types.js'

export const fakeAcquaintance: ArticleContent = {
  slug: 'fake-boss-or-friend',
  fraudType: 'fake-acquaintance',
  cover: 'fake-acquaintance',
  topics: ['anti-fraud'],
  title: t(
    '“我是你领导，先帮我转笔钱”：熟人头像不等于熟人',
    '“This is your boss, please transfer”: a familiar picture is not a familiar person',
  ),
  summary: t(
    '头像、昵称、语音都能伪造。涉及转账，回拨熟悉的号码当面核实。',
    'Pictures, names and voices can be faked. Before any transfer, call back on the number you know.',
  ),
  redFlags: [
    textRow(
      t(
        '陌生账号用领导、老师、亲友的照片和姓名主动添加您。',
        'An unknown account with the photo and name of a superior, teacher or friend adds you.',
      ),
    ),
    textRow(
      t(
        '先嘘寒问暖，很快以“不方便出面”为由请您代为转账。',
        'Kind words first; soon they “cannot appear in person” and ask you to pay for them.',
      ),
    ),
    textRow(
      t(
        '发来“已转账”截图，谎称款项延迟到账，催您先垫付。',
        'A picture shows that they “have already paid”; the money is “delayed”, so you should go ahead.',
      ),
    ),
    textRow(
      t(
        '以开会、身体不适为由拒绝语音和见面。',
        'They are in a meeting or unwell and cannot talk or meet.',
      ),
    ),
  ],
  whatToDo: [
    textRow(
      t(
        '用通讯录里原有的号码回拨，或当面确认。',
        'Call back on the number you have always had, or ask in person.',
      ),
    ),
    textRow(
      t(
        '财务人员严格执行付款审批，任何人口头或聊天指令都不能替代。',
        'Finance staff follow the payment procedure; no chat message replaces it.',
      ),
    ),
    textRow(call96110),
    textRow(call110),
  ],
  caseStudy: t(
    '某公司会计被拉进一个工作群，群里“总经理”“副总”一应俱全。“总经理”称正在与客户签约，要求立即支付一笔合同款，并发来合同照片。会计按照公司制度回拨总经理手机，对方毫不知情，款项得以保住。',
    'An accountant was added to a “work group” with the “general manager” and his “deputy”. The “manager” was signing a contract, sent a photo of it and wanted it paid at once. Following the rules, she called the real manager’s mobile. He knew nothing of it, and the money stayed where it was.',
  ),
  liabilityNotice,
  sources: [fraudLaw, teachingCase],
  body: t(
    richText(
      p('这类骗局利用人们对上级的服从和对亲友的信任。识破的方法很朴素：**换一条路核实**。'),
      h2('三种常见面孔'),
      ul(
        '**冒充领导**：以工作关心开场，随后请您代转“人情款”“保证金”。',
        '**冒充亲友**：称在国外、住院、手机坏了，急需用钱。',
        '**冒充老师**：在家长群里以“资料费”“培训费”收款。',
      ),
      stepList(
        '核实三步',
        ['停', '任何催促都先停一停，真正的急事不差一个电话。'],
        ['换', '换一个渠道联系本人：原来的手机号、座机或当面。'],
        ['问', '问一个只有双方知道的问题，不要由对方提示。'],
      ),
      story({
        heading: '案例：一个回拨电话保住合同款',
        story:
          '群里的“总经理”催得很急，会计还是按制度回拨了总经理的手机。二十秒的通话，避免了一笔大额损失。',
        lesson: '制度不是不信任，而是对每个人的保护。',
      }),
      warn(
        'caution',
        '转账可以设延时到账',
        '向不熟悉的账户转账时，可以在银行渠道选择次日到账，给自己留出核实和撤销的时间。',
      ),
      doDont({
        heading: '涉及转账时',
        dos: ['电话或当面核实', '核对收款户名', '大额付款双人复核'],
        donts: ['凭截图相信“已到账”', '把聊天记录当作审批', '因为不好意思而不问'],
      }),
      fraudHotlines.zh,
    ),
    richText(
      p(
        'This fraud uses obedience to superiors and trust in friends. The way to see through it is simple: **verify by another route**.',
      ),
      h2('Three familiar faces'),
      ul(
        '**The boss**: begins with interest in your work, then asks you to pay a “favour” or “deposit” for him.',
        '**The relative**: abroad, in hospital, with a broken phone, and in need of money.',
        '**The teacher**: collects “course fees” in the parents’ group.',
      ),
      stepList(
        'Verify in three steps',
        ['Stop', 'However urgent, pause; a real emergency survives one phone call.'],
        ['Switch', 'Reach the person another way: the old mobile number, the landline, in person.'],
        ['Ask', 'Ask something only the two of you know, without giving hints.'],
      ),
      story({
        heading: 'Case: one call saved the contract money',
        story:
          'The “general manager” in the group pressed hard. The accountant still called his mobile as the rules say. Twenty seconds avoided a large loss.',
        lesson: 'Rules are not distrust; they protect everybody.',
      }),
      warn(
        'caution',
        'You can delay a transfer',
        'When paying an unfamiliar account you can choose arrival on the next day in the bank’s channels, which leaves time to verify and cancel.',
      ),
      doDont({
        heading: 'Whenever money moves',
        dos: [
          'Verify by phone or in person',
          'Check the payee’s name',
          'Let a second person check large payments',
        ],
        donts: [
          'Believe a picture of a transfer',
          'Treat a chat as an approval',
          'Stay silent out of politeness',
        ],
      }),
      fraudHotlines.en,
    ),
  ),
}
