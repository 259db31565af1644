'use client'

import type { ReactNode } from 'react'

import { Link, Pill, useConfig, useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'

import { getJson } from '../shared/api.js'
import { StatusPill } from '../shared/StatusPill.js'
import { useText } from '../shared/useText.js'
import { useDeskKey } from './useDesk.js'

type Member = {
  readonly collection: string
  readonly id: string
  readonly title: string
  readonly reviewStatus: string | null
  readonly state: 'approved' | 'missing' | 'public'
}

type BundleAnswer = { readonly members: readonly Member[]; readonly complete: boolean }

const tones = { public: 'success', approved: 'success', missing: 'warning' } as const

const useBundle = (change: string): BundleAnswer | null => {
  const key = useDeskKey()
  const { config } = useConfig()
  const [bundle, setBundle] = useState<BundleAnswer | null>(null)
  const apiRoute = config.routes.api
  useEffect(() => {
    if (key === null) return
    const controller = new AbortController()
    const url = formatAdminURL({ apiRoute, path: `/${key}/bundle` })
    void getJson<BundleAnswer>(url, controller.signal).then((result) => {
      if (result.ok && !controller.signal.aborted) setBundle(result.body)
    })
    return () => controller.abort()
  }, [apiRoute, change, key])
  return bundle
}

const MemberLine = ({ member }: { readonly member: Member }): ReactNode => {
  const { text } = useText()
  const { i18n } = useTranslation()
  const { config, getEntityConfig } = useConfig()
  const { labels } = getEntityConfig({ collectionSlug: member.collection }) ?? {}
  const path = `/collections/${member.collection}/${member.id}` as const
  return (
    <li className="review-gate-panel__row">
      <Pill pillStyle={tones[member.state]} size="small">
        {text(`editor:bundle:${member.state}`)}
      </Pill>
      <span>{labels ? getTranslation(labels.singular, i18n) : member.collection}</span>
      <Link href={formatAdminURL({ adminRoute: config.routes.admin, path })}>
        {member.title || member.id}
      </Link>
      {member.state === 'missing' && member.reviewStatus ? (
        <StatusPill group="status" value={member.reviewStatus} />
      ) : null}
    </li>
  )
}

/** The documents that go public together with this one, and what keeps them from it. */
export const Bundle = ({ change }: { readonly change: string }): ReactNode => {
  const { text } = useText()
  const bundle = useBundle(change)
  if (!bundle || bundle.members.length === 0) return null
  const missing = bundle.members.filter(({ state }) => state === 'missing').length
  const { length } = bundle.members
  return (
    <details className="review-gate-panel__part" data-review-gate="bundle" open={!bundle.complete}>
      <summary>
        {bundle.complete
          ? text('editor:bundle:complete', { count: length })
          : text('editor:bundle:incomplete', { count: length, missing })}
      </summary>
      <ul className="review-gate-panel__list">
        {bundle.members.map((member) => (
          <MemberLine key={`${member.collection}/${member.id}`} member={member} />
        ))}
      </ul>
    </details>
  )
}
