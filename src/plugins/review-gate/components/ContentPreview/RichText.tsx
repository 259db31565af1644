import type { ReactNode } from 'react'

import type { PreviewContext } from './context.js'
import type { JsonRecord, PreviewBlock } from './schema.js'

import { BlockPreview } from './FieldList.js'
import { safeHref } from './links.js'
import { isMediaValue, Picture } from './Picture.js'
import { RelationTitle } from './RelationTitle.js'
import { isRecord } from './schema.js'

type NodeProps = {
  readonly node: JsonRecord
  readonly context: PreviewContext
  readonly blocks: readonly PreviewBlock[]
  readonly path: string
}

const childrenOf = ({ node, context, blocks, path }: NodeProps): ReactNode => {
  const { children } = node
  if (!Array.isArray(children)) return null
  return children
    .filter(isRecord)
    .map((child, index) => (
      <LexicalNode blocks={blocks} context={context} key={index} node={child} path={path} />
    ))
}

/** Lexical keeps the formats of a text as bits (lexical, `TEXT_TYPE_TO_FORMAT`). */
const formats: readonly (readonly [
  bit: number,
  tag: 'code' | 'em' | 's' | 'strong' | 'sub' | 'sup' | 'u',
])[] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
]

const textNode = (node: JsonRecord): ReactNode => {
  const bits = typeof node.format === 'number' ? node.format : 0
  return formats.reduce<ReactNode>(
    (inner, [bit, Tag]) => ((bits & bit) === 0 ? inner : <Tag>{inner}</Tag>),
    typeof node.text === 'string' ? node.text : '',
  )
}

const headings = { h1: 'h3', h2: 'h3', h3: 'h4', h4: 'h5', h5: 'h6', h6: 'h6' } as const

const headingNode = (props: NodeProps): ReactNode => {
  // One level down: the page itself has the first two.
  const Tag = headings[props.node.tag as keyof typeof headings] ?? 'h4'
  return <Tag>{childrenOf(props)}</Tag>
}

const linkNode = (props: NodeProps): ReactNode => {
  const fields = isRecord(props.node.fields) ? props.node.fields : {}
  const { doc } = fields
  const target =
    isRecord(doc) && typeof doc.relationTo === 'string' ? (
      <RelationTitle collection={doc.relationTo} context={props.context} id={String(doc.value)} />
    ) : (
      String(fields.url ?? '')
    )
  const href = safeHref(fields.url)
  const label = childrenOf(props)
  return (
    <>
      {href ? (
        <a href={href} rel="noreferrer noopener" target="_blank">
          {label}
        </a>
      ) : (
        <u>{label}</u>
      )}
      <span className="review-gate-preview__target"> ({target})</span>
    </>
  )
}

const relationNode = ({ node, context }: NodeProps): ReactNode => {
  const collection = String(node.relationTo ?? '')
  if (isMediaValue(node.value)) {
    return <Picture collection={collection} context={context} value={node.value} />
  }
  return (
    <p>
      <RelationTitle collection={collection} context={context} id={String(node.value)} />
    </p>
  )
}

const listItem = (props: NodeProps): ReactNode => {
  const { checked } = props.node
  const mark = checked === undefined ? null : checked ? '☑ ' : '☐ '
  return (
    <li>
      {mark}
      {childrenOf(props)}
    </li>
  )
}

const blockNode = ({ node, context, blocks, path }: NodeProps): ReactNode =>
  isRecord(node.fields) ? (
    <BlockPreview blocks={blocks} context={context} path={path} value={node.fields} />
  ) : null

const renderers: Readonly<Record<string, (props: NodeProps) => ReactNode>> = {
  root: childrenOf,
  paragraph: (props) => <p dir="auto">{childrenOf(props)}</p>,
  heading: headingNode,
  quote: (props) => <blockquote>{childrenOf(props)}</blockquote>,
  list: (props) =>
    props.node.tag === 'ol' ? <ol>{childrenOf(props)}</ol> : <ul>{childrenOf(props)}</ul>,
  listitem: listItem,
  link: linkNode,
  autolink: linkNode,
  text: ({ node }) => textNode(node),
  linebreak: () => <br />,
  tab: () => '\t',
  horizontalrule: () => <hr />,
  upload: relationNode,
  relationship: relationNode,
  block: blockNode,
  inlineBlock: blockNode,
  table: (props) => (
    <div className="review-gate-preview__table">
      <table>
        <tbody>{childrenOf(props)}</tbody>
      </table>
    </div>
  ),
  tablerow: (props) => <tr>{childrenOf(props)}</tr>,
  tablecell: (props) =>
    props.node.headerState ? <th>{childrenOf(props)}</th> : <td>{childrenOf(props)}</td>,
}

/**
 * One node of rich text. A kind that is unknown here still shows its children: a reviewer must see
 * every word that the public might.
 */
const LexicalNode = (props: NodeProps): ReactNode =>
  (renderers[String(props.node.type)] ?? childrenOf)(props)

/** Rich text of a snapshot, readable. */
export const RichText = (props: {
  readonly value: unknown
  readonly context: PreviewContext
  readonly blocks: readonly PreviewBlock[]
  readonly path: string
}): ReactNode => {
  const root = isRecord(props.value) ? props.value.root : undefined
  if (!isRecord(root)) return <pre>{JSON.stringify(props.value, null, 2)}</pre>
  return (
    <div className="review-gate-preview__rich-text">
      <LexicalNode blocks={props.blocks} context={props.context} node={root} path={props.path} />
    </div>
  )
}
