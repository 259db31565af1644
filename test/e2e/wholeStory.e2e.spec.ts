import type { Browser, Page } from 'playwright-core'

import type { Person } from './browser.js'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'

import {
  askPublic,
  baseUrl,
  callAs,
  confirmDialog,
  control,
  eventually,
  launchBrowser,
  signIn,
  tickChecklist,
} from './browser.js'
import { paragraph } from './content.js'

type Json = Record<string, unknown>

/** A campaign needs the branch and the head office. */
const campaign = (slug: string, more: Json = {}): Json => ({
  title: '信用记录关爱日',
  slug,
  summary: '存入即享保本保息。',
  body: paragraph('查询信用报告，请到网点自助机。'),
  startsAt: '2027-06-14T01:00:00.000Z',
  endsAt: '2027-06-15T09:00:00.000Z',
  channels: ['branch-event'],
  organiser: '示例银行',
  terms: '活动规则见网点公告。',
  privacyNotice: '报名信息仅用于本次活动。',
  ...more,
})

const createCampaign = async (page: Page, data: Json): Promise<string> => {
  const { doc } = await callAs(page, 'POST', '/api/campaigns?draft=true&locale=zh', data)
  return String((doc as Json).id)
}

const publicTitles = async (slug: string): Promise<readonly string[]> => {
  const query = `{ Campaigns(locale: zh, where: { slug: { equals: "${slug}" } }) {
    docs { title summary approval { number } } } }`
  const { data } = (await askPublic(query)) as {
    data: { Campaigns: { docs: readonly { title: string }[] } }
  }
  return data.Campaigns.docs.map(({ title }) => title)
}

describe('the whole story of a campaign', () => {
  const slug = `e2e-story-${randomUUID()}`
  let browser: Browser
  let editor: Person
  let reviewer: Person
  let head: Person
  let id: string
  let number: string

  beforeAll(async () => {
    browser = await launchBrowser()
    editor = await signIn({ browser, account: 'editor', language: 'zh' })
    reviewer = await signIn({ browser, account: 'reviewer', language: 'en' })
    head = await signIn({ browser, account: 'head1', language: 'zh' })
    id = await createCampaign(editor.page, campaign(slug))
  })
  afterAll(() => browser.close())

  const panel = () => editor.page.locator('.review-gate-panel')
  const openCampaign = async (): Promise<void> => {
    await editor.page.goto(`/admin/collections/campaigns/${id}`, { waitUntil: 'networkidle' })
    await panel().waitFor()
  }
  const newestNumber = async (): Promise<string> => {
    const search = `where[documentId][equals]=${id}&sort=-submittedAt&limit=1&depth=0`
    const { docs } = await callAs(editor.page, 'GET', `/api/reviews?${search}`)
    return String((docs as readonly Json[])[0]?.number)
  }
  const openReview = async ({ page }: Person): Promise<void> => {
    await page.goto(`/admin/review/${number}`)
    await page.locator('.review-gate-decision').waitFor()
  }
  const approve = async (person: Person, opinion: string): Promise<void> => {
    const { page } = person
    await openReview(person)
    await tickChecklist(page)
    await page.fill('textarea[name=opinion]', opinion)
    const answered = page.waitForResponse((response) => response.url().endsWith('/decide'))
    await control(page, 'approved').click()
    expect((await answered).status()).toBe(200)
  }

  it('is submitted, and the machine has read it first', async () => {
    await openCampaign()
    await control(editor.page, 'submit').click()
    await confirmDialog(editor.page)
    await editor.page.getByText('不得承诺保本保息。').first().waitFor()
    number = await newestNumber()
    expect(number).toMatch(/^XB-\d{4}-\d{6}$/)
  })

  it('is not approved while a blocking finding is open: changes are requested', async () => {
    const { page } = reviewer
    await openReview(reviewer)
    await page.getByText('不得承诺保本保息。').first().waitFor()
    await tickChecklist(page)
    await page.fill('textarea[name=opinion]', 'Take the promise out.')
    await control(page, 'approved').click()
    // The page asks once more, because a finding is open; the server refuses all the same.
    const answered = page.waitForResponse((response) => response.url().endsWith('/decide'))
    await page.locator('dialog').getByRole('button').last().click()
    expect((await answered).status()).toBe(422)
    await page.getByRole('alert').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(await page.inputValue('textarea[name=opinion]')).toBe('Take the promise out.')
    await page.getByRole('button', { name: 'Add point' }).click()
    await page.getByLabel('Point 1', { exact: true }).fill('No guaranteed return.')
    await control(page, 'changes-requested').click()
    await page.getByText('The editor changes the content and resubmits it.').waitFor()
  })

  it('comes back without the promise, its point adopted', async () => {
    const { page } = editor
    const path = `/api/campaigns/${id}?draft=true&locale=zh`
    await callAs(page, 'PATCH', path, { summary: '查询信用报告，关爱信用记录。' })
    await openCampaign()
    await control(page, 'resubmit').click()
    const dialog = page.locator('dialog')
    await dialog.getByLabel('采纳', { exact: true }).check()
    await confirmDialog(page)
    await panel().getByText('审查中').first().waitFor()
    const before = number
    number = await newestNumber()
    expect(number).not.toBe(before)
  })

  it('passes the branch, then the head office, and only then may be published', async () => {
    await approve(reviewer, 'Fine now.')
    await openCampaign()
    expect(await control(editor.page, 'publish').count()).toBe(0)
    await approve(head, '同意。')
    await openCampaign()
    expect(await publicTitles(slug)).toEqual([])
    await control(editor.page, 'publish').click()
    await control(editor.page, 'unpublish').waitFor()
    expect(await publicTitles(slug)).toEqual(['信用记录关爱日'])
  })

  it('is gone the moment its approval is revoked', async () => {
    const { page } = head
    await openReview(head)
    await control(page, 'revoke').click()
    await page.locator('dialog textarea').fill('活动取消。')
    await confirmDialog(page)
    expect(await publicTitles(slug)).toEqual([])
  })

  it('no page complained', () => {
    expect([...editor.complaints, ...reviewer.complaints, ...head.complaints]).toEqual([])
  })
})

