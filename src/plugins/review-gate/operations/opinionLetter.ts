import type { PayloadRequest } from 'payload'

import type { Review } from '../domain/review.js'

import { hasRole } from '../access/profile.js'
import { reviewGateError } from '../errors.js'
import { gateOptions } from '../options.js'
import { requireReview, requireUser } from './context.js'

const escape = (value: unknown): string =>
  String(value ?? '').replaceAll(
    /[&<>"']/g,
    (character) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[character] ?? '',
  )

const style = `body{font:11pt/1.6 "Noto Serif CJK SC",Songti SC,SimSun,serif;max-width:17cm;margin:2cm auto;color:#111}
h1{text-align:center;font-size:18pt}table{width:100%;border-collapse:collapse}
td,th{border:1px solid #666;padding:.3em .6em;text-align:left;vertical-align:top}
th{width:9em;font-weight:600}code{font-size:8pt;word-break:break-all}
pre{white-space:pre-wrap;font:inherit;margin:0}@page{size:A4;margin:2cm}@media print{body{margin:0}}`

type Row = readonly [label: string, html: string]

const decisionRows = (review: Review): readonly Row[] =>
  review.decisions.map((decision) => [
    `${decision.stage}`,
    `<strong>${escape(decision.decision)}</strong> · ${escape(decision.byName)} · ${escape(decision.byDepartment)} · ${escape(decision.at)}<pre>${escape(decision.opinion)}</pre>${
      decision.points.length > 0
        ? `<ol>${decision.points.map(({ text }) => `<li>${escape(text)}</li>`).join('')}</ol>`
        : ''
    }`,
  ])

const rowsOf = (review: Review): readonly Row[] => [
  ['编号 Number', escape(review.number)],
  ['标题 Title', escape(review.title)],
  ['文件 Document', escape(`${review.document.collection} / ${review.document.id}`)],
  ['状态 Status', escape(review.status)],
  ['风险 Risk', escape(review.riskLevel)],
  [
    '送审 Submitted',
    `${escape(review.submittedByName)} · ${escape(review.submittedByDepartment)} · ${escape(review.submittedAt)}`,
  ],
  ['批准 Approved', escape(review.approvedAt ?? '—')],
  ['有效至 Valid until', escape(review.validUntil ?? '—')],
  ['账本序号 Ledger', escape(review.approvalSequence ?? '—')],
  ...Object.entries(review.fingerprints).map(([locale, value]): Row => [
    `指纹 SHA-256 (${escape(locale)})`,
    `<code>${escape(value)}</code>`,
  ]),
  ...decisionRows(review),
]

/**
 * The written opinion of a review (审查意见书) as a printable page.
 *
 * @throws review-gate/not-allowed, not-found
 */
export const opinionLetter = async (args: {
  readonly req: PayloadRequest
  readonly reviewId: string
}): Promise<string> => {
  const { req, reviewId } = args
  requireUser(req)
  if (!hasRole(req, gateOptions(req).staffRoles)) throw reviewGateError('not-allowed', { req })
  const review = await requireReview(req, reviewId)
  const rows = rowsOf(review)
    .map(([name, html]) => `<tr><th scope="row">${name}</th><td>${html}</td></tr>`)
    .join('')
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(review.number)} 审查意见书</title><style>${style}</style><h1>消费者权益保护审查意见书</h1><table>${rows}</table></html>`
}
