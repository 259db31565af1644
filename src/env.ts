import { z } from 'zod'

/** Words of the secrets that stand in examples and tutorials; production refuses them. */
const exampleSecret = /change-?me|your[-_ ]?secret|payload-secret|only-for-development|^(.)\1+$/i

const databaseUri = z
  .string()
  .regex(/^(?:mongodb(?:\+srv)?:\/\/|file:)/, 'must start with mongodb://, mongodb+srv:// or file:')

const origin = z.string().regex(/^[^\s+]+$/, 'must have neither spaces nor "+" (C2SP signed-note)')

const port = z.coerce.number().int().min(1).max(65_535)

/** 24 to 64 bytes in base64, as Standard Webhooks writes a secret. */
const webhookSecret = z
  .string()
  .regex(/^(?:whsec_)?[A-Za-z0-9+/]{32,86}={0,2}$/, 'must be 24 to 64 bytes in base64')

const schema = z
  .object({
    NODE_ENV: z.string().default('development'),
    PORT: port.default(3000),
    DATABASE_URI: databaseUri.default('file:./data/cms.db'),
    PAYLOAD_SECRET: z.string().min(32, 'must have at least 32 characters'),
    SERVER_URL: z.url({ protocol: /^https?$/ }).optional(),
    LEDGER_KEY_FILE: z.string().min(1),
    LEDGER_ORIGIN: origin,
    LEDGER_CHECKPOINT_FILE: z.string().min(1).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
    WEBHOOK_SECRET: webhookSecret.optional(),
    DEMO_PASSWORD: z.string().min(8, 'must have at least 8 characters').optional(),
    SEED: z.enum(['demo', 'none']).optional(),
  })
  .superRefine(({ NODE_ENV, PAYLOAD_SECRET }, context) => {
    if (NODE_ENV !== 'production' || !exampleSecret.test(PAYLOAD_SECRET)) return
    context.addIssue({
      code: 'custom',
      path: ['PAYLOAD_SECRET'],
      message: 'is the secret of an example',
    })
  })
  .superRefine(({ WEBHOOK_SECRET, WEBHOOK_URL }, context) => {
    if ((WEBHOOK_URL === undefined) === (WEBHOOK_SECRET === undefined)) return
    const path = [WEBHOOK_URL === undefined ? 'WEBHOOK_URL' : 'WEBHOOK_SECRET']
    context.addIssue({ code: 'custom', path, message: 'is missing: a webhook needs both' })
  })

export type Environment = z.infer<typeof schema> & { readonly SERVER_URL: string }

/** An empty variable counts as unset: that is how shells and compose files clear one. */
const withoutEmpty = (source: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== ''),
  ) as NodeJS.ProcessEnv

/**
 * The checked environment (contract.md, "Environment").
 *
 * @throws Error with one message that names every bad variable; values are never repeated
 */
export const readEnvironment = (source: NodeJS.ProcessEnv): Environment => {
  const parsed = schema.safeParse(withoutEmpty(source))
  if (parsed.success) {
    const { PORT, SERVER_URL } = parsed.data
    return { ...parsed.data, SERVER_URL: SERVER_URL ?? `http://localhost:${PORT}` }
  }
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
  throw new Error(
    `The environment is not complete:\n${lines.join('\n')}\nHint: "npm start" writes a .env file with all of them; .env.example explains each.`,
  )
}
