import type { Picture } from '../lib/content.js'

import { pathOf } from '../lib/content.js'

/** A picture in the size that its place needs; nothing where there is none. */
export const Cover = ({
  picture,
  size,
}: {
  readonly picture: Picture | null | undefined
  readonly size: 'card' | 'hero'
}) => {
  const chosen = picture?.sizes?.[size]?.url ? picture.sizes[size] : picture
  const source = pathOf(chosen?.url)
  if (!source) return <div aria-hidden className="cover cover--none" />
  return (
    // The stored sizes are made once, on upload: nothing is left to optimise for each visitor.
    <img
      alt={picture?.alt ?? ''}
      className="cover"
      height={chosen?.height}
      loading={size === 'card' ? 'lazy' : 'eager'}
      src={source}
      width={chosen?.width}
    />
  )
}
