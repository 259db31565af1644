'use client'

import type { ReactNode } from 'react'

import { Button, Pill } from '@payloadcms/ui'
import { useState } from 'react'

import type { PointNote } from '../../domain/notes.js'
import type { AnswerDraft } from './answers.js'

import { FailureNotice } from '../shared/FailureNotice.js'
import { forgetKeptText, useKeptText } from '../shared/useKeptText.js'
import { useText } from '../shared/useText.js'
import { AnswerFields } from './AnswerFields.js'
import { isAnswered } from './answers.js'
import { useNoteActions } from './useNoteActions.js'

const Given = ({ point }: { readonly point: PointNote }): ReactNode => {
  const { text, valueText } = useText()
  if (!point.disposition) return null
  return (
    <p className="review-gate-note__outcome" dir="auto">
      <Pill pillStyle={point.disposition === 'adopted' ? 'success' : 'light-gray'} size="small">
        {valueText('disposition', point.disposition)}
      </Pill>{' '}
      {point.reason ? text('editor:answer:because', { reason: point.reason }) : null}
    </p>
  )
}

/** The answer to one point: given, or to be given. */
export const PointAnswerForm = (props: {
  readonly point: PointNote
  readonly mayAnswer: boolean
}): ReactNode => {
  const { point } = props
  const { text } = useText()
  const actions = useNoteActions()
  const name = `point:${point.review}:${point.id}`
  const [disposition, setDisposition] = useState<AnswerDraft['disposition']>(null)
  const [reason, setReason] = useKeptText(name)
  const [isTried, setIsTried] = useState(false)
  if (!point.needsAnswer || !props.mayAnswer) return <Given point={point} />

  // A reason that was kept over a reload belongs to a refusal.
  const draft = { disposition: disposition ?? (reason ? 'declined' : null), reason }
  const save = (): void => {
    setIsTried(true)
    if (!isAnswered(draft)) return
    void actions.answerPoint(point, draft).then((isDone) => {
      if (isDone) forgetKeptText(name)
    })
  }
  return (
    <div className="review-gate-note__form">
      <AnswerFields
        draft={draft}
        isMissing={isTried}
        legend={text('editor:answer:legend')}
        onChange={(next) => {
          setDisposition(next.disposition)
          if (next.reason !== reason) setReason(next.reason)
        }}
      />
      <FailureNotice failure={actions.failure} />
      {draft.disposition ? (
        <Button
          buttonStyle="secondary"
          disabled={actions.busy}
          extraButtonProps={{ 'data-review-gate': 'answer-point' }}
          margin={false}
          onClick={save}
          size="small"
        >
          {text('editor:answer:save')}
        </Button>
      ) : null}
    </div>
  )
}
