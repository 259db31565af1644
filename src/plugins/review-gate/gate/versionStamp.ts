/**
 * The time of a version row that has to be the newest one. Payload orders versions by `updatedAt`,
 * by the server's own clock, and takes the mark `latest` only from rows that are strictly older
 * (payload-internals §3).
 */
export const stampAfter = (previous: string | undefined): string => {
  const before = previous ? new Date(previous).getTime() + 1 : 0
  return new Date(Math.max(Date.now(), before)).toISOString()
}
