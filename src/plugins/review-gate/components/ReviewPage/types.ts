import type { Finding } from '../../../shared/contracts.js'

/** A finding, and why it was set aside when it was. */
export type PageFinding = Finding & {
  readonly waived?: { readonly by: string; readonly reason: string }
}

/** A remark on the content, as the endpoint answers it. */
export type PageComment = {
  readonly id: number | string
  readonly path?: string | null
  readonly locale?: string | null
  readonly text: string
  readonly replyTo?: string | null
  readonly by: string
  readonly byName: string
  readonly at: string
  readonly resolvedAt?: string | null
  readonly resolvedByName?: string | null
}

/** One thing to look at before an approval, in the reader's language. */
export type PageChecklistItem = { readonly id: string; readonly label: string }

/** What the content panel shows: as handed in, or against something else. */
export type PageView = 'content' | 'previous' | 'public'

/** Widths in which the content can be looked at. */
export type PageWidth = 'desktop' | 'phone'

/** Where something is said: a language, a field, the words. */
export type Place = {
  readonly path: string
  readonly locale: string | null
  readonly excerpt?: string
}

/** What the client parts of the page share, for one person and one state of the review. */
export type ReviewPageData = {
  readonly review: {
    readonly id: string
    readonly number: string
    readonly collection: string
    readonly status: string
    readonly currentStage: string | null
    readonly locales: readonly string[]
    readonly findings: readonly PageFinding[]
  }
  readonly userId: string
  /** May this person decide now: then findings can be set aside. */
  readonly mayDecide: boolean
  readonly mayComment: boolean
}
