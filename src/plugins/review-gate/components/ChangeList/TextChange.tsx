import type { ReactNode } from 'react'

import type { TextPart } from '../../domain/textDiff.js'
import type { Text } from '../shared/text.js'

/** Unchanged text around a change; more of it is folded away. */
const contextLength = 80

const cut = (text: string, isFirst: boolean, isLast: boolean) => {
  const characters = [...text]
  const head = isFirst ? 0 : contextLength
  const tail = isLast ? 0 : contextLength
  if (characters.length <= head + tail + contextLength) return null
  return {
    head: characters.slice(0, head).join(''),
    middle: characters.slice(head, characters.length - tail).join(''),
    tail: tail === 0 ? '' : characters.slice(-tail).join(''),
    count: characters.length - head - tail,
  }
}

const Unchanged = (props: {
  readonly text: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly words: Text
}): ReactNode => {
  const parts = cut(props.text, props.isFirst, props.isLast)
  if (!parts) return props.text
  return (
    <>
      {parts.head}
      <details className="review-gate-diff__fold">
        <summary>{props.words.text('page:unchangedText', { count: parts.count })}</summary>
        {parts.middle}
      </details>
      {parts.tail}
    </>
  )
}

const tags = { added: 'ins', removed: 'del' } as const

/** A text with what came and what went; colour never stands alone (underline, strike-through). */
export const TextChange = (props: {
  readonly parts: readonly TextPart[]
  readonly words: Text
}): ReactNode => {
  const { parts, words } = props
  const isWhole = parts.length === 1
  return (
    <div className="review-gate-diff" dir="auto">
      {parts.map(({ kind, text }, index) => {
        if (kind === 'same') {
          return isWhole ? (
            <span key={index}>{text}</span>
          ) : (
            <Unchanged
              isFirst={index === 0}
              isLast={index === parts.length - 1}
              key={index}
              text={text}
              words={words}
            />
          )
        }
        const Tag = tags[kind]
        return (
          <Tag className={`review-gate-diff--${kind}`} key={index}>
            {text}
          </Tag>
        )
      })}
    </div>
  )
}
