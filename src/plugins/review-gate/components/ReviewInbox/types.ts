import type { InboxPage, InboxQuery, InboxView } from '../../domain/inbox.js'

export type Choice = { readonly value: string; readonly label: string }

/** What the filters offer, worded in the reader's language. */
export type InboxChoices = {
  readonly kinds: readonly Choice[]
  readonly stages: readonly Choice[]
  readonly branches: readonly Choice[]
  readonly submitters: readonly Choice[]
  readonly departments: readonly Choice[]
}

export type InboxUrls = {
  readonly adminRoute: string
  /** The page of the inbox. */
  readonly inbox: string
  /** The list over REST, with the same parameters as the page. */
  readonly list: string
  /** The reviews over REST. */
  readonly reviews: string
}

export type InboxDeskProps = {
  /** Null when the list could not be loaded. */
  readonly page: InboxPage | null
  readonly query: InboxQuery
  readonly views: readonly InboxView[]
  readonly choices: InboxChoices
  readonly urls: InboxUrls
  readonly userId: string
  /** Serves a stage: may select reviews for a bulk decision. */
  readonly reviews: boolean
  /** When the list was loaded. */
  readonly loadedAt: string
}
