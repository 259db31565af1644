import type { AddressInfo } from 'node:net'

import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

export type ReceivedCall = {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A webhook receiver on this machine that keeps what it gets. */
export type WebhookSink = {
  readonly url: string
  readonly take: () => readonly ReceivedCall[]
  /** Status of every answer from now on; 302 points to `/elsewhere`, `hang` never answers. */
  readonly answer: (status: number | 'hang') => void
  readonly stop: () => Promise<void>
}

export const startWebhookSink = async (): Promise<WebhookSink> => {
  let status: number | 'hang' = 204
  let received: ReceivedCall[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ headers: request.headers as Record<string, string>, body })
      if (status === 'hang') return
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    take: () => {
      const taken = received
      received = []
      return taken
    },
    answer: (next) => {
      status = next
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
