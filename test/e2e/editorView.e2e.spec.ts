import type { Browser, Page } from 'playwright-core'

import type { Person } from './browser.js'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'

import { expectAccessible } from './accessibility.js'
import {
  baseUrl,
  callAs as call,
  confirmDialog,
  control,
  launchBrowser,
  partsOutside,
  signIn,
} from './browser.js'
import { paragraph } from './content.js'

type Json = Record<string, unknown>

const leaflet = (more: Json = {}): Json => ({
  title: '识别退款诈骗',
  summary: '客服不会要求共享屏幕。',
  slug: `e2e-editor-${randomUUID()}`,
  hotline: '400-000-0000',
  keyMessages: [{ text: '挂断电话。' }, { text: '拨打官方电话。' }],
  body: paragraph('挂断电话，再拨打官方电话。'),
  ...more,
})

const createLeaflet = async (page: Page, data: Json): Promise<string> => {
  const { doc } = await call(page, 'POST', '/api/leaflets?draft=true&locale=zh', data)
  return String((doc as Json).id)
}

const submit = async (page: Page, id: string): Promise<string> => {
  const { review } = await call(page, 'POST', `/api/leaflets/${id}/submit`, {})
  return String((review as Json).id)
}

const decide = (page: Page, reviewId: string, body: Json): Promise<Json> =>
  call(page, 'POST', `/api/reviews/${reviewId}/decide`, { opinion: '已核对。', ...body })

const approve = (page: Page, reviewId: string): Promise<Json> =>
  decide(page, reviewId, { decision: 'approved' })

const openLeaflet = async (page: Page, id: string, search = ''): Promise<void> => {
  await page.goto(`/admin/collections/leaflets/${id}${search}`, { waitUntil: 'networkidle' })
  await panel(page).waitFor()
}

const panel = (page: Page) => page.locator('.review-gate-panel')
/** The notes beside one field. */
const notesAt = (page: Page, path: string) =>
  page.locator(`#review-gate-notes-${path.replaceAll('.', '__')}`)

/** What somebody without an account is shown of a leaflet, as soon as there is something. */
const publicLeaflet = async (browser: Browser, id: string): Promise<Json> => {
  const context = await browser.newContext({ baseURL: baseUrl() })
  const reader = await context.newPage()
  await reader.goto('/readyz')
  // Synchronous, because a predicate's promise would count as true.
  const text = await reader.waitForFunction(
    (address) => {
      const request = new XMLHttpRequest()
      request.open('GET', address, false)
      request.send()
      return request.status === 200 ? request.responseText : null
    },
    `/api/leaflets/${id}?locale=zh`,
    { timeout: 200_000, polling: 2_000 },
  )
  const shown = JSON.parse(String(await text.jsonValue())) as Json
  await context.close()
  return shown
}

const openMenu = async (page: Page): Promise<void> => {
  await page.locator('.review-gate-panel__menu button').click()
}

const words = {
  en: {
    inReview: 'In review',
    changesRequested: 'Changes were requested.',
    approved: 'It can be published.',
    adopt: 'Adopt',
    decline: 'Decline with a reason',
    why: 'Why it is not adopted',
    missing: 'Adopt this point, or decline it with a reason.',
  },
  zh: {
    inReview: '审查中',
    changesRequested: '审查人要求修改',
    approved: '可以发布',
    adopt: '采纳',
    decline: '不采纳并说明理由',
    why: '不采纳的理由',
    missing: '请采纳该意见，或说明理由后不采纳。',
  },
} as const

const points = [
  { text: '请注明出处。', path: 'summary' },
  { text: '改为“立即挂断”。', path: 'keyMessages.0.text' },
  { text: '全文宜更短。' },
]

const lanes = [
  { language: 'en', width: 1360 },
  { language: 'zh', width: 390 },
] as const

