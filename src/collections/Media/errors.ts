import type { PayloadRequest } from 'payload'

import { APIError } from 'payload'

import { inLanguageOf } from '../labels.js'

const errors = {
  'media/too-large': {
    status: 413,
    zh: '文件超过 10 MB，请压缩后再上传。',
    en: 'The file is larger than 10 MB.',
  },
  'media/invalid-type': {
    status: 400,
    zh: '只接受 JPEG、PNG、WebP、AVIF 图片和 PDF，且内容必须与扩展名一致。',
    en: 'Only JPEG, PNG, WebP and AVIF pictures and PDF are taken, and the content must be what the name says.',
  },
  'media/invalid-image': {
    status: 400,
    zh: '图片已损坏或像素过大，无法读取。',
    en: 'The picture is damaged or has too many pixels.',
  },
} as const

export type MediaErrorCode = keyof typeof errors

/** Refused upload. Answers in the suite's shape: `{message, data: {code}}`. */
export class MediaError extends APIError {
  readonly code: MediaErrorCode

  constructor(code: MediaErrorCode, req: PayloadRequest, cause?: unknown) {
    super(inLanguageOf(req, errors[code]), errors[code].status, { code }, true)
    this.code = code
    if (cause !== undefined) this.cause = cause
  }
}
