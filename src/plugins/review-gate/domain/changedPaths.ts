const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const maxPaths = 50

/**
 * The paths at which two canonical contents differ, e.g. `title`, `keyMessages.0.text`,
 * `cover.sha256`. Stops below rich text at the field, since node numbers tell a person nothing.
 */
export const changedPaths = (before: unknown, after: unknown): readonly string[] => {
  const found: string[] = []
  const visit = (left: unknown, right: unknown, path: string): void => {
    if (found.length >= maxPaths || Object.is(left, right)) return
    if (isRecord(left) && isRecord(right) && !('root' in left)) {
      for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
        visit(left[key], right[key], path === '' ? key : `${path}.${key}`)
      }
      return
    }
    if (Array.isArray(left) && Array.isArray(right)) {
      for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
        visit(left[index], right[index], `${path}.${index}`)
      }
      return
    }
    if (JSON.stringify(left) !== JSON.stringify(right)) found.push(path)
  }
  visit(before, after, '')
  return found
}
