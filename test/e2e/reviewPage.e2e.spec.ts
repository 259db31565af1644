import type { Browser, Page } from 'playwright-core'

import type { Person } from './browser.js'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
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

type Json = Record<string, unknown>

const textNode = (text: string): Json => ({
  type: 'text',
  text,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  version: 1,
})
const element = (type: string, children: readonly Json[]): Json => ({
  type,
  children,
  direction: 'ltr',
  format: '',
  indent: 0,
  version: 1,
})
const body = (...texts: readonly string[]): Json => ({
  root: element(
    'root',
    texts.map((text) => element('paragraph', [textNode(text)])),
  ),
})

const complete = (): Json => ({
  title: '警惕虚假退款',
  summary: '银行不会要求您共享屏幕。',
  slug: `e2e-page-${randomUUID()}`,
  hotline: '400-000-0000',
  keyMessages: [{ text: '不转账' }, { text: '不透露' }],
  body: body('请拨打投诉电话。'),
})

const createLeaflet = async (page: Page, data: Json): Promise<string> => {
  const { doc } = await call(page, 'POST', '/api/leaflets?draft=true&locale=zh', data)
  return String((doc as Json).id)
}

type Submitted = { readonly id: string; readonly number: string }

const submit = async (page: Page, leafletId: string): Promise<Submitted> => {
  const { review } = await call(page, 'POST', `/api/leaflets/${leafletId}/submit`, {})
  const { id, number } = review as Json
  return { id: String(id), number: String(number) }
}

const open = async (page: Page, { number }: Submitted): Promise<void> => {
  await page.goto(`/admin/review/${number}`)
  await page.locator('.review-gate-decision').waitFor()
}

const opinionOf = (page: Page) => page.locator('textarea[name=opinion]')

const nameOfFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-review-gate') ?? null)

