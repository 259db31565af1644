// Pictures for README and docs, made from a running demo site:
//   DEMO_PASSWORD=… npm start            (in one terminal, with the demo content)
//   BASE_URL=http://localhost:3000 DEMO_PASSWORD=… node scripts/screenshots.mjs
// Writes docs/images/*.png; it submits and claims demo items on the way.
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-core'
import sharp from 'sharp'

const baseUrl = process.env.BASE_URL ?? 'http://localhost:3000'
const password = process.env.DEMO_PASSWORD
if (!password) throw new Error('Set DEMO_PASSWORD to the password of the demo accounts.')
const target = path.resolve(import.meta.dirname, '../docs/images')
mkdirSync(target, { recursive: true })

const desktop = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
const executablePath = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
].find((file) => file && existsSync(file))
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(executablePath ? { executablePath } : {}),
})

const signIn = async ({ account, language, viewport = desktop, theme = 'light' }) => {
  const context = await browser.newContext({
    baseURL: baseUrl,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    colorScheme: theme,
    reducedMotion: 'reduce',
    viewport,
  })
  await context.addCookies([
    { name: 'payload-lng', value: language, url: baseUrl },
    { name: 'payload-theme', value: theme, url: baseUrl },
  ])
  const page = await context.newPage()
  await page.goto('/admin/login')
  await page.fill('#field-email', `${account}@demo.example`)
  await page.fill('#field-password', password)
  await page.click('button[type=submit]')
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
  return { context, page }
}

/** Few colours make a small file; the pictures of the demo content hold up well. */
const save = async (page, name) => {
  const file = path.join(target, `${name}.png`)
  await page.evaluate(() => document.fonts.ready)
  await sharp(await page.screenshot({ animations: 'disabled' }))
    .png({ palette: true, colours: 192, compressionLevel: 9, effort: 10 })
    .toFile(file)
  process.stdout.write(`${path.relative(process.cwd(), file)}\n`)
}

const find = (page, url) =>
  page.evaluate(async (address) => (await (await fetch(address)).json()).docs, url)

const reviewsWith = (page, where) =>
  find(
    page,
    `/api/reviews?limit=1&sort=-submittedAt&select[number]=true&${new URLSearchParams(where)}`,
  )

const openReview = async (page, where) => {
  const [review] = await reviewsWith(page, where)
  if (!review) throw new Error(`The demo content has no review with ${JSON.stringify(where)}.`)
  await page.goto(`/admin/collections/reviews/${review.id}`, { waitUntil: 'networkidle' })
  await page.locator('.review-gate-preview').first().waitFor()
}

const openInbox = async (page, search) => {
  await page.goto(`/admin/review${search}`, { waitUntil: 'networkidle' })
  await page.locator('.review-gate-inbox__table').waitFor()
}

const openDocument = async (page, status, language, collection = 'leaflets') => {
  const query = new URLSearchParams({
    draft: 'true',
    depth: '0',
    limit: '1',
    'where[reviewStatus][equals]': status,
  })
  const [document] = await find(page, `/api/${collection}?${query}`)
  if (!document) throw new Error(`The demo content has nothing in ${collection} that is ${status}.`)
  const path = `/admin/collections/${collection}/${document.id}?locale=${language}`
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.locator('.review-gate-panel').waitFor()
}

const waiting = {
  'where[and][0][status][equals]': 'in-review',
  'where[and][1][currentStage][equals]': 'branch',
}
const opinion = {
  zh: '已核对：事实准确，热线 96110 与 110 齐全，未出现客户个人信息，图片与替代文字一致。同意发布。',
  en: 'Facts checked; 96110 and 110 are named; no personal data; pictures match their text. Approved.',
}

const shots = [
  {
    name: 'inbox-zh',
    who: { account: 'reviewer', language: 'zh' },
    show: (page) => openInbox(page, '?view=all&status=any'),
  },
  {
    name: 'inbox-dark-en',
    who: { account: 'head1', language: 'en', theme: 'dark' },
    show: (page) => openInbox(page, '?view=all&status=any&sort=-risk'),
  },
  {
    name: 'inbox-phone-zh',
    who: { account: 'reviewer', language: 'zh', viewport: phone },
    show: (page) => openInbox(page, ''),
  },
  {
    name: 'bulk-en',
    who: { account: 'reviewer', language: 'en' },
    show: async (page) => {
      await openInbox(page, '')
      await page.locator('[data-review-gate=select-all]').check()
      await page.click('[data-review-gate=bulk-approve]')
      await page.locator('.review-gate-bulk__list').waitFor()
      await page.fill('textarea[name=bulk-opinion]', opinion.en)
    },
  },
  {
    name: 'dashboard-zh',
    who: { account: 'head1', language: 'zh' },
    show: async (page) => {
      await page.goto('/admin/review-dashboard', { waitUntil: 'networkidle' })
    },
  },
  {
    name: 'document-zh',
    who: { account: 'editor', language: 'zh' },
    show: (page) => openDocument(page, 'unsubmitted', 'zh'),
  },
  {
    name: 'document-approved-en',
    who: { account: 'editor', language: 'en' },
    show: (page) => openDocument(page, 'approved', 'en'),
  },
  {
    name: 'document-points-zh',
    who: { account: 'editor', language: 'zh', viewport: { width: 1280, height: 1000 } },
    show: async (page) => {
      await openDocument(page, 'changes-requested', 'zh', 'anti-fraud-articles')
      await page.locator('.review-gate-notes .review-gate-note').first().waitFor()
      await page.locator('.review-gate-panel__jump').first().click()
    },
  },
  {
    name: 'document-scheduled-en',
    who: { account: 'editor', language: 'en' },
    show: async (page) => {
      await openDocument(page, 'approved', 'en')
      await page.evaluate(
        async (publishAt) => {
          const address = location.pathname.replace('/admin/collections', '/api')
          await fetch(`${address}/publish`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ publishAt }),
          })
        },
        `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T01:00:00Z`,
      )
      await page.reload({ waitUntil: 'networkidle' })
      await page.locator('[data-review-gate-schedule]').waitFor()
    },
  },
  {
    name: 'submit-en',
    who: { account: 'editor', language: 'en' },
    show: async (page) => {
      await openDocument(page, 'unsubmitted', 'en')
      await page.click('[data-review-gate=submit]')
      await page.locator('dialog').waitFor()
    },
  },
  {
    name: 'review-zh',
    who: { account: 'reviewer', language: 'zh', viewport: { width: 1360, height: 1000 } },
    show: async (page) => {
      await openReview(page, waiting)
      await page.fill('textarea[name=opinion]', opinion.zh)
    },
  },
  {
    name: 'review-dark-en',
    who: {
      account: 'head1',
      language: 'en',
      theme: 'dark',
      viewport: { width: 1360, height: 1000 },
    },
    show: async (page) => {
      await openReview(page, { 'where[currentStage][equals]': 'head-office' })
      await page.fill('textarea[name=opinion]', opinion.en)
    },
  },
  {
    name: 'review-phone-zh',
    who: { account: 'reviewer', language: 'zh', viewport: phone },
    show: (page) => openReview(page, waiting),
  },
  {
    name: 'reviews-en',
    who: { account: 'auditor', language: 'en' },
    show: async (page) => {
      await page.goto('/admin/collections/reviews', { waitUntil: 'networkidle' })
      await page.locator('table').waitFor()
    },
  },
]

const only = process.argv.slice(2)
for (const { name, who, show } of shots) {
  if (only.length > 0 && !only.includes(name)) continue
  const { context, page } = await signIn(who)
  await show(page)
  await save(page, name)
  await context.close()
}
await browser.close()
