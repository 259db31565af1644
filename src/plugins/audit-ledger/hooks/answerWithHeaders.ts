import type { AfterErrorHook } from 'payload'

import { isPluginError } from '../../shared/PluginError.js'

/** Carries the headers of an error (`Retry-After`) into the answer; Payload itself drops them. */
export const answerWithHeaders: AfterErrorHook = ({ error, req }) => {
  if (!isPluginError(error)) return
  const headers = new Headers(req.responseHeaders ?? undefined)
  for (const [name, value] of Object.entries(error.headers)) headers.set(name, value)
  req.responseHeaders = headers
}
