'use client'

import type { ReactNode } from 'react'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'

import { reviewsSlug } from '../../constants.js'
import { postJson } from '../shared/api.js'
import { useText } from '../shared/useText.js'
import { useReviewPage } from './ReviewPageProvider.js'

type Person = { readonly id: string; readonly name: string }

const beatMs = 20_000

/** Tells the server that this person looks at the review, and who else does. */
const useOthers = (reviewId: string): readonly Person[] => {
  const { config } = useConfig()
  const { language } = useText()
  const [others, setOthers] = useState<readonly Person[]>([])
  const apiRoute = config.routes.api
  useEffect(() => {
    const url = formatAdminURL({ apiRoute, path: `/${reviewsSlug}/${reviewId}/looking` })
    const beat = async (): Promise<void> => {
      if (document.hidden) return
      const answer = await postJson<{ readonly people: readonly Person[] }>({
        url,
        body: { looking: true },
        language,
      })
      if (answer.ok) setOthers(answer.body.people)
    }
    const leave = (): void =>
      void fetch(url, {
        method: 'POST',
        credentials: 'include',
        keepalive: true,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ looking: false }),
      }).catch(() => undefined)
    const onVisible = (): void => void beat()
    onVisible()
    const timer = setInterval(onVisible, beatMs)
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', onVisible)
      leave()
    }
  }, [apiRoute, language, reviewId])
  return others
}

/** Who else has this page open, so that two people do not do the same work. */
export const Presence = (): ReactNode => {
  const { text } = useText()
  const { review } = useReviewPage()
  const others = useOthers(review.id)
  const names = others.map(({ name }) => name).join(text('page:presence:separator'))
  return (
    <p aria-live="polite" className="review-gate-presence">
      {others.length === 0
        ? null
        : text(others.length === 1 ? 'page:presence:one' : 'page:presence:many', { names })}
    </p>
  )
}
