import type { AfterErrorHook } from 'payload'

import { isPluginError } from '../../shared/PluginError.js'

/** Carries the headers of an error (`Retry-After`) into the answer; Payload itself drops them. */
export const answerWithHeaders: AfterErrorHook = ({ error, req }) => {
  if (!isPluginError(error)) return
  const headers = new Headers(req.responseHeaders ?? undefined)
  // Errors of the site itself may look like ours and bring no headers.
  const own = (error.headers as Readonly<Record<string, string>> | undefined) ?? {}
  for (const [name, value] of Object.entries(own)) headers.set(name, value)
  req.responseHeaders = headers
}
