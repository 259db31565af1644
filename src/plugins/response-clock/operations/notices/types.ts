import type { PayloadRequest } from 'payload'

import type { Person } from '../../../shared/contracts.js'
import type { NoticeKind } from '../../constants.js'

/** One thing that people are told, each in their own language. */
export type Notice = {
  /** Unique for what happened; with the recipient it makes a notice happen once. */
  readonly key: string
  readonly kind: NoticeKind
  readonly recipients: readonly Person[]
  /** What it is about: number and title as people know it, and the document. */
  readonly subjectRef: {
    readonly number: string
    readonly title: string
    readonly collection: string
    readonly documentId: string
  }
  /** Values for the wording: never opinion texts or reasons. */
  readonly data: Readonly<Record<string, string | number>>
}

/** Writes a notice in the transaction of `req`; never sends by itself, never waits for a server. */
export type Notify = (args: {
  readonly req: PayloadRequest
  readonly notice: Notice
}) => Promise<void>
