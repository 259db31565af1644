import type { TypedUser } from 'payload'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

import type { BootedSite, UploadFile } from './bootSite.js'

import { maxUploadBytes } from '../../src/collections/Media/constants.js'
import { bootSite, createBy, createUser, fileOf, refusalOf } from './bootSite.js'

type Size = { readonly filename: string | null; readonly mimeType: string | null }
type Saved = {
  readonly id: string
  readonly filename: string
  readonly sha256: string
  readonly sizeHashes: Readonly<Record<string, string>>
  readonly sizes: Readonly<Record<string, Size>>
}

let site: BootedSite
let editor: TypedUser

beforeAll(async () => {
  site = await bootSite()
  editor = await createUser(site.payload, ['editor'])
}, 60_000)
afterAll(() => site.stop())

const picture = (width = 1700, height = 900): sharp.Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#0d2f5e' } })

const upload = (file: UploadFile, data: object = { alt: '图' }): Promise<Saved> =>
  createBy(site.payload, editor, { collection: 'media', data, file }) as never

const hashOfStored = async (name: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(join(site.mediaDir, name)))
    .digest('hex')

const filesOnDisk = async (): Promise<readonly string[]> =>
  readdir(site.mediaDir).catch(() => [] as string[])

describe('hashes', () => {
  test.each(['png', 'jpeg', 'webp', 'avif'] as const)(
    'name the stored bytes of a %s',
    async (format) => {
      const bytes = await picture().toFormat(format).toBuffer()
      const saved = await upload(fileOf(`p.${format}`, bytes, `image/${format}`))
      expect(saved.sha256).toBe(await hashOfStored(saved.filename))
      expect(Object.keys(saved.sizeHashes).sort()).toEqual([
        'card',
        'hero',
        'heroAvif',
        'thumbnail',
      ])
      for (const [name, hash] of Object.entries(saved.sizeHashes)) {
        expect(hash).toBe(await hashOfStored(saved.sizes[name]?.filename ?? ''))
      }
      expect(saved.sizes.hero?.mimeType).toBe('image/webp')
      expect(saved.sizes.heroAvif?.mimeType).toBe('image/avif')
    },
    30_000,
  )

  test('follow a new file, a crop and a new focal point, and nothing else', async () => {
    const first = await upload(fileOf('a.png', await picture().png().toBuffer(), 'image/png'))
    const change = (args: object) =>
      site.payload.update({
        collection: 'media' as never,
        id: first.id,
        data: {} as never,
        ...args,
      }) as unknown as Promise<Saved>
    const relabelled = await change({
      data: { alt: '别的', sha256: 'f'.repeat(64), sizeHashes: {} },
    })
    expect(relabelled).toMatchObject({ sha256: first.sha256, sizeHashes: first.sizeHashes })
    const refocused = await change({ data: { focalX: 10, focalY: 90 } })
    expect(refocused.sha256).toBe(await hashOfStored(refocused.filename))
    const other = await picture(1800, 1000).negate().png().toBuffer()
    const replaced = await change({ file: fileOf('b.png', other, 'image/png') })
    expect(replaced.sha256).toBe(await hashOfStored(replaced.filename))
    expect(replaced.sha256).not.toBe(first.sha256)
  }, 30_000)

  test('cannot be sent along', async () => {
    const bytes = await picture(400, 300).png().toBuffer()
    const data = { alt: '图', sha256: '0'.repeat(64), sizeHashes: { hero: '0' } }
    const saved = await upload(fileOf('c.png', bytes, 'image/png'), data)
    expect(saved.sha256).toBe(await hashOfStored(saved.filename))
  })
})

test('what rides along in a photo is dropped', async () => {
  const exif = { IFD0: { Artist: 'Zhang San 13800000000' } }
  const bytes = await picture(400, 300).withExif(exif).jpeg().toBuffer()
  expect(bytes.includes('Zhang San')).toBe(true)
  const saved = await upload(fileOf('exif.jpg', bytes, 'image/jpeg'))
  const stored = await readFile(join(site.mediaDir, saved.filename))
  expect(stored.includes('Zhang San')).toBe(false)
})

