import { readdirSync, readFileSync } from 'node:fs'

/** What a process holds, from /proc (Linux). */
export type ProcessFigures = { readonly files: number; readonly megabytes: number }

export const figuresOf = (pid: number): ProcessFigures => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN)
  return { files: readdirSync(`/proc/${pid}/fd`).length, megabytes: Math.round(kilobytes / 1024) }
}

const childrenOf = (pid: number): readonly number[] => {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return text.split(' ').filter(Boolean).map(Number)
}

const descendantsOf = (pid: number): readonly number[] => {
  const children = childrenOf(pid)
  return [...children, ...children.flatMap(descendantsOf)]
}

/** The process below `pid` that holds most memory: the server behind its launchers. */
export const largestBelow = (pid: number): number => {
  const [largest] = [pid, ...descendantsOf(pid)].toSorted(
    (left, right) => figuresOf(right).megabytes - figuresOf(left).megabytes,
  )
  return largest ?? pid
}
