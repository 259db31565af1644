import type { FraudType } from '../../collections/AntiFraudArticles/fraudTypes.js'
import type { RichText } from '../lexical.js'
import type { Localized } from '../localized.js'

/** Keys by which content names what is created before it. */
export type TopicKey =
  | 'rights'
  | 'personal-information'
  | 'credit'
  | 'anti-fraud'
  | 'deposit-insurance'
  | 'borrowing'
  | 'older-people'
export type PictureKey = string
export type BranchKey = string

type Row = { readonly text: Localized }

export type GovernedContent = {
  readonly slug: string
  readonly title: Localized
  readonly summary: Localized
  readonly body: Localized<RichText>
  readonly cover: PictureKey
  readonly topics: readonly TopicKey[]
}

export type LeafletContent = GovernedContent & {
  readonly audience: readonly string[]
  readonly keyMessages: readonly Row[]
  readonly hotline: string
}

export type ArticleContent = GovernedContent & {
  readonly fraudType: FraudType
  readonly redFlags: readonly Row[]
  readonly whatToDo: readonly Row[]
  readonly caseStudy: Localized
  readonly liabilityNotice: Localized
  readonly sources: readonly {
    readonly title: Localized
    readonly publisher: Localized
    /** ISO date. */
    readonly date: string
    readonly url?: string
  }[]
}

export type CampaignContent = GovernedContent & {
  readonly keyDate: string
  readonly startsAt: string
  readonly endsAt: string
  readonly channels: readonly string[]
  readonly organiser: Localized
  readonly branches: readonly BranchKey[]
  /** Slugs. */
  readonly leaflets: readonly string[]
  readonly articles: readonly string[]
  readonly smsTexts: readonly {
    readonly signature: string
    readonly text: Localized
    readonly optOut: Localized
  }[]
  readonly liveScript: readonly {
    readonly time: string
    readonly speaker: Localized
    readonly text: Localized
  }[]
  readonly terms: Localized
  readonly privacyNotice: Localized
}

/** Sentences as rows. */
export const textRow = (text: Localized): Row => ({ text })
