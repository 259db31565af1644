import type { Browser, Page } from 'playwright-core'

import type { Person } from './browser.js'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'

import {
  askPublic,
  confirmDialog,
  control,
  launchBrowser,
  partsOutside,
  signIn,
  tickChecklist,
} from './browser.js'

type Texts = {
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly message: string
  readonly opinion: string
  readonly inReview: RegExp
  readonly approved: RegExp
  readonly published: RegExp
}

const texts: Readonly<Record<'en' | 'zh', Texts>> = {
  zh: {
    title: '警惕冒充客服退款',
    summary: '客服不会让您开启屏幕共享。',
    body: '接到退款电话，先挂断，再拨打官方电话核实。',
    message: '不共享屏幕，不透露验证码。',
    opinion: '内容真实准确，热线齐全，同意发布。',
    inReview: /审查中/,
    approved: /审查通过/,
    published: /已发布/,
  },
  en: {
    title: 'Beware of false refunds',
    summary: 'No bank asks you to share your screen.',
    body: 'Hang up first, then call the official number.',
    message: 'Never share your screen or a code.',
    opinion: 'True, clear and complete. Approved.',
    inReview: /In review/,
    approved: /Approved/,
    published: /Published/,
  },
}

const panel = (page: Page) => page.locator('.review-gate-panel')

/** Opens an admin page and waits until its script runs: before, buttons do nothing. */
const openWhenReady = async (page: Page, path: string, selector: string): Promise<void> => {
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.locator(selector).first().waitFor()
}

const saveDraft = async (page: Page): Promise<void> => {
  await page.click('#action-save-draft')
  await page.waitForURL(/\/admin\/collections\/leaflets\/(?!create)[^/?]+/)
  await panel(page).waitFor()
}

const writeLeaflet = async (page: Page, slug: string, written: Texts): Promise<void> => {
  await openWhenReady(page, '/admin/collections/leaflets/create?locale=zh', '#field-title')
  await page.fill('#field-title', written.title)
  await page.fill('#field-summary', written.summary)
  await page.fill('#field-slug', slug)
  await page.fill('#field-hotline', '400-000-0000')
  await page.locator('.ContentEditable__root').first().click()
  await page.keyboard.type(written.body)
  await saveDraft(page)
}

const idOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

const publicTitle = (slug: string, locale: string): Promise<unknown> =>
  askPublic(
    `{ Leaflets(locale: ${locale}, where: { slug: { equals: "${slug}" } }) { docs { title approval { number } } } }`,
  )

const cases = [
  { language: 'zh', width: 1360 },
  { language: 'en', width: 1360 },
  { language: 'zh', width: 390 },
  { language: 'en', width: 390 },
] as const

describe('draft, review, publish in the admin, by two people', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  describe.each(cases)('in $language at $width px', ({ language, width }) => {
    const written = texts[language]
    const slug = `e2e-${language}-${width}-${randomUUID().slice(0, 8)}`
    let editor: Person
    let reviewer: Person
    let documentPath: string
    let reviewPath: string

    beforeAll(async () => {
      editor = await signIn({ browser, account: 'editor', language, width })
      reviewer = await signIn({ browser, account: 'reviewer', language, width })
    })
    afterAll(async () => {
      await editor.context.close()
      await reviewer.context.close()
    })

    it('the editor writes a draft, and publishing is not on offer', async () => {
      const { page } = editor
      await writeLeaflet(page, slug, written)
      documentPath = `/admin/collections/leaflets/${idOf(page)}`
      await openWhenReady(page, documentPath, '.review-gate-panel')
      expect(await control(page, 'publish').count()).toBe(0)
      expect(await partsOutside(page)).toEqual([])
    })

    it('the editor submits it', async () => {
      const { page } = editor
      await control(page, 'submit').click()
      await page.locator('dialog textarea').fill('e2e')
      await confirmDialog(page)
      await panel(page).getByText(written.inReview).first().waitFor()
      await panel(page).getByRole('link').waitFor()
      reviewPath = (await panel(page).getByRole('link').getAttribute('href')) ?? ''
      expect(reviewPath).toMatch(/\/admin\/review\/XB-/)
    })

    it('the reviewer finds it in the inbox, reads it and claims it', async () => {
      const { page } = reviewer
      const number = reviewPath.split('/').at(-1) ?? ''
      await openWhenReady(page, `/admin/review?q=${number}`, '.review-gate-inbox__list')
      await page.locator(`.review-gate-inbox__list a[href="${reviewPath}"]`).click()
      await page.locator('.review-gate-preview').first().waitFor()
      expect(await page.locator('.review-gate-preview').first().innerText()).toContain(written.body)
      expect(await partsOutside(page)).toEqual([])
      await control(page, 'claim').click()
      await control(page, 'release').waitFor()
    })

    it('a decision without an opinion is refused, and typed text survives a reload', async () => {
      const { page } = reviewer
      await control(page, 'approved').click()
      await page.locator('.review-gate-decision [role=alert]').waitFor()
      await page.fill('textarea[name=opinion]', written.opinion)
      await page.reload({ waitUntil: 'networkidle' })
      await page.locator('.review-gate-decision [role=status]').waitFor()
      expect(await page.inputValue('textarea[name=opinion]')).toBe(written.opinion)
    })

    it('the reviewer approves', async () => {
      const { page } = reviewer
      await tickChecklist(page)
      await control(page, 'approved').click()
      await page.locator('.review-gate-review__state').getByText(written.approved).waitFor()
      expect(await publicTitle(slug, language)).toEqual({ data: { Leaflets: { docs: [] } } })
    })

    it('the editor publishes, and the public reads it', async () => {
      const { page } = editor
      await openWhenReady(page, documentPath, '.review-gate-panel')
      await control(page, 'publish').click()
      await panel(page).getByText(written.published).waitFor()
      expect(await publicTitle(slug, language)).toMatchObject({
        data: { Leaflets: { docs: [{ title: written.title }] } },
      })
    })

    it('the editor takes it down with a reason, and the public no longer reads it', async () => {
      const { page } = editor
      await control(page, 'unpublish').click()
      await page.locator('dialog textarea').fill('e2e')
      await confirmDialog(page)
      await panel(page).getByText(written.approved).first().waitFor()
      expect(await publicTitle(slug, language)).toEqual({ data: { Leaflets: { docs: [] } } })
    })

    it('no page complained', () => {
      expect([...editor.complaints, ...reviewer.complaints]).toEqual([])
    })
  })
})
