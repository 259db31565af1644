import type { Browser, Page } from 'playwright-core'

import type { Person } from './browser.js'

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'

import { expectAccessible } from './accessibility.js'
import {
  callAs as call,
  confirmDialog,
  control,
  launchBrowser,
  partsOutside,
  signIn,
} from './browser.js'
import { paragraph } from './content.js'

type Json = Record<string, unknown>

type Submitted = { readonly id: string; readonly number: string; readonly title: string }

/** Hands a leaflet in, by whichever person the page belongs to. */
const submit = async (page: Page, title: string, text = 'Hang up first.'): Promise<Submitted> => {
  const { doc } = await call(page, 'POST', '/api/leaflets?draft=true&locale=zh', {
    title,
    summary: 'No bank asks you to share your screen.',
    slug: `e2e-inbox-${randomUUID()}`,
    hotline: '400-000-0000',
    body: paragraph(text),
  })
  const { review } = await call(
    page,
    'POST',
    `/api/leaflets/${String((doc as Json).id)}/submit`,
    {},
  )
  const { id, number } = review as Json
  return { id: String(id), number: String(number), title }
}

const list = (page: Page) => page.locator('.review-gate-inbox__list')
const row = (page: Page, { number }: Submitted) => page.locator(`[data-inbox-row="${number}"]`)
const numbers = (page: Page): Promise<readonly (string | null)[]> =>
  page
    .locator('[data-inbox-row]')
    .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-inbox-row')))

const settled = async (page: Page): Promise<void> => {
  await list(page).and(page.locator('[data-pending=false]')).waitFor()
}

const open = async (page: Page, search = ''): Promise<void> => {
  await page.goto(`/admin/review${search}`, { waitUntil: 'networkidle' })
  await settled(page)
}

/** Waits until the address has this parameter and the list belongs to it. */
const showing = async (page: Page, name: string, value: string | null): Promise<void> => {
  await page.waitForURL((url) => url.searchParams.get(name) === value)
  await settled(page)
}

