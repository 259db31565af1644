import type { Browser, Page } from 'playwright-core'

import type { Person } from './browser.js'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'

import {
  baseUrl,
  callAs as call,
  confirmDialog,
  control,
  launchBrowser,
  signIn,
  tickChecklist,
} from './browser.js'
import { paragraph } from './content.js'

type Json = Record<string, unknown>

const complete = (): Json => ({
  title: 'Fraud by refund',
  summary: 'No bank asks you to share your screen.',
  slug: `e2e-desk-${randomUUID()}`,
  hotline: '400-000-0000',
  body: paragraph('Hang up, then call the official number.'),
})

const createLeaflet = async (page: Page, data: Json): Promise<string> => {
  const { doc } = await call(page, 'POST', '/api/leaflets?draft=true&locale=zh', data)
  return String((doc as Json).id)
}

const submit = async (page: Page, leafletId: string): Promise<string> => {
  const { review } = await call(page, 'POST', `/api/leaflets/${leafletId}/submit`, {})
  return String((review as Json).id)
}

const openReview = async (page: Page, reviewId: string): Promise<void> => {
  await page.goto(`/admin/collections/reviews/${reviewId}`, { waitUntil: 'networkidle' })
  await page.locator('.review-gate-decision').waitFor()
}

const openLeaflet = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/admin/collections/leaflets/${id}`, { waitUntil: 'networkidle' })
  await page.locator('.review-gate-panel').waitFor()
}

const opinionOf = (page: Page) => page.locator('textarea[name=opinion]')

describe('the review desk', () => {
  let browser: Browser
  let editor: Person
  let reviewer: Person
  let head: Person
  beforeAll(async () => {
    browser = await launchBrowser()
    editor = await signIn({ browser, account: 'editor', language: 'en' })
    reviewer = await signIn({ browser, account: 'reviewer', language: 'en' })
    head = await signIn({ browser, account: 'head1', language: 'en' })
  })
  afterAll(() => browser.close())

  it('names the missing fields by their labels when a submission is incomplete', async () => {
    const { page } = editor
    const id = await createLeaflet(page, { title: 'Only a title', slug: `e2e-${randomUUID()}` })
    await openLeaflet(page, id)
    await control(page, 'submit').click()
    await page.locator('dialog').getByRole('button').last().click()
    const refusal = await page.locator('dialog [role=alert]').innerText()
    expect(refusal).toContain('Still missing (Chinese): Summary')
    expect(refusal).toContain('Hotline')
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
  })

  it('saves what was typed before it submits it', async () => {
    const { page } = editor
    const id = await createLeaflet(page, complete())
    await openLeaflet(page, id)
    await page.fill('#field-summary', 'Typed and not saved.')
    await page.getByText('You have unsaved changes').waitFor()
    await control(page, 'submit').click()
    await confirmDialog(page)
    await page.locator('.review-gate-panel').getByText('In review', { exact: true }).waitFor()
    const doc = await call(page, 'GET', `/api/leaflets/${id}?draft=true&locale=zh`)
    expect(doc).toMatchObject({ summary: 'Typed and not saved.', reviewStatus: 'in-review' })
  })

  it('lets the submitter withdraw', async () => {
    const { page } = editor
    const id = await createLeaflet(page, complete())
    await submit(page, id)
    await openLeaflet(page, id)
    await control(page, 'withdraw').click()
    await confirmDialog(page)
    await page.locator('.review-gate-panel').getByText('Withdrawn', { exact: true }).waitFor()
  })

  it('tells the submitter and a person without the stage’s role why they cannot decide', async () => {
    const reviewId = await submit(editor.page, await createLeaflet(editor.page, complete()))
    await openReview(editor.page, reviewId)
    await editor.page.getByText('You submitted it yourself.').waitFor()
    expect(await opinionOf(editor.page).count()).toBe(0)
    await openReview(head.page, reviewId)
    await head.page.getByText('This stage is decided by: Reviewer.').waitFor()
    expect(await opinionOf(head.page).count()).toBe(0)
  })

  describe('with a submission that waits', () => {
    let leafletId: string
    let reviewId: string
    beforeEach(async () => {
      leafletId = await createLeaflet(editor.page, complete())
      reviewId = await submit(editor.page, leafletId)
      await openReview(reviewer.page, reviewId)
    })
    afterEach(() => reviewer.context.setOffline(false))

    const decisionsOf = async (): Promise<readonly Json[]> => {
      const { decisions } = await call(reviewer.page, 'GET', `/api/reviews/${reviewId}`)
      return decisions as readonly Json[]
    }

    it('sends points and reasons with a request for changes, which the editor then reads', async () => {
      const { page } = reviewer
      await opinionOf(page).fill('Name the source.')
      await page.getByRole('button', { name: 'Add point' }).click()
      await page.getByLabel('Point 1', { exact: true }).fill('Who says so?')
      await page.getByLabel('Claim without source').check()
      await control(page, 'changes-requested').click()
      await page.getByText('The editor changes the content and resubmits it.').waitFor()
      expect(await decisionsOf()).toMatchObject([
        {
          decision: 'changes-requested',
          opinion: 'Name the source.',
          points: [{ text: 'Who says so?' }],
          reasons: ['unsupported-claim'],
        },
      ])
      await openLeaflet(editor.page, leafletId)
      await editor.page.getByText('Changes were requested.').waitFor()
      await editor.page.locator('.review-gate-panel').getByRole('link').click()
      await editor.page.getByText('Who says so?').waitFor()
    })

    it('asks before it rejects', async () => {
      const { page } = reviewer
      await opinionOf(page).fill('Misleading.')
      await control(page, 'rejected').click()
      await confirmDialog(page)
      await page.getByText('This review is closed: Rejected.').waitFor()
    })

    it('raises the risk, which adds a stage', async () => {
      const { page } = reviewer
      await control(page, 'raise-risk').click()
      await page.locator('dialog select').selectOption('medium')
      await confirmDialog(page)
      await page
        .locator('.review-gate-stages')
        .getByText('Head office review', { exact: true })
        .waitFor()
    })

    it('decides once on a double click', async () => {
      const { page } = reviewer
      await tickChecklist(page)
      await opinionOf(page).fill('Fine.')
      await control(page, 'approved').dblclick()
      await page.locator('.review-gate-review__state').getByText('Approved').waitFor()
      expect(await decisionsOf()).toHaveLength(1)
    })

    it('keeps the text when the connection is lost', async () => {
      const { page } = reviewer
      await tickChecklist(page)
      await opinionOf(page).fill('Written in a tunnel.')
      await reviewer.context.setOffline(true)
      await control(page, 'approved').click()
      await page.getByText('The server did not answer.').waitFor()
      expect(await opinionOf(page).inputValue()).toBe('Written in a tunnel.')
      await reviewer.context.setOffline(false)
      await control(page, 'approved').click()
      await page.locator('.review-gate-review__state').getByText('Approved').waitFor()
    })

    it('says so on a page that has gone stale, and keeps the text', async () => {
      const { page } = reviewer
      await tickChecklist(page)
      await opinionOf(page).fill('Too late.')
      await call(editor.page, 'POST', `/api/reviews/${reviewId}/withdraw`, {})
      await control(page, 'approved').click()
      await control(page, 'reload').waitFor()
      expect(await opinionOf(page).inputValue()).toBe('Too late.')
    })

    it('is decided without a mouse', async () => {
      const { page } = reviewer
      await tickChecklist(page)
      await opinionOf(page).focus()
      await page.keyboard.type('By keyboard: مراجعة 🙂')
      for (let stop = 0; stop < 20; stop += 1) {
        await page.keyboard.press('Tab')
        const name = await page.evaluate(() =>
          document.activeElement?.getAttribute('data-review-gate'),
        )
        if (name === 'approved') break
      }
      await page.keyboard.press('Enter')
      await page.locator('.review-gate-review__state').getByText('Approved').waitFor()
      expect(await decisionsOf()).toMatchObject([{ opinion: 'By keyboard: مراجعة 🙂' }])
    })

    it('is taken down by a revocation', async () => {
      await call(reviewer.page, 'POST', `/api/reviews/${reviewId}/decide`, {
        decision: 'approved',
        opinion: 'Fine.',
      })
      await call(editor.page, 'POST', `/api/leaflets/${leafletId}/publish`, {})
      expect((await fetch(`${baseUrl()}/api/leaflets/${leafletId}`)).status).toBe(200)
      await openReview(head.page, reviewId)
      await control(head.page, 'revoke').click()
      await head.page.locator('dialog textarea').fill('The number is wrong.')
      await confirmDialog(head.page)
      await head.page.getByText('This review is closed: Revoked.').waitFor()
      expect((await fetch(`${baseUrl()}/api/leaflets/${leafletId}`)).status).toBe(404)
    })
  })

  it('no page complained', () => {
    expect([...editor.complaints, ...reviewer.complaints, ...head.complaints]).toEqual([])
  })
})
