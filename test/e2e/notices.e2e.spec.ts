import type { Browser } from 'playwright-core'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Person } from './browser.js'

import { expectAccessible } from './accessibility.js'
import { launchBrowser, partsOutside, signIn } from './browser.js'

const part = (person: Person, name: string) =>
  person.page.locator(`[data-response-clock="${name}"]`)

const unreadOf = async (person: Person): Promise<number> =>
  Number(/\d+/.exec((await part(person, 'bell').getAttribute('aria-label')) ?? '')?.[0] ?? 0)

describe('notices', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it('wait behind the bell, are read one by one and all together, by keyboard alone', async () => {
    const reviewer = await signIn({ browser, account: 'reviewer', language: 'zh' })
    const { page } = reviewer
    const unread = await unreadOf(reviewer)
    expect(unread).toBeGreaterThan(0)

    await part(reviewer, 'bell').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/admin/notices')
    expect(await page.locator('h1').innerText()).toBe('通知')
    await expectAccessible(page, '.response-clock-notices')
    await expectAccessible(page, '.response-clock-bell')

    const first = part(reviewer, 'notice').first()
    expect(await first.innerText()).toContain('待审查')
    await first.getByRole('button').focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      (count) =>
        document
          .querySelector('[data-response-clock="bell"]')
          ?.getAttribute('aria-label')
          ?.includes(String(count)),
      unread - 1,
    )

    await part(reviewer, 'read-all').focus()
    await page.keyboard.press('Enter')
    await part(reviewer, 'read-all').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: /^未读/ }).click()
    await page.getByText('没有未读通知。').waitFor()
    expect(await unreadOf(reviewer)).toBe(0)
    expect(reviewer.complaints).toEqual([])
    await reviewer.context.close()
  })

  it('are in English for whoever reads English, and fit on a phone', async () => {
    const editor = await signIn({ browser, account: 'editor', language: 'en', width: 390 })
    const { page } = editor
    // On a phone the navigation is open until the page is alive.
    await page.goto('/admin/notices', { waitUntil: 'networkidle' })
    expect(await page.locator('h1').innerText()).toBe('Notices')
    const text = await page.locator('.response-clock-notices').innerText()
    expect(text).toMatch(/Approved: |Changes requested: /)
    expect(await partsOutside(page)).toEqual([])
    await expectAccessible(page, '.response-clock-notices')

    const link = part(editor, 'notice').first().getByRole('link')
    const target = await link.getAttribute('href')
    expect(target).toMatch(/^\/admin\/review\/XB-/)
    const before = await unreadOf(editor)
    await link.click()
    await page.waitForURL(`**${target}`)
    await page.goto('/admin/notices')
    expect(await unreadOf(editor)).toBe(before - 1)
    await editor.context.close()
  })

  it('are nobody else’s: without an account there is only the way to sign in', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${process.env.E2E_BASE_URL}/admin/notices`)
    await page.waitForURL('**/admin/login?redirect=**')
    await context.close()
  })

  it('come by mail as the person wishes, which the account page asks', async () => {
    const editor = await signIn({ browser, account: 'editor2', language: 'zh' })
    const { page } = editor
    await page.goto('/admin/account')
    const field = page.locator('#field-noticeEmail')
    await field.getByText('即时发送').waitFor()
    await editor.context.close()
  })
})
