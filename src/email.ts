import type { EmailAdapter } from 'payload'

import { createTransport } from 'nodemailer'

/** A server that does not answer must not keep a connection for minutes (the library's default). */
const timeoutMs = 10_000

const defaultFromName = '消保内容管理'

/**
 * Mail through the server that `SMTP_URL` names. Without one, mail is not sent: its subject is
 * logged, and nothing of its text, which may hold a link that signs somebody in.
 *
 * @param siteAddress whose host is the domain of the sender
 */
export const createEmailAdapter = (
  smtpUrl: string | undefined,
  siteAddress: string,
): EmailAdapter<void> => {
  const defaultFromAddress = `no-reply@${new URL(siteAddress).hostname}`
  const transport = smtpUrl
    ? createTransport({
        url: smtpUrl,
        dnsTimeout: timeoutMs,
        connectionTimeout: timeoutMs,
        greetingTimeout: timeoutMs,
        socketTimeout: timeoutMs,
      })
    : null
  return ({ payload }) => ({
    name: transport ? 'smtp' : 'none',
    defaultFromAddress,
    defaultFromName,
    sendEmail: async (message) => {
      if (!transport) {
        payload.logger.warn(`Mail "${message.subject ?? ''}" was not sent: SMTP_URL is not set.`)
        return
      }
      const from = { name: defaultFromName, address: defaultFromAddress }
      await transport.sendMail({ from, ...message })
    },
  })
}
