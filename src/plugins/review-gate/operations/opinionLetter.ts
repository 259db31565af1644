import type { PayloadRequest } from 'payload'

import { getTranslation } from '@payloadcms/translations'

import type { LetterRound } from '../letter/renderLetter.js'
import type { LetterLanguage } from '../letter/words.js'
import type { Review } from '../domain/review.js'

import { nameOfPath } from '../domain/fieldLabels.js'
import { findReview } from '../gate/reviewRows.js'
import { renderLetter } from '../letter/renderLetter.js'
import { letterLanguages, letterWords } from '../letter/words.js'
import { gateOptions } from '../options.js'
import { nowIso, requireReview, requireRole } from './context.js'

/** A case rarely has more rounds; a letter must not grow without end. */
const maxRounds = 20

/** The rounds that led to this one, oldest first. */
const earlierRounds = async (
  req: PayloadRequest,
  review: Review,
): Promise<readonly LetterRound[]> => {
  const rounds: LetterRound[] = []
  let id = review.previousReview
  while (id && rounds.length < maxRounds) {
    const round: Review | null = await findReview(req, id)
    if (!round) break
    rounds.unshift(round)
    id = round.previousReview
  }
  return rounds
}

/** `2026-11-24 17:05 (GMT+8)`: the same in every language, with the zone that it means. */
const timeIn =
  (timeZone: string) =>
  (iso: string): string => {
    const part = Object.fromEntries(
      new Intl.DateTimeFormat('en-GB', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZoneName: 'shortOffset',
      })
        .formatToParts(new Date(iso))
        .map(({ type, value }) => [type, value]),
    )
    return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute} (${part.timeZoneName})`
  }

/** Payload's own labels in the language of the letter, not of the person who opens it. */
const labelsIn = (req: PayloadRequest, language: LetterLanguage) => {
  const i18n = { ...req.i18n, language: language === 'both' ? 'zh' : language }
  return (label: unknown): string | undefined => {
    const text: unknown = label ? getTranslation(label as string, i18n as never) : undefined
    return typeof text === 'string' ? text : undefined
  }
}

type Option = string | { readonly label: unknown; readonly value: string }

const namesFor = (req: PayloadRequest, review: Review, language: LetterLanguage) => {
  const { collection } = review.document
  const config = req.payload.collections[collection]?.config
  const users = req.payload.collections[gateOptions(req).users]?.config.flattenedFields ?? []
  const options = users.flatMap((field) =>
    field.type === 'select' ? (field.options as readonly Option[]) : [],
  )
  const labelOf = labelsIn(req, language)
  return {
    kind: labelOf(config?.labels.singular) ?? collection,
    nameOfDepartment: (value: string) => {
      const option = options.find((one) => typeof one !== 'string' && one.value === value)
      return (typeof option === 'object' && labelOf(option.label)) || value
    },
    nameOfPath: (path: string) =>
      nameOfPath({ fields: (config?.fields ?? []) as never, path, labelOf }),
  }
}

/** The language that a letter is asked in; else that of the person. */
export const letterLanguageOf = (req: PayloadRequest, asked: unknown): LetterLanguage =>
  letterLanguages.find((one) => one === asked) ?? (req.i18n.language.startsWith('zh') ? 'zh' : 'en')

/** The proof of the approval, with the number that it is of. */
const proofOf = (req: PayloadRequest, { approvalSequence, number }: Review): string | null => {
  if (approvalSequence === null || approvalSequence === undefined) return null
  const url = gateOptions(req).proofUrl(approvalSequence)
  return url === null ? null : `${url}#${number}`
}

/**
 * The written opinion of a review (审查意见书) as a printable page.
 *
 * @throws review-gate/not-allowed, not-found
 */
export const opinionLetter = async (args: {
  readonly req: PayloadRequest
  readonly reviewId: string
  readonly language: LetterLanguage
}): Promise<string> => {
  const { req, reviewId, language } = args
  const options = gateOptions(req)
  requireRole(req, options.staffRoles)
  const review = await requireReview(req, reviewId)
  return renderLetter({
    ...namesFor(req, review, language),
    review,
    earlier: await earlierRounds(req, review),
    words: letterWords(language),
    checklist: options.governed[review.document.collection]?.checklist ?? [],
    time: timeIn(options.timeZone),
    now: nowIso(req),
    proofUrl: proofOf(req, review),
  })
}
