import { parseArgs } from 'node:util'

/** A mistake of the person at the keyboard: shown without a stack, with the usage, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true } as const

/** Options that a command knows; `--json` is of all of them. */
const optionsOf = {
  verify: { checkpoint: texts, reconcile: { type: 'boolean' } },
  export: { out: text },
  prove: { size: text },
  checkpoint: {},
  consistency: { from: text, to: text },
} as const

export type DatabaseCommandName = keyof typeof optionsOf

export const isDatabaseCommand = (name: string): name is DatabaseCommandName =>
  Object.hasOwn(optionsOf, name)

export type LedgerArguments = {
  readonly operands: readonly string[]
  readonly json: boolean
  readonly reconcile: boolean
  readonly checkpoints: readonly string[]
  readonly out: string | undefined
  readonly size: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
}

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

type Values = {
  readonly json?: boolean
  readonly reconcile?: boolean
  readonly checkpoint?: readonly string[]
  readonly out?: string
  readonly size?: string
  readonly from?: string
  readonly to?: string
}

const parse = (name: DatabaseCommandName, argv: readonly string[]) => {
  try {
    return parseArgs({
      args: name === 'verify' ? spreadCheckpoints(argv) : [...argv],
      options: { json: { type: 'boolean' }, ...optionsOf[name] },
      allowPositionals: name === 'prove',
    })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

/** @throws UsageError for an option that the command does not have, or one without its value */
export const parseLedgerArguments = (
  name: DatabaseCommandName,
  argv: readonly string[],
): LedgerArguments => {
  const { positionals, values } = parse(name, argv)
  const { checkpoint = [], from, json = false, out, reconcile = false, size, to } = values as Values
  return { operands: positionals, json, reconcile, checkpoints: checkpoint, out, size, from, to }
}

/** A whole number ≥ 0. @throws UsageError */
export const requireCount = (value: string | undefined, name: string): number => {
  if (value === undefined || !/^(?:0|[1-9]\d{0,14})$/.test(value)) {
    throw new UsageError(`${name} must be a whole number.`)
  }
  return Number(value)
}

/** @throws UsageError when the option was not given */
export const requireText = (value: string | undefined, name: string): string => {
  if (value === undefined || value === '') throw new UsageError(`${name} is needed.`)
  return value
}
