const safeProtocols = ['http:', 'https:', 'mailto:', 'tel:']

/** An address that a browser would not run, or null. Content is hostile until it was reviewed. */
export const safeHref = (address: unknown): string | null => {
  if (typeof address !== 'string' || address === '') return null
  if (address.startsWith('/') && !address.startsWith('//')) return address
  if (address.startsWith('#')) return address
  return URL.canParse(address) && safeProtocols.includes(new URL(address).protocol) ? address : null
}
