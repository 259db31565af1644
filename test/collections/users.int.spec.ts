import type { TypedUser } from 'payload'

import { afterAll, beforeAll, expect, test } from '@jest/globals'

import type { BootedSite } from './bootSite.js'

import { bootSite, createBy, createUser, refusalOf } from './bootSite.js'

let site: BootedSite
let editor: TypedUser
let admin: TypedUser

beforeAll(async () => {
  site = await bootSite()
  admin = await createUser(site.payload, ['admin'])
  editor = await createUser(site.payload, ['editor'])
}, 60_000)
afterAll(() => site.stop())

const update = (user: TypedUser, id: string | number, data: object) =>
  site.payload.update({
    collection: 'users' as never,
    id,
    data: data as never,
    overrideAccess: false,
    user,
  }) as Promise<unknown>

const stored = (id: string | number) =>
  site.payload.findByID({
    collection: 'users' as never,
    id,
    showHiddenFields: true,
  }) as Promise<unknown>

const account = {
  name: 'New',
  email: 'new@demo.example',
  password: 'a long password',
  roles: ['admin'],
}

test('the public cannot register, first or later', async () => {
  expect((await site.rest('POST', '/users', account)).status).toBe(403)
  expect((await site.rest('POST', '/users/first-register', account)).status).toBe(403)
  expect((await site.rest('GET', '/users')).status).toBe(403)
})

test('only the administrator creates accounts', async () => {
  const call = createBy(site.payload, editor, { collection: 'users', data: account })
  expect(await refusalOf(call)).toMatchObject({ status: 403 })
  const made = await createBy(site.payload, admin, { collection: 'users', data: account })
  expect(made.roles).toEqual(['admin'])
})

test('people change their own name, and nothing that gives power', async () => {
  await update(editor, editor.id, {
    name: '新名字',
    roles: ['admin', 'head-reviewer'],
    department: 'consumer-protection',
    email: 'other@demo.example',
  })
  expect(await stored(editor.id)).toMatchObject({
    name: '新名字',
    roles: ['editor'],
    department: 'retail',
    email: (editor as unknown as { email: string }).email,
  })
})

test('nobody but the administrator changes others', async () => {
  expect(await refusalOf(update(editor, admin.id, { name: 'x' }))).toMatchObject({ status: 403 })
  await update(admin, editor.id, { roles: ['editor', 'auditor'] })
  expect(await stored(editor.id)).toMatchObject({ roles: ['editor', 'auditor'] })
  await update(admin, editor.id, { roles: ['editor'] })
})

test('an API key changes no account', async () => {
  const key = { ...(admin as object), _strategy: 'api-key' } as unknown as TypedUser
  expect(await refusalOf(update(key, admin.id, { name: 'x' }))).toMatchObject({ status: 403 })
  const call = createBy(site.payload, key, {
    collection: 'users',
    data: { ...account, email: 'key@demo.example' },
  })
  expect(await refusalOf(call)).toMatchObject({ status: 403 })
})

test('colleagues see name and department, auditors also address and roles', async () => {
  const reviewer = await createUser(site.payload, ['reviewer'])
  const auditor = await createUser(site.payload, ['auditor'])
  const seenBy = (user: TypedUser) =>
    site.payload.findByID({
      collection: 'users' as never,
      id: editor.id,
      overrideAccess: false,
      user,
    }) as Promise<Record<string, unknown>>
  const seen = await seenBy(reviewer)
  expect(seen).toMatchObject({ name: '新名字', department: 'retail' })
  for (const field of ['email', 'roles', 'branch', 'language', 'apiKey', 'hash', 'salt']) {
    expect(seen).not.toHaveProperty(field)
  }
  expect(await seenBy(auditor)).toMatchObject({ roles: ['editor'] })
  expect(await seenBy(editor)).toHaveProperty('email')
})

test('administrators cannot remove themselves', async () => {
  const remove = (id: string | number) =>
    site.payload.delete({ collection: 'users' as never, id, overrideAccess: false, user: admin })
  expect(await refusalOf(remove(admin.id))).toMatchObject({ status: 403 })
  const leaver = await createUser(site.payload, ['editor'])
  await expect(remove(leaver.id)).resolves.toBeTruthy()
})

test('five wrong passwords lock an account', async () => {
  const { email } = editor as unknown as { email: string }
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await site.rest('POST', '/users/login', { email, password: `wrong-${attempt}` })
  }
  const answer = await site.rest('POST', '/users/login', { email, password: 'wrong again' })
  expect(answer.status).toBe(401)
  expect(await stored(editor.id)).toMatchObject({ lockUntil: expect.anything() })
})
