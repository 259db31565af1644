import type { Payload, SanitizedConfig } from 'payload'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { getPayload, handleEndpoints } from 'payload'

/** A running site: Payload's REST handlers behind a bare HTTP server of this process. */
export type ServedSite = {
  readonly payload: Payload
  readonly port: number
  readonly stop: () => Promise<void>
}

const toRequest = async (incoming: IncomingMessage): Promise<Request> => {
  const { headers, method = 'GET', url = '/' } = incoming
  const body = method === 'GET' || method === 'HEAD' ? null : await buffer(incoming)
  return new Request(`http://127.0.0.1${url}`, {
    method,
    headers: new Headers(headers as Record<string, string>),
    ...(body && body.length > 0 ? { body: new Uint8Array(body) } : {}),
  })
}

const send = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}

/**
 * @param beforeAnswer runs between the end of an operation and the first byte of its answer
 */
export const serveSite = async (args: {
  readonly config: SanitizedConfig
  readonly beforeAnswer?: (method: string) => void
}): Promise<ServedSite> => {
  const { beforeAnswer, config } = args
  const payload = await getPayload({ config })
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const request = await toRequest(incoming)
    const response = await handleEndpoints({ config: Promise.resolve(config), request })
    beforeAnswer?.(request.method)
    await send(response, outgoing)
  }
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => outgoing.destroy(error as Error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    payload,
    port: typeof address === 'object' && address ? address.port : 0,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await payload.destroy()
    },
  }
}
