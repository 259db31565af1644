'use client'

import { useEffect, useMemo, useState } from 'react'

import type { InboxRow } from '../../domain/inbox.js'
import type { ApiFailure } from '../shared/api.js'

import { maxBulkReviews } from '../../domain/inbox.js'
import { getJson } from '../shared/api.js'

/** A review with the content, by its fingerprints, that the person is shown and decides on. */
export type SeenReview = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly fingerprints: Readonly<Record<string, string>>
}

export type SeenReviews = {
  readonly reviews: readonly SeenReview[]
  readonly isReady: boolean
  readonly failure: ApiFailure | null
  /** Numbers of those that could not be read any more. */
  readonly gone: readonly string[]
}

const addressOf = (reviewsUrl: string, ids: readonly string[]): string => {
  const search = new URLSearchParams({ depth: '0', limit: String(maxBulkReviews) })
  for (const name of ['number', 'title', 'fingerprints']) search.set(`select[${name}]`, 'true')
  ids.forEach((id, index) => search.set(`where[id][in][${index}]`, id))
  return `${reviewsUrl}?${search.toString()}`
}

type Answer = { readonly docs: readonly SeenReview[] }
type Loaded = { readonly docs: readonly SeenReview[] | null; readonly failure: ApiFailure | null }

const nothing: Loaded = { docs: null, failure: null }

/** Asks for the fingerprints of the selected reviews, once, when they are shown. */
export const useSeenReviews = (reviewsUrl: string, rows: readonly InboxRow[]): SeenReviews => {
  const [loaded, setLoaded] = useState<Loaded>(nothing)
  const [asked] = useState(rows)
  useEffect(() => {
    const gone = new AbortController()
    const ids = asked.map(({ id }) => id)
    void getJson<Answer>(addressOf(reviewsUrl, ids), gone.signal).then((result) => {
      if (gone.signal.aborted) return
      setLoaded(
        result.ok
          ? { docs: result.body.docs, failure: null }
          : { docs: null, failure: result.failure },
      )
    })
    return () => gone.abort()
  }, [asked, reviewsUrl])

  return useMemo(() => {
    const found = new Map(loaded.docs?.map((doc) => [String(doc.id), doc]))
    const reviews = rows.flatMap(({ id }) => found.get(id) ?? [])
    const gone = loaded.docs ? rows.filter(({ id }) => !found.has(id)) : []
    return {
      reviews: reviews.map((review) => ({ ...review, id: String(review.id) })),
      isReady: loaded.docs !== null,
      failure: loaded.failure,
      gone: gone.map(({ number }) => number),
    }
  }, [loaded, rows])
}
