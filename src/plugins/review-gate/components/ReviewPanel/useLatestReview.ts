'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'

import type { ReviewStatus } from '../../constants.js'

import { reviewsSlug } from '../../constants.js'
import { getJson } from '../shared/api.js'

/** What the panel needs of the newest review of a document. */
export type LatestReview = {
  readonly id: number | string
  readonly number: string
  readonly status: ReviewStatus
  readonly currentStage: string | null
  readonly claimedByName: string | null
  readonly submittedBy: string
  readonly endReason: string | null
}

const selected = [
  'number',
  'status',
  'currentStage',
  'claimedByName',
  'submittedBy',
  'endReason',
] as const

const queryFor = (collection: string, id: string): string => {
  const query = new URLSearchParams({
    'where[and][0][documentCollection][equals]': collection,
    'where[and][1][documentId][equals]': id,
    'where[and][2][status][not_equals]': 'superseded',
    sort: '-submittedAt',
    limit: '1',
    depth: '0',
  })
  for (const name of selected) query.set(`select[${name}]`, 'true')
  return query.toString()
}

/**
 * The newest review of a document that was not superseded; null while unknown and when none is.
 *
 * @param change anything whose change makes the answer stale, e.g. the document's `updatedAt`
 */
export const useLatestReview = (args: {
  readonly collection: string | undefined
  readonly id: number | string | undefined
  readonly change: unknown
}): LatestReview | null => {
  const { collection, id, change } = args
  const { config } = useConfig()
  const [review, setReview] = useState<LatestReview | null>(null)
  const apiRoute = config.routes.api
  useEffect(() => {
    if (!collection || id === undefined) return
    const controller = new AbortController()
    const path = `/${reviewsSlug}?${queryFor(collection, String(id))}` as const
    void getJson<{ docs: LatestReview[] }>(
      formatAdminURL({ apiRoute, path }),
      controller.signal,
    ).then((result) => {
      if (result.ok && !controller.signal.aborted) setReview(result.body.docs[0] ?? null)
    })
    return () => controller.abort()
  }, [apiRoute, collection, id, change])
  return review
}
