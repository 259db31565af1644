import type { Browser, BrowserContext, Page } from 'playwright-core'

import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** The built app under test: `scripts/test.mjs --e2e` starts it with the demo content. */
const required = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run "npm run test:e2e", which starts the app.`)
  return value
}
export const baseUrl = (): string => required('E2E_BASE_URL')

const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** An installed Chromium, or the one that playwright downloaded. */
export const launchBrowser = (): Promise<Browser> => {
  const executablePath = candidates.find((path) => path && existsSync(path))
  return chromium.launch({
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    ...(executablePath ? { executablePath } : {}),
  })
}

export type Person = {
  readonly context: BrowserContext
  readonly page: Page
  /** Everything that the page complained about; must stay empty. */
  readonly complaints: readonly string[]
}

/** Noise that says nothing about the page: the answer that a test provokes is asserted itself. */
const isComplaint = (text: string): boolean => !text.startsWith('Failed to load resource')

/** A signed-in person with a browser of their own. */
export const signIn = async (args: {
  readonly browser: Browser
  readonly account: string
  readonly language: 'en' | 'zh'
  readonly width?: number
}): Promise<Person> => {
  const { browser, account, language, width = 1360 } = args
  const context = await browser.newContext({
    baseURL: baseUrl(),
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    viewport: { width, height: 850 },
  })
  await context.addCookies([{ name: 'payload-lng', value: language, url: baseUrl() }])
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && isComplaint(message.text())) complaints.push(message.text())
  })
  await page.goto('/admin/login')
  await page.fill('#field-email', `${account}@demo.example`)
  await page.fill('#field-password', required('E2E_PASSWORD'))
  await page.click('button[type=submit]')
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
  return { context, page, complaints }
}

/** The control of the review gate with this name, on the page or in an open dialog. */
export const control = (page: Page, name: string) => page.locator(`[data-review-gate="${name}"]`)

/**
 * Confirms the open dialog and waits until it is gone, which it only is after success.
 *
 * @throws Error with the words of the refusal when there is one
 */
export const confirmDialog = async (page: Page): Promise<void> => {
  const dialog = page.locator('dialog')
  await dialog.getByRole('button').last().click()
  const refusal = dialog.getByRole('alert')
  const outcome = await Promise.race([
    dialog.waitFor({ state: 'detached' }).then(() => null),
    refusal.waitFor().then(() => refusal.innerText()),
  ])
  if (outcome !== null) throw new Error(`The dialog was refused: ${outcome}`)
}

/** Parts of ours that stick out of the window, so that a phone would have to scroll sideways. */
export const partsOutside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    // Kept for screen readers alone: a box of one pixel, whatever is in it.
    const isForScreenReaders = (element: Element | null): boolean =>
      element !== null &&
      (element.getBoundingClientRect().width === 1 || isForScreenReaders(element.parentElement))
    return [...document.querySelectorAll('[class*="review-gate"], [class*="response-clock"]')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .filter((element) => !isForScreenReaders(element))
      .map(({ className }) => String(className))
  })

/** One answer of the public GraphQL door, asked without any cookie. */
export const askPublic = async (query: string): Promise<unknown> => {
  const response = await fetch(`${baseUrl()}/api/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return response.json()
}

/** Ticks everything on the checklist of a review page, so that an approval asks nothing more. */
export const tickChecklist = async (page: Page): Promise<void> => {
  for (const box of await page.locator('.review-gate-checklist input').all()) await box.check()
}

/** One call as the person whose page it is, with what only that person's browser sends. */
export const callAs = (
  page: Page,
  method: string,
  path: string,
  body?: Record<string, unknown>,
): Promise<Record<string, unknown>> =>
  page.evaluate(
    async ([verb, address, text]) => {
      const response = await fetch(address ?? '', {
        method: verb ?? 'GET',
        headers: { 'Content-Type': 'application/json' },
        ...(text ? { body: text } : {}),
      })
      return (await response.json()) as Record<string, unknown>
    },
    [method, path, body ? JSON.stringify(body) : null],
  )

/** Asks again until the answer is yes; a page's own `waitForFunction` takes a promise for a yes. */
export const eventually = async (
  ask: () => Promise<boolean>,
  timeoutMs: number,
  everyMs = 500,
): Promise<void> => {
  const giveUpAt = Date.now() + timeoutMs
  while (!(await ask())) {
    if (Date.now() > giveUpAt) throw new Error(`Not so after ${timeoutMs} ms: ${String(ask)}`)
    await new Promise((next) => setTimeout(next, everyMs))
  }
}
