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

export const accountRenting: ArticleContent = {
  slug: 'do-not-rent-out-your-account',
  fraudType: 'account-renting',
  cover: 'account-renting',
  topics: ['anti-fraud', 'credit'],
  title: t(
    '出租一张卡，赔上好几年：切勿买卖出借账户',
    'One rented card can cost you years: never sell or lend an account',
  ),
  summary: t(
    '“闲置银行卡高价收”的背后是为诈骗转钱。出租、出借、出售账户和电话卡都是违法行为。',
    'Behind “we buy unused cards” is money from fraud. Renting, lending or selling accounts and phone cards is illegal.',
  ),
  redFlags: [
    textRow(
      t(
        '有人以“兼职跑分”“刷流水”名义租用您的银行卡、收款码。',
        'Somebody rents your card or payment code for “turnover” or a “part-time job”.',
      ),
    ),
    textRow(
      t(
        '熟人请您帮忙“过一笔账”，并给好处费。',
        'An acquaintance asks you to “pass a payment through” and offers a reward.',
      ),
    ),
    textRow(
      t(
        '要求您陪同刷脸、提供验证码，协助他人登录账户。',
        'You are to lend your face or a code so that others can sign in.',
      ),
    ),
    textRow(
      t(
        '应聘时被要求集中办理多张银行卡、电话卡并交出。',
        'An employer has you open several cards and hand them over.',
      ),
    ),
  ],
  whatToDo: [
    textRow(
      t(
        '清点名下银行卡、电话卡，不用的及时销户销号。',
        'List the cards and phone numbers in your name and close what you do not use.',
      ),
    ),
    textRow(
      t(
        '已经出借的，立即挂失停用，并向公安机关说明情况。',
        'If you have lent one, block it at once and tell the police.',
      ),
    ),
    textRow(call96110),
    textRow(call110),
  ],
  caseStudy: t(
    '大学生小许将两张闲置银行卡以每张数百元的价格“租”给网友。半个月后，卡内流入多笔被骗资金，小许被公安机关依法处理，名下账户被限制功能，新开户和支付业务受限，求职也受到影响。',
    'Xu, a student, “rented” two unused cards to somebody online for a few hundred yuan each. Within two weeks money from several frauds passed through them. Xu was dealt with by the police under the law, accounts were restricted, new accounts and payments were limited, and finding a job became harder.',
  ),
  liabilityNotice,
  sources: [
    fraudLaw,
    {
      title: t(
        '《中华人民共和国刑法》第二百八十七条之二',
        'Criminal Law of the People’s Republic of China, Article 287b',
      ),
      publisher: t('全国人民代表大会', 'National People’s Congress'),
      date: '2015-08-29',
      url: 'https://www.npc.gov.cn/',
    },
    teachingCase,
  ],
  body: t(
    richText(
      p(
        '银行卡、电话卡、收款码实行实名制。您的账户一旦落入他人手中，每一笔赃款都会记在**您的名下**。',
      ),
      h2('出租、出借账户的三重代价'),
      ol(
        '**行政责任**：没收违法所得并处罚款，情节严重的处以拘留。',
        '**信用与业务限制**：经设区的市级以上公安机关认定的，可以按规定记入信用记录，限制账户功能、停止非柜面业务、暂停新业务。',
        '**刑事责任**：明知他人利用信息网络实施犯罪而提供支付结算等帮助，情节严重的，可能构成帮助信息网络犯罪活动罪。',
      ),
      story({
        heading: '案例：几百元“租金”的代价',
        story: '小许以为卡里没钱就没有风险。直到民警找上门，才知道自己的卡成了诈骗资金的通道。',
        lesson: '不义之财的通道，走的是别人的钱，断的是自己的路。',
      }),
      warn('caution', '熟人也不行', '法律不因借用人是亲友而免责。任何人借用账户过账，都应拒绝。'),
      doDont({
        heading: '管好自己的账户',
        dos: ['定期清点名下账户', '丢失立即挂失', '发现被冒用开户及时向银行和公安机关反映'],
        donts: ['出租、出借、出售卡和收款码', '替他人刷脸、报验证码', '用自己的账户替陌生人收付款'],
      }),
      fraudHotlines.zh,
    ),
    richText(
      p(
        'Bank cards, phone cards and payment codes carry your name. Once they are in other hands, every stolen yuan is booked **under your name**.',
      ),
      h2('The price is paid three times'),
      ol(
        '**Administrative**: gains are confiscated and a fine is imposed; serious cases mean detention.',
        '**Credit and services**: after a finding by the police at city level or above, it can be entered in your credit record; account functions are limited, business outside the counter stops and new business is suspended.',
        '**Criminal**: whoever knowingly supports crime on information networks with payments may, in serious cases, be guilty of the crime of assisting it.',
      ),
      story({
        heading: 'Case: the price of a few hundred yuan of rent',
        story:
          'Xu thought that an empty card carried no risk, until officers explained that it had become a channel for stolen money.',
        lesson: 'Other people’s money passes through; your own road is blocked.',
      }),
      warn(
        'caution',
        'Not even for friends',
        'The law makes no exception for relatives. Refuse everybody who wants to pass money through your account.',
      ),
      doDont({
        heading: 'Keep your accounts in order',
        dos: [
          'Go through the accounts in your name from time to time',
          'Report a lost card at once',
          'Tell bank and police if an account was opened in your name',
        ],
        donts: [
          'Rent out, lend or sell cards and payment codes',
          'Lend your face or codes',
          'Receive or pay money for strangers',
        ],
      }),
      fraudHotlines.en,
    ),
  ),
}
