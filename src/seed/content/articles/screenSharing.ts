import type { ArticleContent } from '../types.js'

import { doDont, h2, ol, p, richText, stepList, story, warn } from '../../lexical.js'
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

export const screenSharing: ArticleContent = {
  slug: 'screen-sharing-and-codes',
  fraudType: 'screen-sharing',
  cover: 'screen-sharing',
  topics: ['anti-fraud', 'personal-information', 'older-people'],
  title: t(
    '验证码就是钱，共享屏幕就是交出手机',
    'A code is money, and a shared screen is your phone in other hands',
  ),
  summary: t(
    '短信验证码、共享屏幕、远程控制，是骗子拿走您账户的三把钥匙，一把也不要给。',
    'Text codes, screen sharing and remote control are three keys to your account. Give away none of them.',
  ),
  redFlags: [
    textRow(
      t(
        '对方以退款、办案、升级、注销贷款等理由，让您打开“屏幕共享”。',
        'For a refund, an investigation, an upgrade or a closed loan you are to share your screen.',
      ),
    ),
    textRow(
      t(
        '索要短信验证码，或让您把验证码填到陌生网页。',
        'Somebody asks for a text code, or wants it typed into an unknown page.',
      ),
    ),
    textRow(
      t(
        '让您安装会议、远程协助类软件，并关闭来电提醒或呼叫转移。',
        'You are to install a meeting or remote-help app and to switch off calls or divert them.',
      ),
    ),
    textRow(
      t(
        '要求您把手机倒扣、不看屏幕，“等待系统核验”。',
        'You are to lay the phone face down and “wait for verification”.',
      ),
    ),
  ],
  whatToDo: [
    textRow(
      t(
        '立即退出共享，断开网络，必要时直接关机。',
        'Leave the session, go offline, switch the phone off if need be.',
      ),
    ),
    textRow(
      t(
        '用另一部手机拨打银行客服，冻结账户、挂失银行卡。',
        'Call the bank from another phone to freeze accounts and block cards.',
      ),
    ),
    textRow(call96110),
    textRow(call110),
  ],
  caseStudy: t(
    '孙阿姨接到“平台客服”电话，称她开通了一项收费服务，需共享屏幕取消。她按提示打开会议软件，随后陆续收到几条验证码。她没有告诉任何人验证码，但对方通过共享屏幕全部看到，用它登录并转走了存款。',
    'Ms Sun was told that she had subscribed to a paid service and could cancel it by sharing her screen. She opened the meeting app; several codes arrived. She told nobody the codes, yet the caller read them on the shared screen, signed in and moved her savings.',
  ),
  liabilityNotice,
  sources: [fraudLaw, teachingCase],
  body: t(
    richText(
      p('很多受害人说：“我没有把验证码告诉别人。”但屏幕已经共享出去了。**看到和说出，后果一样。**'),
      h2('三把钥匙分别能开什么门'),
      ol(
        '**短信验证码**：登录账户、修改密码、确认付款。',
        '**共享屏幕**：对方实时看到您的余额、密码键位和每一条短信。',
        '**远程控制**：对方直接操作您的手机，您只能看着。',
      ),
      story({
        heading: '案例：没有说出口的验证码',
        story: '孙阿姨始终没有念出验证码。可在共享的屏幕上，短信横幅弹出的一瞬间，对方已经记下。',
        lesson: '办理任何金融业务都不需要向他人共享屏幕。银行员工也不会向您索要验证码。',
      }),
      stepList(
        '给手机加三道锁',
        ['关闭短信内容的锁屏和横幅预览', '避免验证码在屏幕上一闪而过被看到。'],
        ['关闭不用的免密支付', '在支付应用的设置里逐项检查。'],
        ['设置转账限额和延时到账', '给自己留出后悔的时间。'],
      ),
      warn(
        'danger',
        '谁要都不给',
        '不论对方自称客服、民警还是银行员工，验证码、密码、共享屏幕，一律不给。',
      ),
      doDont({
        heading: '教会家里的老人',
        dos: ['只在应用商店下载软件', '陌生来电提到钱就挂断', '拿不准就给子女或银行打电话'],
        donts: ['让陌生人“远程帮忙”', '点击短信里的链接', '把手机交给不认识的“工作人员”'],
      }),
      fraudHotlines.zh,
    ),
    richText(
      p(
        '“I never told anybody the code”, many victims say. But the screen was shared. **Seen or spoken, the result is the same.**',
      ),
      h2('What the three keys open'),
      ol(
        '**A text code** signs in, changes passwords and confirms payments.',
        '**A shared screen** shows your balance, the keys you press and every message.',
        '**Remote control** lets others use your phone while you watch.',
      ),
      story({
        heading: 'Case: the code that was never spoken',
        story:
          'Ms Sun never read a code aloud. But when the message appeared on the shared screen, the caller had already written it down.',
        lesson:
          'No banking business needs you to share your screen, and no bank employee asks for a code.',
      }),
      stepList(
        'Three locks for your phone',
        [
          'Hide message texts on the lock screen and in banners',
          'So that codes do not flash up for others to see.',
        ],
        [
          'Switch off payments without password that you do not use',
          'Go through the settings of your payment apps.',
        ],
        [
          'Set limits and delayed arrival for transfers',
          'This leaves you time to change your mind.',
        ],
      ),
      warn(
        'danger',
        'Whoever asks, say no',
        'Agent, officer or bank employee: no codes, no passwords, no shared screen.',
      ),
      doDont({
        heading: 'Teach the older members of the family',
        dos: [
          'Install apps only from the app store',
          'Hang up when a stranger speaks of money',
          'If unsure, call your children or the bank',
        ],
        donts: [
          'Let strangers “help” remotely',
          'Open links in text messages',
          'Hand the phone to unknown “staff”',
        ],
      }),
      fraudHotlines.en,
    ),
  ),
}
