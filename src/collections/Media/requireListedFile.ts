import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { readFile } from 'node:fs/promises'
import sharp from 'sharp'

import type { MediaType } from './constants.js'

import { maxUploadBytes, maxUploadEdge, maxUploadPixels, mediaTypes } from './constants.js'
import { detectMediaType } from './detectMediaType.js'
import { MediaError } from './errors.js'

type UploadedFile = NonNullable<PayloadRequest['file']>

const bytesOf = async (file: UploadedFile): Promise<Buffer> =>
  file.tempFilePath && file.data.length === 0 ? readFile(file.tempFilePath) : file.data

const extensionOf = (name: string): string => name.split('.').at(-1)?.toLowerCase() ?? ''

const listedType = (bytes: Buffer, name: string): MediaType | null => {
  const type = detectMediaType(bytes)
  const extensions: readonly string[] = type ? mediaTypes[type] : []
  return extensions.includes(extensionOf(name)) ? type : null
}

const encode = (image: sharp.Sharp, type: MediaType): sharp.Sharp => {
  if (type === 'image/jpeg') return image.jpeg({ quality: 90, mozjpeg: true })
  if (type === 'image/webp') return image.webp({ quality: 90 })
  if (type === 'image/avif') return image.avif({ quality: 70, effort: 3 })
  return image.png()
}

/**
 * Decodes and re-encodes: proves that it is a picture, drops what rides along (place, device,
 * names in EXIF; 个人信息保护法 Art. 28) and bounds its size.
 */
const rewriteImage = async (
  bytes: Buffer,
  type: MediaType,
  req: PayloadRequest,
): Promise<Buffer> => {
  const options = { animated: type === 'image/webp', limitInputPixels: maxUploadPixels }
  try {
    const image = sharp(bytes, options).rotate()
    const { pages = 1 } = await image.metadata()
    const box = { width: maxUploadEdge, height: maxUploadEdge, fit: 'inside' } as const
    const bounded = pages > 1 ? image : image.resize({ ...box, withoutEnlargement: true })
    return await encode(bounded, type).toBuffer()
  } catch (error) {
    throw new MediaError('media/invalid-image', req, error)
  }
}

/**
 * Looks at an incoming file before Payload touches the disk; on update the old file would be gone
 * by the time a later hook refuses.
 */
export const requireListedFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { file } = req
  if (!file) return args
  if (file.size > maxUploadBytes) throw new MediaError('media/too-large', req)
  const bytes = await bytesOf(file)
  if (bytes.length > maxUploadBytes) throw new MediaError('media/too-large', req)
  const type = listedType(bytes, file.name)
  if (!type) throw new MediaError('media/invalid-type', req)
  const data = type === 'application/pdf' ? bytes : await rewriteImage(bytes, type, req)
  const { tempFilePath: _, ...rest } = file
  req.file = { ...rest, data, mimetype: type, size: data.length }
  return args
}
