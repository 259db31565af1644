export const dynamic = 'force-dynamic'

/** The front door leads to the language that the visitor reads. */
export const GET = (request: Request): Response => {
  const wanted = request.headers.get('accept-language')?.trim().toLowerCase() ?? ''
  const locale = wanted === '' || wanted.startsWith('zh') ? 'zh' : 'en'
  return new Response(null, {
    status: 307,
    headers: { Location: `/${locale}`, Vary: 'Accept-Language' },
  })
}
