import type { DocumentNode, FragmentDefinitionNode, SelectionNode } from 'graphql'

/** What one document asks for, with every fragment counted wherever it is spread. */
export type QueryMeasures = {
  readonly depth: number
  readonly aliases: number
  readonly rootFields: number
  /** All fields. */
  readonly fields: number
  /** Selections as written, each fragment once. */
  readonly selections: number
}

/** Of selections side by side; `here` counts the fields at their own level. */
type Totals = {
  readonly depth: number
  readonly aliases: number
  readonly fields: number
  readonly here: number
}

const none: Totals = { depth: 0, aliases: 0, fields: 0, here: 0 }

const sum = (a: Totals, b: Totals): Totals => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  fields: a.fields + b.fields,
  here: a.here + b.here,
})

/**
 * Measures selections. Each fragment is measured once and its totals are reused, so a document of
 * a few lines that would spread to billions of fields costs no more than it is long. A fragment
 * that contains itself counts as nothing there: validation refuses it by its own rule.
 */
const createMeasure = (fragments: ReadonlyMap<string, FragmentDefinitionNode>) => {
  const known = new Map<string, Totals>()
  const measureFragment = (name: string): Totals => {
    const before = known.get(name)
    if (before) return before
    known.set(name, none)
    const fragment = fragments.get(name)
    const totals = fragment ? measureAll(fragment.selectionSet.selections) : none
    known.set(name, totals)
    return totals
  }
  const measureOne = (node: SelectionNode): Totals => {
    if (node.kind === 'FragmentSpread') return measureFragment(node.name.value)
    if (node.kind === 'InlineFragment') return measureAll(node.selectionSet.selections)
    const inner = node.selectionSet ? measureAll(node.selectionSet.selections) : none
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + (node.alias ? 1 : 0),
      fields: inner.fields + 1,
      here: 1,
    }
  }
  const measureAll = (nodes: readonly SelectionNode[]): Totals => {
    let totals = none
    for (const node of nodes) totals = sum(totals, measureOne(node))
    return totals
  }
  return measureAll
}

const countWritten = (nodes: readonly SelectionNode[]): number => {
  let count = nodes.length
  for (const node of nodes) {
    if ('selectionSet' in node && node.selectionSet)
      count += countWritten(node.selectionSet.selections)
  }
  return count
}

/** The largest measures of the operations of a document. Pure; the schema is not needed. */
export const measureQuery = (document: DocumentNode): QueryMeasures => {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions) {
    if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, node)
  }
  const measure = createMeasure(fragments)
  let measures: QueryMeasures = { depth: 0, aliases: 0, rootFields: 0, fields: 0, selections: 0 }
  for (const node of document.definitions) {
    if (!('selectionSet' in node)) continue
    const written = countWritten(node.selectionSet.selections)
    const totals =
      node.kind === 'OperationDefinition' ? measure(node.selectionSet.selections) : none
    measures = {
      depth: Math.max(measures.depth, totals.depth),
      aliases: Math.max(measures.aliases, totals.aliases),
      rootFields: Math.max(measures.rootFields, totals.here),
      fields: Math.max(measures.fields, totals.fields),
      selections: measures.selections + written,
    }
  }
  return measures
}
