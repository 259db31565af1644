import { renderSVG } from 'uqr'

import type { Finding } from '../../shared/contracts.js'
import type { Decision, OpinionPoint, Review } from '../domain/review.js'
import type { ChecklistItem } from '../options.js'
import type { Html } from './html.js'
import type { LetterWords } from './words.js'

import { html, raw } from './html.js'
import { letterStyle } from './style.js'

/** A round of the case with its opinions, as far as a letter tells it. */
export type LetterRound = Pick<Review, 'decisions' | 'number' | 'round'>

type LetterFinding = Finding & { readonly waived?: { readonly reason: string } }

/** Everything that a letter says beside the review itself. */
export type LetterParts = {
  readonly review: Review
  /** Earlier rounds, oldest first. */
  readonly earlier: readonly LetterRound[]
  readonly words: LetterWords
  readonly kind: string
  readonly nameOfDepartment: (value: string) => string
  readonly nameOfPath: (path: string) => string
  readonly checklist: readonly ChecklistItem[]
  /** A time as the letter prints it, with its zone. */
  readonly time: (iso: string) => string
  readonly now: string
  readonly proofUrl: string | null
}

/** Above this an opinion may break over pages; below it stays together. */
const longOpinion = 900

const row = (label: string, value: Html | string): Html =>
  html`<tr>
    <th scope="row">${label}</th>
    <td dir="auto">${value}</td>
  </tr>`

const person = (
  name: string,
  department: string | null,
  { nameOfDepartment, words }: LetterParts,
): string =>
  department
    ? `${name}${words.language === 'en' ? ', ' : '，'}${nameOfDepartment(department)}`
    : name

const factRows = (parts: LetterParts): readonly Html[] => {
  const { review, words, time, kind } = parts
  const { say, value } = words
  const optional = (label: string, text: string | null | undefined): readonly Html[] =>
    text ? [row(label, text)] : []
  return [
    row(say('itemTitle'), review.title),
    row(say('document'), `${kind} · ID ${review.document.id}`),
    ...(review.previousNumber
      ? [
          row(
            say('round'),
            say('roundValue', { round: review.round, number: review.previousNumber }),
          ),
        ]
      : []),
    ...(review.origin && review.origin !== 'submission'
      ? [row(say('origin'), value('origin', review.origin))]
      : []),
    row(say('risk'), value('risk', review.riskLevel)),
    row(
      say('submitted'),
      `${person(review.submittedByName, review.submittedByDepartment, parts)} · ${time(review.submittedAt)}`,
    ),
    row(say('conclusion'), html`<strong>${value('status', review.status)}</strong>`),
    ...optional(say('approved'), review.approvedAt ? time(review.approvedAt) : null),
    ...optional(say('validity'), review.validUntil ? time(review.validUntil) : null),
    ...optional(say('published'), review.publishedAt ? time(review.publishedAt) : null),
    ...optional(
      say('revoked'),
      review.revokedAt ? `${time(review.revokedAt)} · ${review.revokedByName ?? ''}` : null,
    ),
    ...optional(say('reason'), review.endReason),
    ...(review.policy
      ? [row(say('policy'), html`${review.policy.id}<br /><code>${review.policy.hash}</code>`)]
      : []),
    row(
      say('fingerprints'),
      raw(
        Object.entries(review.fingerprints)
          .map(([locale, hash]) => html`${locale}: <code>${hash}</code>`.html)
          .join('<br>'),
      ),
    ),
  ]
}

const findingRows = ({ review, words, nameOfPath }: LetterParts): Html => {
  const findings = (review.findings ?? []) as readonly LetterFinding[]
  const { say, value } = words
  if (findings.length === 0) return html`<p>${say('noFindings')}</p>`
  const line = (finding: LetterFinding): Html =>
    html`<tr>
      <td dir="auto">
        ${value('letterSeverity', finding.severity)}:
        ${finding.message}${finding.excerpt ? html`<br />“${finding.excerpt}”` : null}
      </td>
      <td>${nameOfPath(finding.path)} (${finding.locale})</td>
      <td dir="auto">
        ${finding.waived ? `${say('waived')}: ${finding.waived.reason}` : say('open')}
      </td>
    </tr>`
  return html`<table>
    <thead>
      <tr>
        <th>${say('finding')}</th>
        <th>${say('place')}</th>
        <th>${say('disposition')}</th>
      </tr>
    </thead>
    <tbody>
      ${findings.map(line)}
    </tbody>
  </table>`
}

