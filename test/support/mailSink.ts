import type { AddressInfo } from 'node:net'

import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly messageId: string
  readonly headers: ReadonlyMap<string, unknown>
}

/** How the server treats the next mails. */
export type MailBehaviour = 'accept' | 'hang' | 'refuse'

/** A real SMTP server on this machine that keeps what it gets. */
export type MailSink = {
  readonly url: string
  /** Everything received since the last call, by receiver. */
  readonly take: () => readonly ReceivedMail[]
  /** Resolves when there is at least one mail. */
  readonly arrived: () => Promise<void>
  readonly behave: (behaviour: MailBehaviour) => void
  readonly stop: () => Promise<void>
}

export const startMailSink = async (): Promise<MailSink> => {
  let behaviour: MailBehaviour = 'accept'
  let received: ReceivedMail[] = []
  const waiting: (() => void)[] = []
  const held: ((error?: Error) => void)[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onRcptTo: (_address, _session, done) => {
      if (behaviour === 'hang') return void held.push(done)
      done(behaviour === 'refuse' ? new Error('the mailbox is on fire') : undefined)
    },
    onData: (stream, session, done) => {
      simpleParser(stream).then(
        ({ headers, html, messageId, subject, text }) => {
          received.push({
            to: session.envelope.rcptTo.map(({ address }) => address).join(','),
            subject: subject ?? '',
            text: text ?? '',
            html: typeof html === 'string' ? html : '',
            messageId: messageId ?? '',
            headers,
          })
          done()
          waiting.splice(0).forEach((resume) => resume())
        },
        (error: unknown) => done(error as Error),
      )
    },
  })
  // A client that gives up in the middle is what some tests want.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    take: () => {
      const taken = received.sort((a, b) => a.to.localeCompare(b.to))
      received = []
      return taken
    },
    arrived: async () => {
      if (received.length === 0) await new Promise<void>((resume) => waiting.push(resume))
    },
    behave: (next) => {
      behaviour = next
      if (next !== 'hang') held.splice(0).forEach((done) => done(new Error('too late')))
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
