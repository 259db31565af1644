import { describe, expect, it } from '@jest/globals'

import { readEnvironment } from '../src/env.js'

const valid = {
  PAYLOAD_SECRET: '0123456789abcdef0123456789abcdef',
  LEDGER_KEY_FILE: 'data/key.pem',
  LEDGER_ORIGIN: 'cms.example.org/ledger/1',
}

const read = (change: Record<string, string>) =>
  readEnvironment({ ...valid, ...change } as unknown as NodeJS.ProcessEnv)

const messageOf = (change: Record<string, string>): string => {
  try {
    read(change)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('readEnvironment', () => {
  it('fills in what need not be set', () => {
    expect(read({})).toMatchObject({
      PORT: 3000,
      DATABASE_URI: 'file:./data/cms.db',
      SERVER_URL: 'http://localhost:3000',
    })
    expect(read({ PORT: '4000' }).SERVER_URL).toBe('http://localhost:4000')
  })

  it.each([
    ['PORT', '0'],
    ['PORT', 'http'],
    ['DATABASE_URI', 'postgres://localhost/cms'],
    ['PAYLOAD_SECRET', 'short'],
    ['PAYLOAD_SECRET', ''],
    ['SERVER_URL', 'javascript:alert(1)'],
    ['LEDGER_KEY_FILE', ''],
    ['LEDGER_ORIGIN', 'two words'],
    ['LEDGER_ORIGIN', 'a+b'],
    ['SMTP_URL', 'https://mail.example.org'],
    ['WEBHOOK_URL', 'ftp://hooks.example.org'],
    ['WEBHOOK_SECRET', 'short'],
    ['DEMO_PASSWORD', 'short'],
    ['SEED', 'everything'],
  ])('refuses %s=%s and names it', (name, value) => {
    expect(messageOf({ [name]: value })).toContain(`${name}: `)
  })

  it.each([
    ['DATABASE_URI', 'file:/srv/cms.db'],
    ['DATABASE_URI', 'mongodb://a:27017,b:27017/cms?replicaSet=rs'],
    ['DATABASE_URI', 'mongodb+srv://cluster.example.org/cms'],
    ['SERVER_URL', 'https://cms.example.org'],
    ['SMTP_URL', 'smtps://mail.example.org:465'],
    ['SEED', 'none'],
    ['SMTP_URL', ''],
  ])('takes %s=%s', (name, value) => {
    expect(messageOf({ [name]: value })).toBe('')
  })

  it('wants both the address and the secret of a webhook', () => {
    const webhook = {
      WEBHOOK_URL: 'https://hooks.example.org/cms',
      WEBHOOK_SECRET: `whsec_${Buffer.alloc(32).toString('base64')}`,
    }
    expect(messageOf(webhook)).toBe('')
    expect(messageOf({ WEBHOOK_URL: webhook.WEBHOOK_URL })).toContain('WEBHOOK_SECRET: ')
    expect(messageOf({ WEBHOOK_SECRET: webhook.WEBHOOK_SECRET })).toContain('WEBHOOK_URL: ')
  })

  it('names every bad variable at once, and never a value', () => {
    const message = messageOf({ PORT: 'x', PAYLOAD_SECRET: 'hunter2', SEED: 'y' })
    for (const name of ['PORT', 'PAYLOAD_SECRET', 'SEED']) expect(message).toContain(name)
    expect(message).not.toContain('hunter2')
  })

  it('refuses the secret of an example in production only', () => {
    const example = 'only-for-development-0123456789abcdef'
    expect(messageOf({ PAYLOAD_SECRET: example })).toBe('')
    expect(messageOf({ PAYLOAD_SECRET: example, NODE_ENV: 'production' })).toContain(
      'PAYLOAD_SECRET',
    )
  })
})