describe.each(lanes)('the edit view in $language at $width px', ({ language, width }) => {
  const word = words[language]
  let browser: Browser
  let editor: Person
  let reviewer: Person
  beforeAll(async () => {
    browser = await launchBrowser()
    editor = await signIn({ browser, account: 'editor', language, width })
    reviewer = await signIn({ browser, account: 'reviewer', language })
  })
  afterAll(() => browser.close())

  it('submits by its main button, offers no publishing, and shows the findings beside the fields', async () => {
    const { page } = editor
    const id = await createLeaflet(
      page,
      leaflet({ title: '最安全的理财', body: paragraph('本产品保本保息。') }),
    )
    await openLeaflet(page, id)
    expect(await control(page, 'publish').count()).toBe(0)
    await control(page, 'submit').click()
    await confirmDialog(page)
    await panel(page).getByText(word.inReview).first().waitFor()
    await notesAt(page, 'title').getByText('避免使用绝对化用语。').waitFor()
    await notesAt(page, 'body').getByText('不得承诺保本保息。').waitFor()
    expect(await partsOutside(page)).toEqual([])
    await expectAccessible(page, '.review-gate-panel, .review-gate-notes')
    // A finding is settled once its place was changed, and says so.
    await call(page, 'PATCH', `/api/leaflets/${id}?draft=true&locale=zh`, { title: '稳健理财须知' })
    await openLeaflet(page, id)
    await notesAt(page, 'title').locator('details').waitFor()
    expect(await control(page, 'publish').count()).toBe(0)
  })

  describe('after changes were requested', () => {
    let id: string
    let reviewId: string
    beforeAll(async () => {
      id = await createLeaflet(editor.page, leaflet())
      reviewId = await submit(editor.page, id)
      await call(reviewer.page, 'POST', `/api/reviews/${reviewId}/comments`, {
        text: '电话要写工作时间吗？',
        path: 'hotline',
        locale: 'zh',
      })
      await decide(reviewer.page, reviewId, { decision: 'changes-requested', points })
    })

    it('shows points and comments beside their fields, the rest in the panel', async () => {
      const { page } = editor
      await openLeaflet(page, id)
      await panel(page).getByText(word.changesRequested).first().waitFor()
      await notesAt(page, 'summary').getByText('请注明出处。').waitFor()
      await notesAt(page, 'keyMessages.0.text').getByText('立即挂断').waitFor()
      await notesAt(page, 'hotline').getByText('电话要写工作时间吗？').waitFor()
      await panel(page).getByText('全文宜更短。').waitFor()
      expect(await partsOutside(page)).toEqual([])
      await expectAccessible(page, '.review-gate-panel, .review-gate-notes')
    })

    it('keeps a reply when the connection is lost, sends it, and resolves the comment', async () => {
      const { page, context } = editor
      const comment = notesAt(page, 'hotline')
      await control(page, 'reply-comment').click()
      await comment.locator('textarea').fill('24 小时。مرحبا 🙂')
      await context.setOffline(true)
      await control(page, 'send-reply').click()
      await comment.getByRole('alert').waitFor()
      expect(await comment.locator('textarea').inputValue()).toBe('24 小时。مرحبا 🙂')
      await context.setOffline(false)
      await control(page, 'send-reply').click()
      await comment.locator('li').getByText('24 小时。مرحبا 🙂').waitFor()
      await control(page, 'resolve-comment').click()
      await comment.locator('details').waitFor()
    })

    it('takes an answer beside the field; a reason survives a reload', async () => {
      const { page } = editor
      const note = notesAt(page, 'summary')
      await note.getByLabel(word.decline).check()
      await note.getByLabel(word.why).fill('监管部门的原话。')
      await page.reload({ waitUntil: 'networkidle' })
      await note.getByLabel(word.why).waitFor()
      expect(await note.getByLabel(word.why).inputValue()).toBe('监管部门的原话。')
      await control(page, 'answer-point').click()
      await note.locator('details').waitFor()
      const { decisions } = await call(page, 'GET', `/api/reviews/${reviewId}`)
      expect(decisions).toMatchObject([
        { points: [{ disposition: 'declined', dispositionReason: '监管部门的原话。' }, {}, {}] },
      ])
    })

    it('asks at resubmission for the answers that are missing', async () => {
      const { page } = editor
      const dialog = page.locator('dialog')
      await control(page, 'resubmit').click()
      expect(await dialog.getByText('请注明出处。').count()).toBe(0)
      await expectAccessible(page, 'dialog')
      await control(page, 'confirm').click()
      await dialog.getByText(word.missing).first().waitFor()
      for (const box of await dialog.getByLabel(word.adopt, { exact: true }).all()) {
        await box.check()
      }
      await confirmDialog(page)
      await panel(page).getByText(word.inReview).first().waitFor()
      const { docs } = await call(
        page,
        'GET',
        `/api/reviews?where[documentId][equals]=${id}&sort=-round&limit=1`,
      )
      expect(docs).toMatchObject([{ round: 2, previousReview: reviewId, status: 'in-review' }])
    })
  })

  it('publishes at the planned time what was approved, not what was edited since', async () => {
    const { page } = editor
    const id = await createLeaflet(page, leaflet())
    await approve(reviewer.page, await submit(page, id))
    await openLeaflet(page, id)
    await control(page, 'publish').waitFor()
    await openMenu(page)
    await control(page, 'schedule').click()
    const dialog = page.locator('dialog')
    await expectAccessible(page, 'dialog')
    await dialog.locator('input[type=datetime-local]').fill('2020-01-01T10:00')
    await control(page, 'confirm').click()
    await dialog.getByRole('alert').waitFor()
    const soon = await page.evaluate(() => {
      const date = new Date(Date.now() + 90_000)
      const two = (value: number): string => String(value).padStart(2, '0')
      const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
      return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
    })
    await dialog.locator('input[type=datetime-local]').fill(soon)
    await confirmDialog(page)
    const line = page.locator('[data-review-gate-schedule=publish]')
    await line.waitFor()
    expect(await partsOutside(page)).toEqual([])
    await call(page, 'PATCH', `/api/leaflets/${id}?draft=true&locale=zh`, { title: '后来的改动' })
    await openLeaflet(page, id)
    await control(page, 'changes').waitFor()
    await line.waitFor()
    await control(page, 'resubmit').waitFor()
    const shown = await publicLeaflet(browser, id)
    expect(shown.title).toBe('识别退款诈骗')
    const draft = await call(page, 'GET', `/api/leaflets/${id}?draft=true&locale=zh`)
    expect(draft.title).toBe('后来的改动')
  }, 240_000)

  it('cancels a planned publication', async () => {
    const { page } = editor
    const id = await createLeaflet(page, leaflet())
    await approve(reviewer.page, await submit(page, id))
    const publishAt = new Date(Date.now() + 86_400_000).toISOString()
    await call(page, 'POST', `/api/leaflets/${id}/publish`, { publishAt })
    await openLeaflet(page, id)
    await control(page, 'cancel-publish').click()
    await confirmDialog(page)
    await control(page, 'cancel-publish').waitFor({ state: 'detached' })
    await panel(page).getByText(word.approved).waitFor()
  })

  it('publishes, names what was changed since, and plans a take-down', async () => {
    const { page } = editor
    const id = await createLeaflet(page, leaflet())
    await approve(reviewer.page, await submit(page, id))
    await openLeaflet(page, id)
    await control(page, 'publish').click()
    await control(page, 'unpublish').waitFor()
    await control(page, 'unpublish').click()
    const dialog = page.locator('dialog')
    await dialog.locator('input[type=radio]').last().check()
    await dialog.locator('textarea').fill('活动结束')
    await expectAccessible(page, 'dialog')
    await confirmDialog(page)
    await control(page, 'cancel-take-down').waitFor()
    await call(page, 'PATCH', `/api/leaflets/${id}?draft=true&locale=zh`, { summary: '新的摘要。' })
    await openLeaflet(page, id)
    const label = language === 'zh' ? '摘要' : 'Summary'
    await control(page, 'changes').getByText(label, { exact: true }).waitFor()
    await control(page, 'resubmit').waitFor()
    expect((await fetch(`${baseUrl()}/api/leaflets/${id}`)).status).toBe(200)
    expect(await partsOutside(page)).toEqual([])
    await expectAccessible(page, '.review-gate-panel')
  })

  it('no page complained', () => {
    expect([...editor.complaints, ...reviewer.complaints]).toEqual([])
  })
})
