import type { Browser, Page } from 'playwright-core'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { launchBrowser } from './browser.js'

/** True when the page is wider than the window: then a phone would scroll sideways. */
const overflowsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1)

const baseURL = process.env.E2E_BASE_URL ?? ''

const cases = [
  { locale: 'zh', width: 1360, number: '审查编号' },
  { locale: 'en', width: 390, number: 'Review number' },
] as const

describe('the public site', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  describe.each(cases)('in $locale at $width px', ({ locale, width, number }) => {
    let page: Page
    const complaints: string[] = []
    beforeAll(async () => {
      const context = await browser.newContext({ baseURL, viewport: { width, height: 850 } })
      page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
    })
    afterAll(() => page.context().close())

    it('lists what was published, with its pictures', async () => {
      await page.goto(`/${locale}`, { waitUntil: 'networkidle' })
      expect(await page.locator('.card').count()).toBeGreaterThan(2)
      const loaded = await page
        .locator('.card img')
        .first()
        .evaluate((image) => (image as HTMLImageElement).naturalWidth)
      expect(loaded).toBeGreaterThan(0)
      expect(await overflowsSideways(page)).toBe(false)
    })

    it('shows an item with its approval and its proof', async () => {
      await page.locator('#articles ~ ul .card a').first().click()
      await page.locator('.approval').waitFor()
      expect(await page.locator('.approval').innerText()).toContain(number)
      expect(await overflowsSideways(page)).toBe(false)
      const proof = await page.locator('.approval a').getAttribute('href')
      const response = await page.request.get(proof ?? '')
      expect(await response.text()).toMatch(/^c2sp\.org\/tlog-proof@v1\n/)
    })

    it('no page complained', () => expect(complaints).toEqual([]))
  })
})