test('a PDF is kept byte for byte', async () => {
  const bytes = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n')
  const saved = await upload(fileOf('leaflet.pdf', bytes, 'application/pdf'))
  expect(saved.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
})

describe('refused before anything is written', () => {
  const html = Buffer.from('<html><script>alert(1)</script></html>')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const png = () => picture(64, 64).png().toBuffer()
  const cases: readonly {
    name: string
    code: string
    status: number
    file: () => Promise<UploadFile> | UploadFile
  }[] = [
    {
      name: 'a web page named .png',
      code: 'media/invalid-type',
      status: 400,
      file: () => fileOf('x.png', html, 'image/png'),
    },
    {
      name: 'a picture named .html',
      code: 'media/invalid-type',
      status: 400,
      file: async () => fileOf('x.html', await png(), 'image/png'),
    },
    {
      name: 'a PNG named .jpg',
      code: 'media/invalid-type',
      status: 400,
      file: async () => fileOf('x.jpg', await png(), 'image/jpeg'),
    },
    {
      name: 'an SVG',
      code: 'media/invalid-type',
      status: 400,
      file: () => fileOf('x.svg', svg, 'image/svg+xml'),
    },
    {
      name: 'an SVG named .png',
      code: 'media/invalid-type',
      status: 400,
      file: () => fileOf('x.png', svg, 'image/png'),
    },
    {
      name: 'a GIF',
      code: 'media/invalid-type',
      status: 400,
      file: async () => fileOf('x.gif', await picture(8, 8).gif().toBuffer(), 'image/gif'),
    },
    {
      name: 'an empty file',
      code: 'media/invalid-type',
      status: 400,
      file: () => fileOf('x.png', Buffer.alloc(0), 'image/png'),
    },
    {
      name: 'a web page behind a PNG signature',
      code: 'media/invalid-image',
      status: 400,
      file: () => fileOf('x.png', Buffer.concat([signature, html]), 'image/png'),
    },
    {
      name: 'a decompression bomb',
      code: 'media/invalid-image',
      status: 400,
      file: async () => fileOf('x.png', await picture(10_000, 6_000).png().toBuffer(), 'image/png'),
    },
    {
      name: 'more than 10 MB',
      code: 'media/too-large',
      status: 413,
      file: () =>
        fileOf(
          'x.pdf',
          Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(maxUploadBytes)]),
          'application/pdf',
        ),
    },
  ]

  test.each(cases)(
    '$name',
    async ({ code, status, file }) => {
      const before = await filesOnDisk()
      expect(await refusalOf(upload(await file()))).toMatchObject({ status, code })
      expect(await filesOnDisk()).toEqual(before)
    },
    30_000,
  )

  test('a bad replacement leaves the old file in its place', async () => {
    const saved = await upload(fileOf('kept.png', await png(), 'image/png'))
    const call = site.payload.update({
      collection: 'media' as never,
      id: saved.id,
      data: {} as never,
      file: fileOf('new.png', html, 'image/png'),
    })
    expect(await refusalOf(call)).toMatchObject({ code: 'media/invalid-type' })
    expect(await hashOfStored(saved.filename)).toBe(saved.sha256)
  })
})

test('a picture without alternative text is refused', async () => {
  const bytes = await picture(64, 64).png().toBuffer()
  expect(await refusalOf(upload(fileOf('n.png', bytes, 'image/png'), {}))).toMatchObject({
    status: 400,
    paths: ['alt'],
  })
})

test('the public and reviewers cannot upload', async () => {
  const bytes = await picture(64, 64).png().toBuffer()
  const reviewer = await createUser(site.payload, ['reviewer'])
  for (const user of [null, reviewer]) {
    const call = createBy(site.payload, user, {
      collection: 'media',
      data: { alt: '图' },
      file: fileOf('n.png', bytes, 'image/png'),
    })
    expect(await refusalOf(call)).toMatchObject({ status: 403 })
  }
})
