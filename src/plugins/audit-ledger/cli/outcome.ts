import { isLedgerFormatError } from '../ledger/errors.js'
import { UsageError } from './arguments.js'
import { usage } from './usage.js'

/** 0 fine, 1 a finding, 2 cannot tell. */
export type ExitCode = 0 | 1 | 2

/** Where a command writes; `process.stdout` and `process.stderr` on the command line. */
export type CommandOutput = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

export const processOutput: CommandOutput = {
  out: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
}

/** What a command found out; printed and turned into the exit code in one place. */
export type Outcome = {
  readonly ok: boolean
  /** For `--json`. */
  readonly report: Readonly<Record<string, unknown>>
  readonly lines: readonly string[]
}

/** Errors that say "this is forged or broken", not "I cannot read this". */
const findingCodes: readonly string[] = ['bad-signature', 'root-mismatch', 'unknown-key']

const print = (output: CommandOutput, outcome: Outcome, json: boolean): ExitCode => {
  const { lines, ok, report } = outcome
  if (json) output.out(JSON.stringify({ ok, ...report }))
  else lines.forEach((line) => output.out(line))
  return ok ? 0 : 1
}

const codeOf = (error: unknown): string => {
  if (error instanceof UsageError) return 'usage'
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : 'cannot-tell'
}

const printError = (output: CommandOutput, error: unknown, json: boolean): ExitCode => {
  const code = codeOf(error)
  const message = error instanceof Error ? error.message : String(error)
  const isFinding = isLedgerFormatError(error) && findingCodes.includes(code)
  if (json) {
    const findings = isFinding ? [{ code, severity: 'error', detail: message }] : []
    output.out(JSON.stringify({ ok: false, findings, error: { code, message } }))
  } else if (isFinding) output.out(`${code} seq=- ${message}`)
  else output.err(error instanceof UsageError ? `${message}\n\n${usage}` : message)
  return isFinding ? 1 : 2
}

/** Runs a command; whatever it throws becomes a line and an exit code, never a stack. */
export const runCommand = async (args: {
  readonly run: () => Promise<Outcome>
  readonly json: boolean
  readonly output: CommandOutput
}): Promise<ExitCode> => {
  try {
    return print(args.output, await args.run(), args.json)
  } catch (error) {
    return printError(args.output, error, args.json)
  }
}
