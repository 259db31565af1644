import { parseArgs } from 'node:util'

/** Exit codes of every command: fine, a finding, cannot tell. */
export const exitCodes = { fine: 0, finding: 1, cannotTell: 2 } as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** A mistake of the person at the keyboard: shown without a stack, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export type LedgerArguments = {
  readonly command: string
  readonly operands: readonly string[]
  readonly json: boolean
  readonly reconcile: boolean
  readonly checkpoints: readonly string[]
  readonly vkeys: readonly string[]
  readonly out: string | undefined
  readonly size: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  readonly proof: string | undefined
  readonly origin: string | undefined
}

const options = {
  json: { type: 'boolean', default: false },
  reconcile: { type: 'boolean', default: false },
  checkpoint: { type: 'string', multiple: true, default: [] as string[] },
  vkey: { type: 'string', multiple: true, default: [] as string[] },
  out: { type: 'string' },
  size: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  proof: { type: 'string' },
  origin: { type: 'string' },
} as const

/** `--checkpoint A B` names both files: what follows it up to the next option belongs to it. */
const spreadCheckpoints = (argv: readonly string[]): string[] => {
  const spread: string[] = []
  let listing = false
  for (const word of argv) {
    if (word.startsWith('--')) listing = word === '--checkpoint'
    if (listing && !word.startsWith('--')) spread.push('--checkpoint', word)
    else if (word !== '--checkpoint') spread.push(word)
  }
  return spread
}

/** @throws UsageError for an option that does not exist or has no value */
export const parseLedgerArguments = (argv: readonly string[]): LedgerArguments => {
  try {
    const { positionals, values } = parseArgs({
      args: spreadCheckpoints(argv),
      options,
      allowPositionals: true,
    })
    const [command = '', ...operands] = positionals
    const { checkpoint, from, json, origin, out, proof, reconcile, size, to, vkey } = values
    return {
      command,
      operands,
      json,
      reconcile,
      checkpoints: checkpoint,
      vkeys: vkey,
      out,
      size,
      from,
      to,
      proof,
      origin,
    }
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

/** A whole number ≥ 0. @throws UsageError */
export const requireCount = (text: string | undefined, name: string): number => {
  if (text === undefined || !/^(?:0|[1-9]\d{0,14})$/.test(text)) {
    throw new UsageError(`${name} must be a whole number.`)
  }
  return Number(text)
}

/** @throws UsageError when the option was not given */
export const requireText = (text: string | undefined, name: string): string => {
  if (text === undefined || text === '') throw new UsageError(`${name} is needed.`)
  return text
}
