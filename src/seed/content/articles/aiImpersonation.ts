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

export const aiImpersonation: ArticleContent = {
  slug: 'ai-face-and-voice-cloning',
  fraudType: 'ai-impersonation',
  cover: 'ai-impersonation',
  topics: ['anti-fraud', 'personal-information'],
  title: t(
    '眼见也未必为实：警惕 AI 换脸拟声诈骗',
    'Seeing is not believing: fraud with cloned faces and voices',
  ),
  summary: t(
    '几张照片、一段语音就能被合成。视频里的“熟人”借钱，也要换渠道核实。',
    'A few photos and a voice message are enough to imitate somebody. Verify by another route even when you “see” a friend.',
  ),
  redFlags: [
    textRow(
      t(
        '视频通话很短，随即以信号差为由改用文字。',
        'The video call is very short, then the line is “bad” and they write instead.',
      ),
    ),
    textRow(
      t(
        '面部边缘模糊、眨眼不自然、口型和声音不同步。',
        'Blurred edges of the face, unnatural blinking, lips and voice out of step.',
      ),
    ),
    textRow(
      t(
        '回避即时互动，不肯按要求转头、用手遮脸。',
        'They avoid interaction and will not turn the head or pass a hand before the face.',
      ),
    ),
    textRow(
      t(
        '不论开场聊什么，最后都落到转账、验证码。',
        'Whatever the beginning, the end is a transfer or a code.',
      ),
    ),
  ],
  whatToDo: [
    textRow(
      t(
        '挂断后拨打对方原来的手机号，或联系其家人核实。',
        'Hang up and call the person’s old mobile number, or ask their family.',
      ),
    ),
    textRow(
      t(
        '与家人约定只有彼此知道的“暗号”，涉及钱款先对暗号。',
        'Agree on a family password and use it whenever money is involved.',
      ),
    ),
    textRow(call96110),
    textRow(call110),
  ],
  caseStudy: t(
    '何先生接到“老同学”的视频来电，画面和声音都像本人。对方称在外地竞标，需借用其账户过账，并发来已转账截图。何先生转出款项后拨打老同学电话，才知道对方账号早已被盗，视频为合成。他立即拨打 110，并联系银行申请止付，部分资金被拦截。',
    'Mr He received a video call from an old classmate; face and voice were right. The friend was bidding for a project, needed an account to pass money through, and sent a picture of his transfer. Mr He paid, then called the classmate’s phone: the account had been stolen and the video was synthetic. He called 110 at once and asked the bank to stop the payment; part of it was saved.',
  ),
  liabilityNotice,
  sources: [
    fraudLaw,
    {
      title: t(
        '《互联网信息服务深度合成管理规定》',
        'Provisions on the Administration of Deep Synthesis of Internet Information Services',
      ),
      publisher: t(
        '国家互联网信息办公室、工业和信息化部、公安部',
        'Cyberspace Administration of China, Ministry of Industry and Information Technology, Ministry of Public Security',
      ),
      date: '2022-11-25',
      url: 'https://www.cac.gov.cn/',
    },
    teachingCase,
  ],
  body: t(
    richText(
      p(
        '人工智能可以模仿面孔和声音，但**模仿不了你们之间的约定**。面对视频里的“熟人”，核实的习惯比火眼金睛更可靠。',
      ),
      h2('骗子怎样得到素材'),
      ul(
        '公开的社交平台照片、短视频和语音。',
        '骚扰电话录音：接通后反复诱导您说话。',
        '被盗的社交账号和聊天记录。',
      ),
      stepList(
        '视频中可以这样识别',
        ['请对方转头、起身', '侧脸和大幅动作容易露出破绽。'],
        ['请对方用手在脸前缓慢移动', '合成画面常在遮挡处变形。'],
        ['提一个只有你们知道的问题', '不要提示答案，也不要问社交平台上查得到的事。'],
      ),
      story({
        heading: '案例：视频里的“老同学”',
        story:
          '何先生在视频里“见到”了老同学，放心转出款项。事后一通电话揭穿了骗局，及时报警拦下部分资金。',
        lesson: '先打电话，再谈转账；顺序反过来，损失就可能已经发生。',
      }),
      warn(
        'caution',
        '技术会进步，规则不会变',
        '识别技巧可能随技术发展而失效。“换渠道核实”始终有效。',
      ),
      doDont({
        heading: '保护自己的脸和声音',
        dos: ['设置社交账号的可见范围', '关闭不必要的人脸识别授权', '账号被盗立即通知亲友'],
        donts: ['在陌生应用里做“换脸”“变声”', '手持身份证拍照发给他人', '与陌生来电长时间通话'],
      }),
      fraudHotlines.zh,
    ),
    richText(
      p(
        'Artificial intelligence can imitate a face and a voice, but **not what the two of you have agreed**. The habit of verifying is worth more than sharp eyes.',
      ),
      h2('Where the material comes from'),
      ul(
        'Public photos, short videos and voice messages.',
        'Nuisance calls that keep you talking in order to record you.',
        'Stolen accounts and chats.',
      ),
      stepList(
        'What to try in a video call',
        ['Ask them to turn the head or stand up', 'Profiles and large movements reveal flaws.'],
        [
          'Ask them to move a hand slowly before the face',
          'Synthetic pictures often deform where they are covered.',
        ],
        ['Ask something only you two know', 'Give no hints, and nothing that is on social media.'],
      ),
      story({
        heading: 'Case: the “old classmate”',
        story:
          'Mr He “saw” his classmate and paid without worry. A call afterwards revealed the fraud; the quick report saved part of the money.',
        lesson: 'Call first, pay later. The other way round, the loss may already have happened.',
      }),
      warn(
        'caution',
        'Technology moves, the rule stays',
        'Tricks to recognise fakes may stop working. Verifying by another route does not.',
      ),
      doDont({
        heading: 'Protect your face and voice',
        dos: [
          'Limit who sees your social accounts',
          'Withdraw face recognition you do not need',
          'Warn friends when an account is stolen',
        ],
        donts: [
          'Play with face-swap or voice apps of unknown origin',
          'Send photos with your identity card in hand',
          'Talk at length with unknown callers',
        ],
      }),
      fraudHotlines.en,
    ),
  ),
}
