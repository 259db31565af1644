/** Largest file that is taken in. */
export const maxUploadBytes = 10 * 1024 * 1024
/** Most pixels: a small file may unpack to more memory than the server has. */
export const maxUploadPixels = 50_000_000
/** Longest edge that is stored. */
export const maxUploadEdge = 3200

/** The listed types. SVG is missing on purpose: it can run script. */
export const mediaTypes = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'application/pdf': ['pdf'],
} as const

export type MediaType = keyof typeof mediaTypes
