import type { ArticleContent } from '../types.js'

import { h2, p, richText, stepList, story, ul, warn } from '../../lexical.js'
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

export const partTimeRebate: ArticleContent = {
  slug: 'part-time-rebate-fraud',
  fraudType: 'part-time-rebate',
  cover: 'part-time-rebate',
  topics: ['anti-fraud'],
  title: t(
    '“动动手指就赚钱”？刷单返利是连环骗局',
    '“Easy money by tapping”? How rebate jobs rob you',
  ),
  summary: t(
    '先返小钱骗信任，再用“连单”“解冻金”套住本金。凡是要先垫钱的兼职，都不要做。',
    'Small rebates win your trust, then “linked orders” lock up your money. Never take a job that asks you to pay first.',
  ),
  redFlags: [
    textRow(
      t(
        '招聘信息称“在家做、日结、无门槛”，面试只在聊天软件里进行。',
        'The offer promises work from home, daily pay and no requirements, and everything happens in a chat.',
      ),
    ),
    textRow(
      t(
        '要求先垫付资金，前几单真的返还本金和“佣金”。',
        'You pay first, and the first few orders really come back with a “commission”.',
      ),
    ),
    textRow(
      t(
        '不断加码：“必须做完一组任务才能提现”“操作失误，需要补单”。',
        'It grows: “finish the whole set before you can withdraw”, “you made a mistake, pay to repair it”.',
      ),
    ),
    textRow(
      t(
        '要求下载陌生应用，或转入陌生个人账户。',
        'You are told to install an unknown app or to pay into a stranger’s personal account.',
      ),
    ),
  ],
  whatToDo: [
    textRow(
      t(
        '停止垫付。不要为了“拿回本金”继续投入。',
        'Stop paying. Do not throw more after it to “get your money back”.',
      ),
    ),
    textRow(call96110),
    textRow(call110),
    textRow(
      t(
        '卸载对方让您安装的应用，修改支付密码，检查是否开通了免密支付。',
        'Remove the app they made you install, change your payment password, and check for payments without a password.',
      ),
    ),
  ],
  caseStudy: t(
    '小林在群里看到“点赞返现”，做了三单，每单返还几元到几十元。客服随后邀请她进入“高级任务群”，称每组任务五单、完成即可提现。她做到第四单时被告知“操作超时，账户冻结”，需再存入同等金额“解冻”。两天里她先后转出积蓄，最后群聊解散，应用无法登录。',
    'Ms Lin saw “like and earn” in a chat group and finished three orders; each paid back a few yuan. She was then invited to an “advanced group”: five orders a set, withdrawal at the end. At the fourth she was told her account was frozen for being late and that the same sum again would release it. Within two days she had sent her savings. The group vanished and the app no longer opened.',
  ),
  liabilityNotice,
  sources: [fraudLaw, teachingCase],
  body: t(
    richText(
      p(
        '刷单返利是常见的电信网络诈骗类型。它利用的不是贪心，而是**信任的惯性**：前几次真的到账，让人相信下一次也会到账。',
      ),
      h2('骗局怎样一步步收紧'),
      stepList(
        '四步套路',
        ['广撒网', '通过短信、社交群、短视频评论发布“点赞员”“试用员”“打字员”等兼职。'],
        ['给甜头', '前几单金额小、返还快，让您确信“平台可靠”。'],
        ['加筹码', '转入“连单任务”，必须完成整组才能提现，金额成倍增加。'],
        ['断退路', '以“操作失误”“信用分不足”“缴纳解冻金”为由反复要求转账，直到失联。'],
      ),
      h2('记住一条就够'),
      warn(
        'danger',
        '先垫钱的兼职，一律不做',
        '正规用工由用人单位向劳动者支付报酬，不会要求劳动者垫付货款、保证金或“解冻金”。刷单行为本身也扰乱市场秩序，为法律所禁止。',
      ),
      story({
        heading: '案例：第四单“超时”了',
        story:
          '三次小额返还之后，小林被拉入“高级任务群”。第四单她被告知“操作超时”，必须再转一笔同等金额。她以为补上就能全部取回，却越陷越深。',
        lesson: '“差一点就能取回”是骗子最有力的话。停下来打一个 96110，比再转一笔更接近您的钱。',
      }),
      h2('家人可以怎样帮忙'),
      ul(
        '不责备，先陪同报警止付：报案越早，拦截的可能越大。',
        '帮助保存群聊、应用界面、收款账号的截图。',
        '提醒：网上声称“帮您追回被骗资金”并收费的，往往是第二次诈骗。',
      ),
      fraudHotlines.zh,
    ),
    richText(
      p(
        'Rebate jobs are a common online fraud. They do not live on greed but on **the habit of trust**: the first payments arrive, so the next will too.',
      ),
      h2('How the trap closes'),
      stepList(
        'Four steps',
        [
          'Cast the net',
          'Texts, chat groups and comments offer work as “liker”, “tester” or “typist”.',
        ],
        [
          'Sweeten',
          'The first orders are small and quickly repaid, so the platform looks reliable.',
        ],
        [
          'Raise the stakes',
          'Then come sets of linked orders: no withdrawal before the last one, each larger than the one before.',
        ],
        [
          'Close the exit',
          '“Mistakes”, “credit points” and “release fees” keep you paying until they are gone.',
        ],
      ),
      h2('One rule is enough'),
      warn(
        'danger',
        'No job that asks you to pay first',
        'A real employer pays you. It does not ask for goods, deposits or “release fees” in advance. Faking orders is itself illegal because it distorts the market.',
      ),
      story({
        heading: 'Case: the fourth order was “late”',
        story:
          'After three small rebates Ms Lin was invited to an advanced group. At the fourth order she was “late” and had to pay the same sum again. She thought one more payment would return everything and sank deeper.',
        lesson:
          '“You are nearly there” is the strongest sentence a fraudster has. One call to 96110 brings you closer to your money than one more transfer.',
      }),
      h2('How family can help'),
      ul(
        'Do not blame; go to the police together and ask for the payment to be stopped. Early reports save more.',
        'Help to save screenshots of chats, the app and the receiving accounts.',
        'Remember: people who promise to recover lost money for a fee are often the second fraud.',
      ),
      fraudHotlines.en,
    ),
  ),
}
