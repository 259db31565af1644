import type { Approval } from '../lib/content.js'
import type { Locale } from '../lib/texts.js'

import { formatDate, textsOf } from '../lib/texts.js'

/** What makes this page trustworthy: its approval, and where anybody can check it. */
export const ApprovalNote = ({
  approval,
  locale,
}: {
  readonly approval: Approval | undefined
  readonly locale: Locale
}) => {
  if (!approval?.number) return null
  const texts = textsOf(locale)
  const { ledgerSequence: sequence } = approval
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    [texts.approvalNumber, approval.number],
    [texts.approvedAt, formatDate(approval.approvedAt, locale)],
    [texts.validUntil, formatDate(approval.validUntil, locale)],
    [texts.sequence, sequence],
    [texts.fingerprint, approval.fingerprint],
  ]
  return (
    <section aria-labelledby="approval" className="approval">
      <h2 id="approval">{texts.approval}</h2>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{texts.proofNote}</p>
      {sequence === undefined ? null : (
        <a download href={`/api/ledger/proof/${sequence}`}>
          {texts.proof}
        </a>
      )}
    </section>
  )
}
