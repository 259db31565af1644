import type { PayloadRequest } from 'payload'

/** What people call a document, for events that name no review; its id when it has no title. */
export const documentTitle = async (
  req: PayloadRequest,
  document: { readonly kind: string; readonly id: string },
): Promise<string> => {
  const { kind, id } = document
  const useAsTitle = req.payload.collections[kind]?.config.admin.useAsTitle
  if (!useAsTitle) return id
  const doc = await req.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: kind,
    where: { id: { equals: id } },
    req,
  })
  const title = doc?.[useAsTitle]
  // The adapter gives localized values by language.
  const texts = typeof title === 'object' && title !== null ? Object.values(title) : [title]
  return texts.find((one): one is string => typeof one === 'string' && one !== '') ?? id
}
