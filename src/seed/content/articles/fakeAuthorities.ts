import type { ArticleContent } from '../types.js'

import { doDont, h2, ol, p, richText, story, warn } from '../../lexical.js'
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

export const fakeAuthorities: ArticleContent = {
  slug: 'fake-police-safe-account',
  fraudType: 'fake-authorities',
  cover: 'fake-authorities',
  topics: ['anti-fraud', 'older-people'],
  title: t(
    '公检法没有“安全账户”：一通电话办不了案',
    'No police “safe account” exists: cases are not solved by phone',
  ),
  summary: t(
    '自称警官、要求保密、让您把钱转到“安全账户”核查的，都是诈骗。',
    'A caller who says he is an officer, demands secrecy and wants your money in a “safe account” is a fraudster.',
  ),
  redFlags: [
    textRow(
      t(
        '来电称您涉嫌洗钱、办卡被冒用，并能说出您的姓名和证件号码。',
        'The caller says you are suspected of money laundering or that a card was opened in your name, and knows your name and identity number.',
      ),
    ),
    textRow(
      t(
        '要求“案件保密”，让您独自到宾馆、车里接听，不许告诉家人和银行员工。',
        'The “case is secret”: you must be alone in a hotel or car and tell neither family nor bank staff.',
      ),
    ),
    textRow(
      t(
        '通过网络发来“通缉令”“逮捕证”，或用视频展示“警官”和“办公室”。',
        'A “warrant” arrives online, or a video shows an “officer” in an “office”.',
      ),
    ),
    textRow(
      t(
        '要求开启共享屏幕、提供验证码，或把存款集中转到“安全账户”核查。',
        'You are to share your screen, give codes or move all your deposits to a “safe account” for checking.',
      ),
    ),
  ],
  whatToDo: [
    textRow(
      t(
        '直接挂断。自己查询属地派出所电话或拨打 110 核实，不用对方给的号码。',
        'Hang up. Look up your local police station or call 110 yourself; never use a number they give you.',
      ),
    ),
    textRow(call96110),
    textRow(call110),
    textRow(
      t(
        '告诉家人和银行柜台人员。真正办案不会要求您对家人和银行保密转账。',
        'Tell your family and the people at the bank counter. No real investigation asks you to hide a transfer from them.',
      ),
    ),
  ],
  caseStudy: t(
    '退休教师老周接到“疾控中心”来电，称其证件被用于非法活动，随即“转接公安”。对方用视频出示“逮捕证”，要求他到宾馆开房、打开共享屏幕，并把三张存折上的钱集中到一张卡。老周到网点办理提前支取时，柜员见他神色紧张、不断看手机，便请来值班主管和社区民警，成功劝阻。',
    'Mr Zhou, a retired teacher, was told by a “health office” that his identity card had been misused and was “connected to the police”. On video he was shown a “warrant”; he was to take a hotel room, share his screen and gather the money of three passbooks on one card. When he came to the branch to withdraw early, the teller saw that he was frightened and kept looking at his phone. She called the duty manager and a community officer, and together they stopped it.',
  ),
  liabilityNotice,
  sources: [fraudLaw, teachingCase],
  body: t(
    richText(
      p(
        '冒充公检法诈骗的力量来自**恐惧和隔离**。对方先让您害怕，再让您不敢和任何人商量。识破它不需要懂法律，只要记住三个“不会”。',
      ),
      h2('公检法机关的三个“不会”'),
      ol(
        '**不会**通过电话、微信、QQ 制作笔录或出示“通缉令”“逮捕证”。',
        '**不会**设立“安全账户”，更不会要求把钱转过去“核查”。',
        '**不会**要求您对家人和银行隐瞒资金情况，或提供银行卡密码和验证码。',
      ),
      warn(
        'danger',
        '“安全账户”不存在',
        '公安机关、检察院、法院都没有所谓“安全账户”。听到这四个字，立即挂断。',
      ),
      story({
        heading: '案例：宾馆里的“笔录”',
        story:
          '老周被要求在宾馆“做视频笔录”，并集中存款“证明清白”。到银行支取时，柜员多问了一句“这钱给谁用”，拨打 96110 后，民警赶到现场劝阻。',
        lesson: '银行员工的询问是保护，不是刁难。多说一句实话，就多一道防线。',
      }),
      doDont({
        heading: '接到这样的电话',
        dos: ['挂断后自行拨打 110 核实', '告诉家人、社区民警或银行员工', '保留来电号码和聊天记录'],
        donts: [
          '按对方指示到僻静处单独接听',
          '点击链接下载“办案软件”',
          '开启共享屏幕、告知验证码、转账',
        ],
      }),
      fraudHotlines.zh,
    ),
    richText(
      p(
        'This fraud lives on **fear and isolation**. First it frightens you, then it forbids you to ask anybody. You need no legal knowledge to see through it, only three things that never happen.',
      ),
      h2('What police, prosecutors and courts never do'),
      ol(
        'They **never** take statements or show warrants by phone or chat.',
        'They **never** keep “safe accounts”, still less ask you to move money there for checking.',
        'They **never** ask you to hide your money from family and bank, or to give your card password or a code.',
      ),
      warn(
        'danger',
        'There is no “safe account”',
        'Neither the police nor prosecutors nor courts have one. When you hear these words, hang up.',
      ),
      story({
        heading: 'Case: a “statement” in a hotel room',
        story:
          'Mr Zhou was to give a “video statement” in a hotel and gather his savings to “prove his innocence”. At the bank the teller asked one more question: who is the money for? After a call to 96110 officers came and stopped it.',
        lesson:
          'A question at the counter is protection, not harassment. Every honest word is one more line of defence.',
      }),
      doDont({
        heading: 'If you get such a call',
        dos: [
          'Hang up and call 110 yourself',
          'Tell family, a community officer or bank staff',
          'Keep the number and the chats',
        ],
        donts: [
          'Go somewhere quiet and take the call alone',
          'Install “case software” from a link',
          'Share your screen, give codes or transfer money',
        ],
      }),
      fraudHotlines.en,
    ),
  ),
}
