import { createHash, createHmac } from 'node:crypto'

/** Prefix of a secret, and version of a signature: Standard Webhooks 1.0. */
const secretPrefix = 'whsec_'
const minSecretBytes = 24
const maxSecretBytes = 64

/** The key bytes of a secret as the specification writes it: base64 behind `whsec_`; null for others. */
export const webhookKey = (secret: string): Buffer | null => {
  const text = secret.startsWith(secretPrefix) ? secret.slice(secretPrefix.length) : secret
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null
  const key = Buffer.from(text, 'base64')
  return key.length >= minSecretBytes && key.length <= maxSecretBytes ? key : null
}

/** The identity of a message: the same for every attempt, so that receivers can drop repeats. */
export const webhookId = (deliveryKey: string): string =>
  `msg_${createHash('sha256').update(deliveryKey).digest('hex').slice(0, 32)}`

/**
 * The headers of one attempt: HMAC-SHA256 over `id.timestamp.body`.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const webhookHeaders = (args: {
  readonly id: string
  readonly body: string
  readonly key: Buffer
  readonly now: Date
}): Readonly<Record<string, string>> => {
  const timestamp = String(Math.floor(args.now.getTime() / 1000))
  const signature = createHmac('sha256', args.key)
    .update(`${args.id}.${timestamp}.${args.body}`)
    .digest('base64')
  return {
    'webhook-id': args.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  }
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** Encrypted, or to this machine alone; without a name and password in the address. */
export const isAllowedWebhookUrl = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname))
}
