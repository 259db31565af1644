import type { ReactNode } from 'react'

import type { PreviewContext } from './context.js'

/** A media record inside canonical content: named by its bytes, with its text in one language. */
export type MediaValue = {
  readonly id: string
  readonly sha256?: string
  readonly alt?: string
  readonly missing?: true
}

export const isMediaValue = (value: unknown): value is MediaValue =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  ('sha256' in value || 'missing' in value)

type StoredMedia = {
  readonly url?: string | null
  readonly mimeType?: string | null
  readonly filename?: string | null
  readonly width?: number | null
  readonly height?: number | null
}

const findMedia = async (
  context: PreviewContext,
  id: string,
  collections: readonly string[],
): Promise<StoredMedia | null> => {
  for (const collection of collections) {
    const found: unknown = await context.payload.findByID({
      collection,
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      user: context.user,
    })
    if (found) return found as StoredMedia
  }
  return null
}

const File = ({ media, alt }: { readonly media: StoredMedia; readonly alt: string }): ReactNode => {
  if (!media.url) return <p>{media.filename}</p>
  if (!media.mimeType?.startsWith('image/')) {
    return (
      <a href={media.url} rel="noreferrer" target="_blank">
        {media.filename}
      </a>
    )
  }
  return (
    <img
      alt={alt}
      height={media.height ?? undefined}
      loading="lazy"
      src={media.url}
      width={media.width ?? undefined}
    />
  )
}

/** A picture or file as the public will get it, with the text that stands for it. */
export const Picture = async (props: {
  readonly value: MediaValue
  readonly context: PreviewContext
  /** Where it lives, when the schema says so. */
  readonly collection?: string
}): Promise<ReactNode> => {
  const { value, context, collection } = props
  const { text } = context.words
  const collections = collection === undefined ? context.mediaCollections : [collection]
  const media = await findMedia(context, value.id, collections)
  return (
    <figure className="review-gate-preview__figure">
      {media ? <File alt={value.alt ?? ''} media={media} /> : <p>{text('review:mediaMissing')}</p>}
      <figcaption>
        {value.alt ? text('review:altText', { alt: value.alt }) : text('review:mediaNoAlt')}
      </figcaption>
    </figure>
  )
}
