type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const childrenOf = (node: Node): readonly Node[] =>
  Array.isArray(node.children) ? node.children.filter(isNode) : []

const linkTarget = ({ fields }: Node): string => {
  const { url, doc } = isNode(fields) ? fields : {}
  if (typeof url === 'string' && url !== '') return ` (${url})`
  return isNode(doc) ? ` (${String(doc.relationTo)} ${String(doc.value)})` : ''
}

const inline = (node: Node): string => {
  switch (node.type) {
    case 'text':
      return typeof node.text === 'string' ? node.text : ''
    case 'linebreak':
      return '\n'
    case 'tab':
      return '\t'
    case 'link':
    case 'autolink':
      return `${childrenOf(node).map(inline).join('')}${linkTarget(node)}`
    default:
      return textsOfNode(node)
  }
}

const isLine = ({ type }: Node): boolean =>
  type === 'listitem' || type === 'tablerow' || type === 'paragraph' || type === 'list'

/**
 * The words of one node of rich text (Lexical) as a reader meets them: items and rows on lines of
 * their own, links with their target.
 */
export const textsOfNode = (node: unknown): string => {
  if (!isNode(node)) return ''
  if (node.type === 'relationship') return `${String(node.relationTo)} ${String(node.value)}`
  const children = childrenOf(node)
  if (children.length === 0) return typeof node.text === 'string' ? node.text : ''
  if (node.type === 'tablerow') return children.map(textsOfNode).join(' | ')
  const marker = node.type === 'list' ? '• ' : ''
  return children
    .map((child, index) => {
      const before = isLine(child) && index > 0 ? '\n' : ''
      return `${before}${isLine(child) ? marker : ''}${inline(child)}`
    })
    .join('')
}