describe('the review page', () => {
  let browser: Browser
  let editor: Person
  let reviewer: Person
  let leafletId: string
  let review: Submitted
  beforeAll(async () => {
    browser = await launchBrowser()
    editor = await signIn({ browser, account: 'editor', language: 'zh' })
    reviewer = await signIn({ browser, account: 'reviewer', language: 'en' })
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    leafletId = await createLeaflet(editor.page, complete())
    review = await submit(editor.page, leafletId)
    await open(reviewer.page, review)
  })
  afterEach(() => reviewer.page.unrouteAll({ behavior: 'ignoreErrors' }))

  const decisionsOf = async (): Promise<readonly Json[]> => {
    const { decisions } = await call(reviewer.page, 'GET', `/api/reviews/${review.id}`)
    return decisions as readonly Json[]
  }

  it('is where lists and old links lead', async () => {
    const { page } = reviewer
    await page.goto(`/admin/collections/reviews/${review.id}`)
    await page.waitForURL((url) => url.pathname === `/admin/review/${review.number}`)
    await page.getByRole('heading', { level: 1, name: '警惕虚假退款' }).waitFor()
  })

  it('says that nothing is public, and shows the content on a phone', async () => {
    const { page } = reviewer
    await page.getByRole('tab', { name: /Changes from public/ }).click()
    await page.getByText('Nothing of this is public yet: all of it is new.').first().waitFor()
    await page.getByRole('tab', { name: 'Content' }).click()
    await page.getByRole('button', { name: 'Phone' }).click()
    const frame = page.locator('.review-gate-frame[data-width=phone]').first()
    expect((await frame.boundingBox())?.width).toBe(390)
  })

  it('tells two people of each other', async () => {
    await open(editor.page, review)
    await reviewer.page.reload()
    await reviewer.page.getByText(/is looking at this too\./).waitFor()
  })

  it('takes a remark beside a field, which the editor answers and resolves', async () => {
    const { page } = reviewer
    const field = page.locator('[data-path="hotline"]').first()
    await field.hover()
    await field.locator('[data-review-gate=comment]').click()
    await page.keyboard.type('Is this number right?')
    await control(page, 'send-comment').click()
    await field.getByText('Is this number right?').waitFor()
    await open(editor.page, review)
    const answered = editor.page.locator('[data-path="hotline"]').first()
    await answered.locator('[data-review-gate=reply]').click()
    await editor.page.keyboard.type('已核对。')
    await control(editor.page, 'send-comment').click()
    await answered.getByText('已核对。').waitFor()
    await answered.locator('[data-review-gate=resolve]').click()
    await answered.locator('summary').waitFor()
  })

  it('shows what changes from what is public, words, rows and shared fields', async () => {
    await call(reviewer.page, 'POST', `/api/reviews/${review.id}/decide`, {
      decision: 'approved',
      opinion: 'Fine.',
    })
    await call(editor.page, 'POST', `/api/leaflets/${leafletId}/publish`, {})
    await call(editor.page, 'PATCH', `/api/leaflets/${leafletId}?draft=true&locale=zh`, {
      body: body('请拨打咨询电话。'),
      hotline: '400-000-1111',
    })
    const { page } = reviewer
    await open(page, await submit(editor.page, leafletId))
    await page.keyboard.press('d')
    const changes = page.locator('.review-gate-changes:visible')
    await changes.locator('del', { hasText: '投诉' }).waitFor()
    await changes.locator('ins', { hasText: '咨询' }).waitFor()
    await changes.getByRole('heading', { name: 'Shared by all languages' }).waitFor()
    await expectAccessible(page, '.review-gate-changes')
  })

  it('is decided by keyboard alone, from the first key to the next item', async () => {
    const { page } = reviewer
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('o')
    await page.keyboard.type('By keyboard: c a r مراجعة 🙂')
    expect(await opinionOf(page).inputValue()).toBe('By keyboard: c a r مراجعة 🙂')
    await page.keyboard.press('Tab')
    await page.keyboard.press('c')
    await page.getByRole('dialog', { name: 'Request changes?' }).waitFor()
    for (let stop = 0; stop < 4 && (await nameOfFocus(page)) !== 'confirm'; stop += 1) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await control(page, 'next').waitFor()
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('data-review-gate') === 'next',
    )
    expect(await decisionsOf()).toMatchObject([
      { decision: 'changes-requested', opinion: 'By keyboard: c a r مراجعة 🙂' },
    ])
  })

  it('asks before an approval with an open checklist', async () => {
    const { page } = reviewer
    await opinionOf(page).fill('Fine.')
    await control(page, 'approved').click()
    await page.getByText('Not ticked on the checklist:').waitFor()
    await confirmDialog(page)
    await page.locator('.review-gate-review__state').getByText('Approved').waitFor()
  })

  it('keeps the typed opinion through a failed request and a reload', async () => {
    const { page } = reviewer
    const long = '审'.repeat(49_990) + '🙂مراجعة'
    await opinionOf(page).fill(long)
    await page.route('**/decide', (route) => route.abort())
    await control(page, 'changes-requested').click()
    await page.getByText('The server did not answer.').waitFor()
    await page.reload()
    await page.getByText('Your unsent text has been restored.').waitFor()
    expect(await opinionOf(page).inputValue()).toBe(long)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await control(page, 'changes-requested').click()
    await page.getByText('The editor changes the content and resubmits it.').waitFor()
    expect((await decisionsOf())[0]?.opinion).toBe(long)
  })

  it('says who was faster, and keeps the text, when the page has gone stale', async () => {
    const { page } = reviewer
    await opinionOf(page).fill('Too late.')
    await call(page, 'POST', `/api/reviews/${review.id}/decide`, {
      decision: 'changes-requested',
      opinion: 'First.',
    })
    await control(page, 'changes-requested').click()
    await page.getByText(/was faster: Changes requested\./).waitFor()
    expect(await opinionOf(page).inputValue()).toBe('Too late.')
    await control(page, 'reload').click()
    await page.getByRole('heading', { name: 'Your unsent text' }).waitFor()
    await page.locator('.review-gate-kept').getByText('Too late.').waitFor()
  })

  it('prints an opinion letter with the proof of the approval', async () => {
    await call(reviewer.page, 'POST', `/api/reviews/${review.id}/decide`, {
      decision: 'approved',
      opinion: '同意发布。',
    })
    const letter = await reviewer.page.evaluate(
      async (address) => (await fetch(address)).text(),
      `/api/reviews/${review.id}/opinion-letter?lang=both`,
    )
    for (const part of ['审查意见书', review.number, '同意发布。', '<svg', '/api/ledger/proof/']) {
      expect(letter).toContain(part)
    }
  })

  it.each(['en', 'zh'] as const)('fits a phone and every reader (%s)', async (language) => {
    const phone = await signIn({ browser, account: 'reviewer', language, width: 390 })
    await open(phone.page, review)
    await phone.page
      .getByRole('heading', { name: language === 'en' ? 'Your decision' : '您的审查结论' })
      .waitFor()
    expect(await partsOutside(phone.page)).toEqual([])
    await expectAccessible(phone.page, '.review-gate-review')
    expect(phone.complaints).toEqual([])
    await phone.context.close()
  })

  it('no page complained', () => {
    expect([...editor.complaints, ...reviewer.complaints]).toEqual([])
  })
})
