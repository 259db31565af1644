import sharp from 'sharp'

import type { Localized } from '../localized.js'
import type { PictureKey } from '../content/types.js'
import type { Ink, Motif } from './motifs.js'

import { t } from '../localized.js'
import * as motifs from './motifs.js'

type Palette = Ink & { readonly from: string; readonly to: string }

const palettes = {
  red: { from: '#8f1d1d', to: '#d64533', light: '#fff5ee', accent: '#f7b538', dark: '#6b1414' },
  blue: { from: '#0d2f5e', to: '#2a6fb5', light: '#f3f8ff', accent: '#4cc9c0', dark: '#0a2347' },
  green: { from: '#0f4c3a', to: '#2f8f6b', light: '#f2fbf5', accent: '#f4c95d', dark: '#0a352a' },
  violet: { from: '#3a1d5e', to: '#7b4bb7', light: '#f8f4ff', accent: '#ff8f6b', dark: '#281243' },
  slate: { from: '#233142', to: '#52708f', light: '#f5f8fa', accent: '#ff6b57', dark: '#17212c' },
} satisfies Record<string, Palette>

type Picture = {
  readonly key: PictureKey
  readonly motif: Motif
  readonly palette: Palette
  readonly alt: Localized
}

/** Covers of the demo content. */
export const pictures: readonly Picture[] = [
  {
    key: 'consumer-rights',
    motif: motifs.scales,
    palette: palettes.red,
    alt: t(
      '插画：一架平衡的天平，象征公平与权利',
      'Illustration: balanced scales for fairness and rights',
    ),
  },
  {
    key: 'personal-information',
    motif: motifs.lockedPhone,
    palette: palettes.blue,
    alt: t('插画：屏幕上有一把锁的手机', 'Illustration: a phone with a lock on its screen'),
  },
  {
    key: 'credit-record',
    motif: motifs.report,
    palette: palettes.green,
    alt: t('插画：带有对勾的信用报告', 'Illustration: a credit report with a tick'),
  },
  {
    key: 'deposit-insurance',
    motif: motifs.umbrella,
    palette: palettes.blue,
    alt: t('插画：雨伞遮护着几枚硬币', 'Illustration: an umbrella over coins'),
  },
  {
    key: 'rational-borrowing',
    motif: motifs.balance,
    palette: palettes.green,
    alt: t('插画：一张银行卡和一枚硬币', 'Illustration: a bank card and a coin'),
  },
  {
    key: 'part-time-rebate',
    motif: motifs.hook,
    palette: palettes.slate,
    alt: t('插画：鱼钩前悬着一枚硬币', 'Illustration: a coin dangling before a hook'),
  },
  {
    key: 'fake-authorities',
    motif: motifs.call,
    palette: palettes.slate,
    alt: t(
      '插画：手机里一个戴帽子的陌生来电者',
      'Illustration: a caller in a uniform cap on a phone',
    ),
  },
  {
    key: 'fake-investment',
    motif: motifs.chart,
    palette: palettes.violet,
    alt: t('插画：先升后骤跌的曲线', 'Illustration: a curve that rises and then falls steeply'),
  },
  {
    key: 'fake-customer-service',
    motif: motifs.parcel,
    palette: palettes.slate,
    alt: t('插画：一个带警告标记的包裹', 'Illustration: a parcel with a warning sign'),
  },
  {
    key: 'fake-loan',
    motif: motifs.barrier,
    palette: palettes.violet,
    alt: t('插画：一张被划掉的钞票', 'Illustration: a crossed-out banknote'),
  },
  {
    key: 'fake-acquaintance',
    motif: motifs.chats,
    palette: palettes.slate,
    alt: t(
      '插画：两个聊天气泡，其中一个带有警告',
      'Illustration: two chat bubbles, one with a warning',
    ),
  },
  {
    key: 'screen-sharing',
    motif: motifs.sharedScreen,
    palette: palettes.violet,
    alt: t(
      '插画：手机屏幕正在向外传送密码',
      'Illustration: a phone that sends out what is on its screen',
    ),
  },
  {
    key: 'ai-impersonation',
    motif: motifs.twoFaces,
    palette: palettes.violet,
    alt: t(
      '插画：一张脸，一半真实、一半由方块拼成',
      'Illustration: a face, half real and half made of blocks',
    ),
  },
  {
    key: 'account-renting',
    motif: motifs.chain,
    palette: palettes.slate,
    alt: t('插画：一张被锁链连住的银行卡', 'Illustration: a bank card on a chain'),
  },
  {
    key: 'campaign-rights',
    motif: motifs.megaphone,
    palette: palettes.red,
    alt: t('插画：红色背景上的扩音器', 'Illustration: a megaphone on red'),
  },
  {
    key: 'campaign-credit',
    motif: motifs.kiosk,
    palette: palettes.green,
    alt: t('插画：正在打印报告的自助查询机', 'Illustration: a kiosk printing a report'),
  },
  {
    key: 'campaign-education',
    motif: motifs.openBook,
    palette: palettes.blue,
    alt: t('插画：一本翻开的书', 'Illustration: an open book'),
  },
  {
    key: 'campaign-community',
    motif: motifs.neighbours,
    palette: palettes.green,
    alt: t('插画：并肩而立的三位邻居', 'Illustration: three neighbours side by side'),
  },
]

const size = { width: 1600, height: 900 } as const

const compose = ({ motif, palette }: Picture): string => {
  const { width, height } = size
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs><linearGradient id="sky" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${palette.from}"/><stop offset="1" stop-color="${palette.to}"/></linearGradient></defs>
<rect width="${width}" height="${height}" fill="url(#sky)"/>
<circle cx="1260" cy="160" r="420" fill="${palette.light}" opacity="0.06"/>
<circle cx="260" cy="820" r="360" fill="${palette.dark}" opacity="0.25"/>
<circle cx="800" cy="450" r="330" fill="${palette.light}" opacity="0.10"/>
<path d="M0 760 C300 690 520 860 820 790 S1340 700 1600 780 V900 H0 Z" fill="${palette.dark}" opacity="0.35"/>
<g transform="translate(800 450) scale(1.25)">${motif(palette)}</g>
</svg>`
}

/** The PNG of a picture: the same bytes for the same version of sharp. */
export const drawPicture = (picture: Picture): Promise<Buffer> =>
  sharp(Buffer.from(compose(picture)))
    .png({ compressionLevel: 9 })
    .toBuffer()