const pointItem = (point: OpinionPoint, { words, time, nameOfPath }: LetterParts): Html => {
  const { say, value } = words
  const answer = point.disposition
    ? [
        value('disposition', point.disposition),
        point.dispositionByName,
        point.dispositionAt ? time(point.dispositionAt) : null,
        point.dispositionReason,
      ]
        .filter(Boolean)
        .join(' · ')
    : say('pointOpen')
  return html`<li>
    <p dir="auto">${point.path ? `${nameOfPath(point.path)}: ` : ''}${point.text}</p>
    <p class="answer" dir="auto">${answer}</p>
  </li>`
}

const opinion = (decision: Decision, parts: LetterParts): Html => {
  const { words, time, checklist } = parts
  const { say, value } = words
  const ticked = (decision.checklist ?? []).map((id) => {
    const item = checklist.find((one) => one.id === id)
    return (item && words.pick(item.label)) ?? id
  })
  return html`<article class="${decision.opinion.length > longOpinion ? 'long' : ''}">
    <p class="by">
      ${value('stage', decision.stage)} · ${value('decision', decision.decision)} ·
      ${person(decision.byName, decision.byDepartment, parts)} · ${time(decision.at)}
    </p>
    <p class="opinion" dir="auto">${decision.opinion}</p>
    ${
      decision.reasons.length > 0
        ? html`<p>
            ${say('reasons')}: ${decision.reasons.map((one) => value('reason', one)).join('；')}
          </p>`
        : null
    }${
      decision.points.length > 0
        ? html`<p>${say('points')}</p>
            <ol>
              ${decision.points.map((point) => pointItem(point, parts))}
            </ol>`
        : null
    }${ticked.length > 0 ? html`<p>${say('checklist')}: ${ticked.join('；')}</p>` : null}
  </article>`
}

const opinions = (parts: LetterParts): Html => {
  const { review, earlier, words } = parts
  const { say } = words
  const rounds = [...earlier, review].filter(({ decisions }) => decisions.length > 0)
  if (rounds.length === 0) return html`<p>${say('noOpinions')}</p>`
  return html`${rounds.map((round) => [
    rounds.length > 1 || round.number !== review.number
      ? html`<p class="by">
          ${say('earlierRound', { round: round.round ?? 1, number: round.number })}
        </p>`
      : null,
    round.decisions.map((decision) => opinion(decision, parts)),
  ])}`
}

const proof = ({ review, words, proofUrl }: LetterParts): Html => {
  const { say } = words
  const sequence = review.approvalSequence
  if (sequence === null || sequence === undefined) {
    return html`<p>${review.approvedAt ? say('ledgerPending') : say('ledgerNone')}</p>`
  }
  const entry = html`<p><strong>${say('ledgerEntry', { sequence })}</strong></p>`
  if (!proofUrl) return entry
  const code = renderSVG(proofUrl, { ecc: 'M', border: 2 }).replace(
    '<svg ',
    `<svg role="img" aria-label="${html`${say('qrLabel')}`.html}" `,
  )
  return html`<div class="proof">
    ${raw(code)}
    <div>
      ${entry}
      <p>${say('proof')}: <code>${proofUrl}</code></p>
      <p>${say('verify')}</p>
    </div>
  </div>`
}

/** The written opinion of a review (审查意见书) as one printable page of HTML. */
export const renderLetter = (parts: LetterParts): string => {
  const { review, words, time, now } = parts
  const { say, language } = words
  const [first, second] = say('title').split(' / ')
  return `<!doctype html>${
    html`<html lang="${language === 'en' ? 'en' : 'zh'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${review.number} ${say('title')}</title>
        <style>
          ${raw(letterStyle)}
        </style>
      </head>
      <body>
        <header>
          <h1>${first}${second ? html`<span>${second}</span>` : null}</h1>
          <p>${say('number')} ${review.number}</p>
        </header>
        <main>
          <table>
            <tbody>
              ${factRows(parts)}
            </tbody>
          </table>
          <h2>${say('findings')}</h2>
          ${findingRows(parts)}
          <h2>${say('opinions')}</h2>
          ${opinions(parts)}
          <h2>${say('ledger')}</h2>
          ${proof(parts)}
          <div class="sign">
            <p>${say('signature')}</p>
            <p>${say('date')}</p>
          </div>
        </main>
        <footer>${say('printed', { at: time(now) })}</footer>
      </body>
    </html>`.html
  }`
}
