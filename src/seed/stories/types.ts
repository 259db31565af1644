import type { AccountKey } from '../content/accounts.js'

export type GovernedSlug = 'leaflets' | 'anti-fraud-articles' | 'campaigns'
export type DecisionKind = 'approved' | 'changes-requested' | 'rejected'

/** Values of a document, localised ones in both languages. */
export type Values = Readonly<Record<string, unknown>>

export type Step =
  | { readonly do: 'submit'; readonly by: AccountKey; readonly note?: string }
  | { readonly do: 'claim'; readonly by: AccountKey }
  | {
      readonly do: 'decide'
      readonly by: AccountKey
      readonly decision: DecisionKind
      readonly opinion: string
      readonly reasons?: readonly string[]
      readonly points?: readonly { readonly text: string; readonly path?: string }[]
    }
  /** Brings the document from its first wording to its final one. */
  | { readonly do: 'revise'; readonly by: AccountKey }
  | { readonly do: 'publish'; readonly by: AccountKey }
  | { readonly do: 'withdraw'; readonly by: AccountKey; readonly reason: string }
  | { readonly do: 'revoke'; readonly by: AccountKey; readonly reason: string }

/** What happened to one document, told through the operations of the review gate. */
export type Story = {
  readonly collection: GovernedSlug
  readonly slug: string
  readonly author: AccountKey
  /** First wording of the fields that a later step revises. */
  readonly firstDraft?: Values
  readonly steps: readonly Step[]
}
