import type { PayloadRequest } from 'payload'

type Branch = { readonly id: string; readonly name: string; readonly parent: string | null }

const idOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null

/**
 * The bank's offices as managers choose from them: names in the language of the admin, which is
 * not that of the content. The request itself is not passed on, since Payload would change its
 * locale.
 */
export const branchTree = async (
  { payload }: Pick<PayloadRequest, 'payload'>,
  language: string,
): Promise<readonly Branch[]> => {
  const { docs } = await payload.find({
    collection: 'branches',
    depth: 0,
    limit: 0,
    pagination: false,
    locale: language.startsWith('zh') ? 'zh' : 'en',
    select: { name: true, parent: true },
    sort: 'name',
  })
  return docs.map(({ id, name, parent }) => ({
    id: String(id),
    name: String(name),
    parent: idOf(parent),
  }))
}
