'use client'

import type { ReactNode } from 'react'

import { useId } from 'react'

import type { PageFinding } from './types.js'

import { maxReasonLength } from '../../constants.js'
import { useLocales } from '../shared/useLocales.js'
import { useText } from '../shared/useText.js'
import { bySeverity } from './places.js'
import { useReviewPage } from './ReviewPageProvider.js'

const Waiver = ({ finding }: { readonly finding: PageFinding }): ReactNode => {
  const { text } = useText()
  const { draft } = useReviewPage()
  const id = useId()
  const { waivers } = draft.value
  const reason = waivers[finding.id]
  const isChosen = reason !== undefined
  const without = Object.fromEntries(Object.entries(waivers).filter(([key]) => key !== finding.id))
  return (
    <div className="review-gate-field review-gate-findings__waiver">
      <label className="review-gate-field__choice">
        <input
          checked={isChosen}
          onChange={({ target }) =>
            draft.change({ waivers: target.checked ? { ...waivers, [finding.id]: '' } : without })
          }
          type="checkbox"
        />
        {text('page:findings:waive')}
      </label>
      {isChosen ? (
        <>
          <label htmlFor={id}>{text('page:findings:waiveReason')}</label>
          <textarea
            dir="auto"
            id={id}
            maxLength={maxReasonLength}
            onChange={({ target }) =>
              draft.change({ waivers: { ...waivers, [finding.id]: target.value } })
            }
            required
            rows={2}
            value={reason}
          />
          <p className="review-gate-field__hint">{text('page:findings:waivedDraft')}</p>
        </>
      ) : null}
    </div>
  )
}

const FindingItem = ({ finding }: { readonly finding: PageFinding }): ReactNode => {
  const { text } = useText()
  const { goTo, nameOfPath, mayDecide } = useReviewPage()
  const locales = useLocales()
  const language = locales.find(({ code }) => code === finding.locale)?.label ?? finding.locale
  const place = [nameOfPath(finding.path), language].filter(Boolean).join(' · ')
  return (
    <li data-waived={Boolean(finding.waived)}>
      <p className="review-gate-findings__message">{finding.message}</p>
      {finding.excerpt ? <q dir="auto">{finding.excerpt}</q> : null}
      <button
        className="review-gate-link"
        data-review-gate="show-place"
        onClick={() =>
          goTo({ path: finding.path, locale: finding.locale || null, excerpt: finding.excerpt })
        }
        type="button"
      >
        {text('page:findings:show', { place })}
      </button>
      {finding.advice ? <p className="review-gate-findings__advice">{finding.advice}</p> : null}
      {finding.waived ? (
        <p className="review-gate-findings__advice">
          {text('page:findings:waived', { reason: finding.waived.reason })}
        </p>
      ) : mayDecide ? (
        <Waiver finding={finding} />
      ) : null}
    </li>
  )
}

/** What the automatic screening found, by severity, each with the way to its place. */
export const Findings = (): ReactNode => {
  const { text } = useText()
  const { review } = useReviewPage()
  const id = useId()
  const open = review.findings.filter(({ waived }) => !waived).length
  return (
    <section aria-labelledby={id} className="review-gate-findings">
      <h2 id={id}>
        {text('review:findings')}
        {review.findings.length > 0 ? (
          <span className="review-gate-count">{text('page:findings:open', { count: open })}</span>
        ) : null}
      </h2>
      {review.findings.length === 0 ? <p>{text('page:findings:none')}</p> : null}
      {bySeverity(review.findings).map(([severity, findings]) => (
        <div className="review-gate-findings__group" data-severity={severity} key={severity}>
          <h3>
            {text(`review:findingSeverity:${severity}`)} ({findings.length})
          </h3>
          <ul>
            {findings.map((finding) => (
              <FindingItem finding={finding} key={finding.id} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
