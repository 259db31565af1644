import type { ChildProcess } from 'node:child_process'

import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** A program of the tests in a process of its own, with what it wrote so far. */
export type Child = {
  readonly process: ChildProcess
  /** Ends its standard input, for which a program may wait before it goes on. */
  readonly go: () => void
  /** The next line of standard output; rejects when the process ends before there is one. */
  readonly nextLine: () => Promise<string>
  readonly errors: () => string
  /** Resolves to the exit code, or to the name of the signal that ended it. */
  readonly exited: Promise<number | string>
}

/** Runs a TypeScript program below the root of the repository. */
export const startChild = (args: {
  readonly program: string
  readonly arguments?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}): Child => {
  const child = spawn(
    process.execPath,
    ['--conditions=production', '--import', 'tsx', args.program, ...(args.arguments ?? [])],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'test', NODE_OPTIONS: '', ...args.environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  )
  const lines: string[] = []
  const waiting: (() => void)[] = []
  let rest = ''
  let errors = ''
  let ended = false
  const wake = (): void => waiting.splice(0).forEach((resume) => resume())
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = `${rest}${chunk}`.split('\n')
    rest = parts.pop() ?? ''
    // drizzle-kit shows its progress there too.
    lines.push(...parts.filter((line) => line.startsWith('{')))
    wake()
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors = `${errors}${chunk}`.slice(-20_000)
  })
  const exited = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => {
      ended = true
      wake()
      resolve(code ?? signal ?? 'unknown')
    })
  })
  const nextLine = async (): Promise<string> => {
    for (;;) {
      const line = lines.shift()
      if (line !== undefined) return line
      if (ended) throw new Error(`${args.program} ended without a word:\n${errors}`)
      await new Promise<void>((resume) => waiting.push(resume))
    }
  }
  return {
    process: child,
    go: () => void child.stdin.end(),
    nextLine,
    errors: () => errors,
    exited,
  }
}
