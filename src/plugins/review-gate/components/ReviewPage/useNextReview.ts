'use client'

import { useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'
import { useCallback } from 'react'

import { reviewsSlug } from '../../constants.js'
import { getJson } from '../shared/api.js'

export type NextRow = {
  readonly id: number | string
  readonly number: string
  readonly title: string
}

type NextReview = {
  /** The first review that waits for this person, other than the present one. */
  readonly find: (signal?: AbortSignal) => Promise<NextRow | null>
  readonly urlOf: (row: NextRow | null) => string
  /** Opens the next review, or the inbox when nothing waits. */
  readonly open: () => Promise<void>
}

/** The way from one review to the next. */
export const useNextReview = (reviewId: string): NextReview => {
  const { config } = useConfig()
  const router = useRouter()
  const { admin, api } = config.routes
  const find = useCallback(
    async (signal?: AbortSignal) => {
      const path = `/${reviewsSlug}/inbox?view=mine&limit=2` as const
      const answer = await getJson<{ readonly docs: readonly NextRow[] }>(
        formatAdminURL({ apiRoute: api, path }),
        signal,
      )
      const docs = answer.ok ? answer.body.docs : []
      return docs.find(({ id }) => String(id) !== reviewId) ?? null
    },
    [api, reviewId],
  )
  const urlOf = useCallback(
    (row: NextRow | null): string =>
      formatAdminURL({ adminRoute: admin, path: row ? `/review/${row.number}` : '/review' }),
    [admin],
  )
  const open = useCallback(async () => router.push(urlOf(await find())), [find, router, urlOf])
  return { find, urlOf, open }
}