describe('the inbox', () => {
  let browser: Browser
  let editor: Person
  let reviewer: Person
  let word: string
  beforeAll(async () => {
    browser = await launchBrowser()
    editor = await signIn({ browser, account: 'editor', language: 'en' })
    reviewer = await signIn({ browser, account: 'reviewer', language: 'en' })
  })
  afterAll(() => browser.close())

  const words = (): string => `inbox${randomUUID().slice(0, 8)}`
  const search = (text: string): string => `?view=mine&q=${encodeURIComponent(text)}`

  it('lists what was handed in, under the words that the search asks for', async () => {
    const { page } = reviewer
    word = words()
    const one = await submit(editor.page, `${word} first`)
    const two = await submit(editor.page, `${word} second`)
    await open(page)
    await page.getByRole('searchbox').fill(word)
    await page.keyboard.press('Enter')
    await showing(page, 'q', word)
    expect(await numbers(page)).toEqual([one.number, two.number])
    expect(await control(page, 'view-mine').innerText()).toMatch(/Waiting for me\s*2/)
    expect(await row(page, one).innerText()).toMatch(/\d+ min left/)
    expect(await row(page, one).innerText()).toContain('Leaflet')
  })

  it('keeps filters and order in the address, so that back and reload show them again', async () => {
    const { page } = reviewer
    await open(page, search(word))
    await page.getByLabel('Kind', { exact: true }).selectOption('campaigns')
    await showing(page, 'kind', 'campaigns')
    await page.getByText('No review matches these filters.').waitFor()
    await page.goBack()
    await showing(page, 'kind', null)
    expect(await numbers(page)).toHaveLength(2)
    await page.getByLabel('Order').selectOption('-submitted')
    await showing(page, 'sort', '-submitted')
    const order = await numbers(page)
    await page.reload({ waitUntil: 'networkidle' })
    expect(await numbers(page)).toEqual(order)
    expect(await page.getByLabel('Order').inputValue()).toBe('-submitted')
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await showing(page, 'q', null)
  })

  it('sorts by the head of a column and says so', async () => {
    const { page } = reviewer
    await open(page, search(word))
    await page.getByRole('columnheader', { name: 'Content' }).getByRole('button').click()
    await showing(page, 'sort', 'title')
    const head = page.getByRole('columnheader', { name: 'Content' })
    expect(await head.getAttribute('aria-sort')).toBe('ascending')
    await head.getByRole('button').click()
    await showing(page, 'sort', '-title')
    expect(await head.getAttribute('aria-sort')).toBe('descending')
  })

  it('shows who has claimed an item, and offers it to nobody else', async () => {
    const { page } = reviewer
    const name = words()
    const claimed = await submit(editor.page, `${name} claimed`)
    await call(page, 'POST', `/api/reviews/${claimed.id}/claim`, {})
    await open(page, `?view=claimed&q=${name}`)
    expect(await row(page, claimed).innerText()).toContain('You')
    await open(editor.page, `?view=department&q=${name}`)
    expect(await row(editor.page, claimed).innerText()).not.toContain('Nobody yet')
  })

  it('shows who looks at an item', async () => {
    const { page } = reviewer
    const name = words()
    const looked = await submit(editor.page, `${name} looked at`)
    const head = await signIn({ browser, account: 'head1', language: 'en' })
    await call(head.page, 'POST', `/api/reviews/${looked.id}/looking`, { looking: true })
    await open(page, search(name))
    await row(page, looked).getByText('looking at it now').waitFor()
    await call(head.page, 'POST', `/api/reviews/${looked.id}/looking`, { looking: false })
    await open(page, search(name))
    expect(await row(page, looked).locator('[data-review-gate=looking]').count()).toBe(0)
    await head.context.close()
  })

  it('is worked without a mouse: j and k move, x selects, Enter opens', async () => {
    const { page } = reviewer
    const name = words()
    const one = await submit(editor.page, `${name} first`)
    const two = await submit(editor.page, `${name} second`)
    await open(page, search(name))
    await row(page, one).getByRole('link').focus()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    expect(await row(page, two).getByRole('checkbox').isChecked()).toBe(true)
    await page.keyboard.press('k')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname.endsWith(`/admin/review/${two.number}`))
  })

  it('shows editors what they have submitted, and lets them decide nothing', async () => {
    const { page } = editor
    await open(page)
    expect(await control(page, 'view-submitted').getAttribute('aria-current')).toBe('page')
    expect(await control(page, 'view-mine').count()).toBe(0)
    expect(await page.getByRole('checkbox').count()).toBe(0)
  })

  describe('decisions on several', () => {
    afterEach(() => reviewer.context.setOffline(false))
    const opinion = (page: Page) => page.locator('textarea[name=bulk-opinion]')

    it('says why an item cannot be selected', async () => {
      const { page } = reviewer
      const name = words()
      const fine = await submit(editor.page, `${name} fine`)
      const own = await submit(editor.page, `${name} 保本高收益`, '稳赚不赔，保本高收益。')
      await call(page, 'POST', `/api/reviews/${own.id}/raise-risk`, { riskLevel: 'medium' })
      await open(page, search(name))
      expect(await row(page, own).getByRole('checkbox').isDisabled()).toBe(true)
      await row(page, fine).getByRole('checkbox').check()
      await row(page, own).getByText('Only low risk can be decided together').waitFor()
    })

    it('approves all that are selected, each with its fingerprints shown', async () => {
      const { page } = reviewer
      const name = words()
      const all = [
        await submit(editor.page, `${name} one`),
        await submit(editor.page, `${name} two`),
        await submit(editor.page, `${name} three`),
      ]
      await open(page, search(name))
      await control(page, 'select-all').check()
      await control(page, 'bulk-approve').click()
      for (const { id } of all) {
        const { fingerprints } = await call(page, 'GET', `/api/reviews/${id}?depth=0`)
        for (const fingerprint of Object.values(fingerprints as Record<string, string>)) {
          await page.locator('dialog').getByText(fingerprint).waitFor()
        }
      }
      await expectAccessible(page, 'dialog')
      await control(page, 'confirm').click()
      await page.locator('dialog').getByText('Write an opinion first.').waitFor()
      await opinion(page).fill('Each of them read; true and complete. 🙂 مراجعة')
      await page.reload({ waitUntil: 'networkidle' })
      await control(page, 'select-all').check()
      await control(page, 'bulk-approve').click()
      expect(await opinion(page).inputValue()).toContain('Each of them read')
      await reviewer.context.setOffline(true)
      await control(page, 'confirm').click()
      await page
        .locator('dialog')
        .getByText(/did not answer|not be reached/)
        .waitFor()
      await reviewer.context.setOffline(false)
      await confirmDialog(page)
      const results = control(page, 'bulk-results')
      for (const { number } of all) await results.getByText(number).waitFor()
      for (const { id } of all) {
        const review = await call(page, 'GET', `/api/reviews/${id}?depth=0`)
        expect(review).toMatchObject({ status: 'approved' })
      }
      await page.getByText('No review matches these filters.').waitFor()
    })

    it('decides nothing when one of them has moved, and says which and why', async () => {
      const { page } = reviewer
      const name = words()
      const gone = await submit(editor.page, `${name} gone`)
      const stays = await submit(editor.page, `${name} stays`)
      await open(page, search(name))
      await control(page, 'select-all').check()
      await control(page, 'bulk-approve').click()
      await opinion(page).fill('Fine.')
      await page.locator('.review-gate-bulk__list').waitFor()
      await call(editor.page, 'POST', `/api/reviews/${gone.id}/withdraw`, {})
      await control(page, 'confirm').click()
      await page.locator('dialog').getByText(`${gone.number}: Not in review`).waitFor()
      expect(await call(page, 'GET', `/api/reviews/${stays.id}`)).toMatchObject({
        status: 'in-review',
      })
      await page.getByRole('button', { name: 'Take them out of the selection' }).click()
      expect(await opinion(page).inputValue()).toBe('Fine.')
      await confirmDialog(page)
      expect(await call(page, 'GET', `/api/reviews/${stays.id}`)).toMatchObject({
        status: 'approved',
      })
    })
  })

  describe.each([
    { language: 'zh', width: 1360 },
    { language: 'zh', width: 390 },
    { language: 'en', width: 390 },
  ] as const)('in $language at $width px', ({ language, width }) => {
    it('fits, is accessible and speaks the language', async () => {
      const name = words()
      await submit(editor.page, `${name} 警惕冒充客服退款的骗局`)
      const person = await signIn({ browser, account: 'reviewer', language, width })
      const { page } = person
      await open(page, search(name))
      expect(await partsOutside(page)).toEqual([])
      const title = language === 'zh' ? '待我审查' : 'Waiting for me'
      expect(await control(page, 'view-mine').innerText()).toContain(title)
      await expectAccessible(page, '.review-gate-inbox')
      await page.getByRole('checkbox').last().check()
      await control(page, 'bulk-approve').click()
      await page.locator('.review-gate-bulk__list').waitFor()
      expect(await partsOutside(page)).toEqual([])
      await expectAccessible(page, 'dialog')
      expect(person.complaints).toEqual([])
      await person.context.close()
    })
  })

  it('no page complained', () => {
    expect([...editor.complaints, ...reviewer.complaints]).toEqual([])
  })
})
