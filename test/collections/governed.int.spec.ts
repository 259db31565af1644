import type { TypedUser } from 'payload'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import type { BootedSite } from './bootSite.js'

import { richText, p } from '../../src/seed/lexical.js'
import { bootSite, createBy, createUser, refusalOf } from './bootSite.js'

let site: BootedSite
let editor: TypedUser
let admin: TypedUser

beforeAll(async () => {
  site = await bootSite()
  editor = await createUser(site.payload, ['editor'])
  admin = await createUser(site.payload, ['admin'])
}, 60_000)
afterAll(() => site.stop())

const leaflet = (data: object) => createBy(site.payload, editor, { collection: 'leaflets', data })
const campaign = (data: object) => createBy(site.payload, editor, { collection: 'campaigns', data })
const dates = { startsAt: '2027-03-13T01:00:00.000Z', endsAt: '2027-03-15T09:30:00.000Z' }

describe('drafts', () => {
  test('a title is enough', async () => {
    const saved = await leaflet({ title: '三一五' })
    expect(saved._status).toBe('draft')
    expect(saved.slug).toMatch(/^leaflet-[0-9a-f]{8}$/)
  })

  test.each([
    { name: 'no title', data: { slug: 'no-title' }, paths: ['title'] },
    { name: 'a number for a title', data: { title: 5, slug: 'number' }, paths: ['title'] },
    { name: 'a bad slug', data: { title: 'x', slug: 'A B' }, paths: ['slug'] },
    { name: 'a bad hotline', data: { title: 'x', hotline: 'call us' }, paths: ['hotline'] },
    {
      name: 'an unknown audience',
      data: { title: 'x', audience: ['robots'] },
      paths: ['audience'],
    },
    {
      name: 'an end before the start',
      data: { title: 'x', validFrom: '2027-02-01', validUntil: '2027-01-01' },
      paths: ['validUntil'],
    },
  ])('$name is refused at its field', async ({ data, paths }) =>
    expect(await refusalOf(leaflet(data))).toMatchObject({
      status: 400,
      paths: expect.arrayContaining(paths),
    }),
  )

  test('a slug is taken once', async () => {
    await leaflet({ title: 'One', slug: 'taken' })
    expect(await refusalOf(leaflet({ title: 'Two', slug: 'taken' }))).toMatchObject({
      status: 400,
      paths: ['slug'],
    })
  })

  test('a script in a link is refused, a telephone number is not', async () => {
    const bad = richText(p('[tap](javascript:alert)'))
    expect(await refusalOf(leaflet({ title: 'x', body: bad }))).toMatchObject({
      status: 400,
      paths: ['body', 'body.url'],
    })
    const good = await leaflet({ title: 'x', body: richText(p('[96110](tel:96110)')) })
    expect(good.body).toBeTruthy()
  })

  test('every version is kept, and a copy cannot be made', () => {
    for (const slug of ['leaflets', 'anti-fraud-articles', 'campaigns']) {
      const { config } = site.payload.collections[slug] ?? {}
      expect(config?.versions).toMatchObject({ maxPerDoc: 0, drafts: { schedulePublish: false } })
      expect(config).toMatchObject({ disableDuplicate: true, trash: true })
    }
  })
})

describe('campaigns', () => {
  test('need a start and an end, in this order', async () => {
    expect(await refusalOf(campaign({ title: 'x' }))).toMatchObject({
      status: 400,
      paths: ['startsAt', 'endsAt'],
    })
    const reversed = { startsAt: dates.endsAt, endsAt: dates.startsAt }
    expect(await refusalOf(campaign({ title: 'x', ...reversed }))).toMatchObject({
      paths: ['endsAt'],
    })
    expect(await campaign({ title: 'x', ...dates })).toMatchObject(dates)
  })

  test('text messages are counted with signature and opt-out', async () => {
    const sms = { signature: '【示例银行】', optOut: '拒收请回复R' }
    const saved = await campaign({
      title: 'sms',
      ...dates,
      channels: ['sms'],
      smsTexts: [
        { ...sms, text: '反'.repeat(58) },
        { ...sms, text: '反'.repeat(59) },
      ],
    })
    const segments = (saved.smsTexts as { segments: number }[]).map((row) => row.segments)
    expect(segments).toEqual([1, 2])
  })

  test.each([
    { name: 'without brackets', row: { signature: '示例银行', text: '您好' }, field: 'signature' },
    {
      name: 'of five messages',
      row: { signature: '【示例银行】', text: '反'.repeat(300) },
      field: 'text',
    },
  ])('a text message $name is refused', async ({ row, field }) =>
    expect(
      await refusalOf(campaign({ title: 'x', ...dates, channels: ['sms'], smsTexts: [row] })),
    ).toMatchObject({ paths: [`smsTexts.0.${field}`] }),
  )
})

describe('who may write', () => {
  test.each(['admin', 'reviewer', 'head-reviewer', 'auditor'])('not the %s', async (role) => {
    const user = await createUser(site.payload, [role])
    const call = createBy(site.payload, user, { collection: 'leaflets', data: { title: 'x' } })
    expect(await refusalOf(call)).toMatchObject({ status: 403 })
  })

  test('nor the public, which may not even read', async () => {
    const call = createBy(site.payload, null, { collection: 'leaflets', data: { title: 'x' } })
    expect(await refusalOf(call)).toMatchObject({ status: 403 })
    expect((await site.rest('GET', '/leaflets')).status).toBe(403)
  })
})

describe('branches', () => {
  const branch = (data: object, user = admin) =>
    createBy(site.payload, user, { collection: 'branches', data })

  test('are kept by the administrator and read by everybody', async () => {
    expect(await refusalOf(branch({ name: 'x' }, editor))).toMatchObject({ status: 403 })
    await branch({ name: '示例支行', services: ['credit-report-kiosk'] })
    const answer = await site.rest('GET', '/branches?where[services][in]=credit-report-kiosk')
    expect(await answer.json()).toMatchObject({ docs: [{ name: '示例支行' }] })
  })

  test('never run in a circle', async () => {
    const top = await branch({ name: '总行', level: 'head-office' })
    const middle = await branch({ name: '分行', level: 'branch', parent: top.id })
    const low = await branch({ name: '支行', parent: middle.id })
    const move = (id: string, parent: string) =>
      site.payload.update({
        collection: 'branches' as never,
        id,
        data: { parent, level: 'branch' } as never,
      })
    expect(await refusalOf(move(top.id, low.id))).toMatchObject({ status: 400, paths: ['parent'] })
    expect(await refusalOf(move(middle.id, middle.id))).toMatchObject({ paths: ['parent'] })
    await expect(move(low.id, top.id)).resolves.toBeTruthy()
  })
})
