/** Told to other parts of the page when notices were read. */
export const noticesChanged = 'response-clock:notices-changed'

export type ApiPaths = { readonly serverURL: string; readonly apiRoute: string }

/** True when the server accepted; a lost connection counts as refused. */
export const post = async (url: string): Promise<boolean> => {
  try {
    // Also finishes when the person follows a link in the same moment.
    const response = await fetch(url, { method: 'POST', credentials: 'include', keepalive: true })
    return response.ok
  } catch {
    return false
  }
}

/** Number of unread notices, or null when it could not be asked. */
export const countUnread = async (noticesUrl: string): Promise<number | null> => {
  try {
    const response = await fetch(`${noticesUrl}/count?where[unread][equals]=true`, {
      credentials: 'include',
    })
    if (!response.ok) return null
    const { totalDocs } = (await response.json()) as { totalDocs?: number }
    return totalDocs ?? null
  } catch {
    return null
  }
}
