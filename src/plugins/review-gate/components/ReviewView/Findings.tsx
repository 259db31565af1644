import type { ReactNode } from 'react'

import type { Finding } from '../../../shared/contracts.js'
import type { Text } from '../shared/text.js'

/** What the automatic screening found, with its place. */
export const Findings = (props: {
  readonly findings: readonly Finding[]
  readonly words: Text
}): ReactNode => {
  const { findings, words } = props
  if (findings.length === 0) return null
  return (
    <section className="review-gate-findings">
      <h3>{words.text('review:findings')}</h3>
      <ul>
        {findings.map((finding) => (
          <li key={finding.id}>
            <strong>{words.text(`review:findingSeverity:${finding.severity}`)}</strong>{' '}
            {finding.message}
            {finding.excerpt ? <q>{finding.excerpt}</q> : null}
            <span className="review-gate-findings__place">
              {finding.locale} · {finding.path}
            </span>
            {finding.advice ? <p>{finding.advice}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