describe('an approval that ends', () => {
  it('closes the item at its second, and the editor sees that it has expired', async () => {
    const browser = await launchBrowser()
    try {
      const editor = await signIn({ browser, account: 'editor', language: 'zh' })
      const reviewer = await signIn({ browser, account: 'reviewer', language: 'zh' })
      const head = await signIn({ browser, account: 'head1', language: 'zh' })
      const slug = `e2e-expiry-${randomUUID()}`
      const endsAt = new Date(Date.now() + 25_000)
      const id = await createCampaign(
        editor.page,
        campaign(slug, {
          summary: '一日活动。',
          startsAt: new Date(Date.now() - 60_000).toISOString(),
          endsAt: endsAt.toISOString(),
        }),
      )
      const { review } = await callAs(editor.page, 'POST', `/api/campaigns/${id}/submit`, {})
      const decide = `/api/reviews/${String((review as Json).id)}/decide`
      for (const { page } of [reviewer, head]) {
        await callAs(page, 'POST', decide, { decision: 'approved', opinion: '同意。' })
      }
      await callAs(editor.page, 'POST', `/api/campaigns/${id}/publish`, {})
      expect(await publicTitles(slug)).toEqual(['信用记录关爱日'])
      const address = `/api/campaigns/${id}`
      await eventually(async () => (await fetch(`${baseUrl()}${address}`)).status === 404, 90_000)
      expect(Date.now()).toBeGreaterThanOrEqual(endsAt.getTime())
      expect(await publicTitles(slug)).toEqual([])
      // The sweeper follows within its minute: takes it down and records it.
      await eventually(async () => {
        const doc = await callAs(editor.page, 'GET', `${address}?draft=true&depth=0`)
        return doc.reviewStatus === 'expired' && doc._status === 'draft'
      }, 150_000)
      await editor.page.goto(`/admin/collections/campaigns/${id}`, { waitUntil: 'networkidle' })
      await editor.page.locator('.review-gate-panel').getByText('过期').first().waitFor()
    } finally {
      await browser.close()
    }
  }, 300_000)
})
