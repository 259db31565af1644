import type { ArticleContent } from '../types.js'

import { doDont, h2, p, richText, stepList, story, warn } from '../../lexical.js'
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

export const fakeCustomerService: ArticleContent = {
  slug: 'fake-customer-service-refund',
  fraudType: 'fake-customer-service',
  cover: 'fake-customer-service',
  topics: ['anti-fraud', 'personal-information'],
  title: t(
    '“快递丢了赔您双倍”？冒充客服的退款陷阱',
    '“Your parcel is lost, we pay double”: the refund trap',
  ),
  summary: t(
    '真退款原路返回，不需要您转账、贷款、共享屏幕或报验证码。',
    'A real refund goes back the way you paid. It needs no transfer, no loan, no shared screen and no code from you.',
  ),
  redFlags: [
    textRow(
      t(
        '来电准确说出您的订单信息，称商品有问题、快递丢失，主动多倍赔偿。',
        'The caller knows your order and offers generous compensation for faulty goods or a lost parcel.',
      ),
    ),
    textRow(
      t(
        '称您误开了“百万保障”“会员”，不关闭就每月扣费。',
        'You have “by mistake” opened a membership or insurance that will be charged every month unless cancelled.',
      ),
    ),
    textRow(
      t(
        '让您离开购物平台，添加陌生人为好友或下载会议软件。',
        'You are led away from the shopping platform to a stranger’s chat or a meeting app.',
      ),
    ),
    textRow(
      t(
        '让您先借款、先转账“验证账户”“提升信用分”。',
        'You are to borrow or transfer first to “verify the account” or “raise your score”.',
      ),
    ),
  ],
  whatToDo: [
    textRow(
      t(
        '挂断电话，到购物平台的官方页面联系客服核实。',
        'Hang up and ask customer service on the platform’s official page.',
      ),
    ),
    textRow(
      t(
        '不开启共享屏幕，不透露验证码，不扫陌生二维码。',
        'Do not share your screen, give codes or scan unknown QR codes.',
      ),
    ),
    textRow(call96110),
    textRow(call110),
  ],
  caseStudy: t(
    '吴女士接到“平台客服”电话，称其订单中的奶粉质量不合格，可三倍理赔。对方发来一个会议软件链接，让她开启共享屏幕“指导操作”。她输入密码、查看验证码的过程全部被对方看到，账户资金随即被转走。',
    'Ms Wu was told that the milk powder she had bought was faulty and that she would get three times the price. A link to a meeting app followed; with a shared screen she would be “guided”. The caller saw her type her password and read the code, and emptied the account.',
  ),
  liabilityNotice,
  sources: [fraudLaw, teachingCase],
  body: t(
    richText(
      p(
        '冒充客服的骗子手里常有泄露的订单信息，能准确说出您买了什么、何时下单。**知道您的信息，不等于身份真实。**',
      ),
      h2('真退款与假退款'),
      doDont({
        heading: '一眼分清',
        dos: [
          '真退款：在原平台内申请，款项原路退回',
          '真客服：不需要您的密码和验证码',
          '真规则：赔付标准公开可查',
        ],
        donts: [
          '假退款：让您离开平台、扫码、转账',
          '假客服：要求共享屏幕、索要验证码',
          '假规则：开口就是双倍、三倍赔偿',
        ],
      }),
      story({
        heading: '案例：被“指导”走的存款',
        story:
          '吴女士按“客服”要求开启共享屏幕。她每输入一位密码、每收到一条验证码，对方都看得一清二楚。',
        lesson: '共享屏幕等于把手机交到别人手里。涉及账户操作时，任何人要求共享屏幕都要拒绝。',
      }),
      stepList(
        '已经开启了共享屏幕怎么办',
        ['立即断网', '关闭移动数据和无线网络，退出会议软件。'],
        ['换设备冻结账户', '用另一部手机拨打银行客服，申请挂失和止付。'],
        ['修改密码', '在安全设备上修改银行、支付和邮箱密码。'],
        ['报警', '拨打 110，提供对方号码、软件名称和会议号。'],
      ),
      warn(
        'info',
        '关于“百万保障”',
        '正规平台的相关保障服务通常免费，无需通过电话“关闭”。遇到此类来电，直接挂断。',
      ),
      fraudHotlines.zh,
    ),
    richText(
      p(
        'Fraudsters often hold leaked orders and know what you bought and when. **Knowing your data does not make a caller genuine.**',
      ),
      h2('Real and fake refunds'),
      doDont({
        heading: 'Tell them apart',
        dos: [
          'Real refund: asked for inside the platform, paid back the way you paid',
          'Real agent: never needs your password or a code',
          'Real rules: compensation is published',
        ],
        donts: [
          'Fake refund: leads you away, to codes and transfers',
          'Fake agent: wants your screen and your codes',
          'Fake rules: double or triple from the first minute',
        ],
      }),
      story({
        heading: 'Case: “guided” out of her savings',
        story:
          'Ms Wu shared her screen as the “agent” asked. He saw every digit of her password and every code that arrived.',
        lesson:
          'Sharing your screen is handing over your phone. Refuse it whenever an account is involved, whoever asks.',
      }),
      stepList(
        'If you have already shared your screen',
        ['Go offline', 'Switch off mobile data and wireless and leave the meeting.'],
        [
          'Block the account from another phone',
          'Call the bank and ask to block cards and stop payments.',
        ],
        ['Change passwords', 'On a safe device: bank, payment and mail.'],
        ['Report it', 'Call 110 with the number, the app and the meeting id.'],
      ),
      warn(
        'info',
        'About “million-yuan cover”',
        'Such cover on real platforms is usually free and is not cancelled by phone. Hang up on calls about it.',
      ),
      fraudHotlines.en,
    ),
  ),
}
