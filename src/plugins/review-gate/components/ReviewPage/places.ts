import type { PageComment, PageFinding, Place } from './types.js'

/** `a.b.c` → `a.b.c`, `a.b`, `a`: where a place may be shown when its own is not. */
export const placesAbove = (path: string): readonly string[] => {
  const parts = path.split('.')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'))
}

const rowOf = /^\.\d+$/

/**
 * True when something about `path` belongs beside this field: a leaf speaks for all below it, a
 * field with fields of its own for itself and its bare rows.
 */
export const isAt = (
  place: { readonly path: string; readonly isLeaf: boolean },
  path: string,
): boolean => {
  if (path === place.path) return true
  if (!path.startsWith(`${place.path}.`)) return false
  return place.isLeaf || rowOf.test(path.slice(place.path.length))
}

/** Something without a language is about all of them. */
export const isIn = (locale: string, of: string | null | undefined): boolean => !of || of === locale

const severities = ['block', 'warn', 'info'] as const
export type Severity = (typeof severities)[number]

/** Findings by how much they matter; groups without any are left out. */
export const bySeverity = (
  findings: readonly PageFinding[],
): readonly (readonly [Severity, readonly PageFinding[]])[] =>
  severities
    .map((severity) => [severity, findings.filter((one) => one.severity === severity)] as const)
    .filter(([, group]) => group.length > 0)

/** A remark with its answers, oldest first. */
export type Thread = { readonly first: PageComment; readonly replies: readonly PageComment[] }

export const threadsOf = (comments: readonly PageComment[]): readonly Thread[] => {
  const sorted = comments.toSorted((one, other) => one.at.localeCompare(other.at))
  return sorted
    .filter(({ replyTo }) => !replyTo)
    .map((first) => ({
      first,
      replies: sorted.filter(({ replyTo }) => replyTo === String(first.id)),
    }))
}

export const isOpen = ({ first }: Thread): boolean => !first.resolvedAt

const highlightName = 'review-gate-place'

type Highlights = {
  readonly set: (name: string, value: unknown) => void
  readonly delete: (name: string) => void
}

/** Marks the words themselves where the browser can (CSS Custom Highlight API). */
const highlight = (element: Element, excerpt: string): void => {
  const { highlights } = CSS as unknown as { readonly highlights?: Highlights }
  const HighlightOf = (window as unknown as { Highlight?: new (range: Range) => unknown }).Highlight
  if (!highlights || !HighlightOf) return
  highlights.delete(highlightName)
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.nodeValue?.indexOf(excerpt) ?? -1
    if (start < 0) continue
    const range = new Range()
    range.setStart(node, start)
    range.setEnd(node, start + excerpt.length)
    highlights.set(highlightName, new HighlightOf(range))
    return
  }
}

const isShown = (element: Element): boolean => element.getClientRects().length > 0

/** Scrolls to the shown element of a place, or of the nearest one above it; false without any. */
export const showPlace = ({ path, excerpt }: Place): boolean => {
  for (const candidate of placesAbove(path)) {
    const selector = `[data-path="${CSS.escape(candidate)}"]`
    const element = [...document.querySelectorAll<HTMLElement>(selector)].find(isShown)
    if (!element) continue
    element.tabIndex = -1
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'center' })
    if (excerpt) highlight(element, excerpt)
    return true
  }
  return false
}
