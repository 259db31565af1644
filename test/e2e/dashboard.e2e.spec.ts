import type { Browser, Page } from 'playwright-core'

import type { Person } from './browser.js'

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import readExcelFile from 'read-excel-file/node'

import { expectAccessible } from './accessibility.js'
import { baseUrl, launchBrowser, partsOutside, signIn } from './browser.js'

const path = '/admin/review-dashboard'
const dashboard = '.review-gate-dashboard'

const open = async (page: Page, search = ''): Promise<void> => {
  await page.goto(`${path}${search}`, { waitUntil: 'networkidle' })
  await page.locator(`${dashboard} h1`).waitFor()
}

/** The file that the browser saves after `click`, with its name. */
const download = async (page: Page, click: () => Promise<void>) => {
  const [file] = await Promise.all([page.waitForEvent('download'), click()])
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
}

describe('the managers’ dashboard', () => {
  let browser: Browser
  let manager: Person

  beforeAll(async () => {
    browser = await launchBrowser()
    manager = await signIn({ browser, account: 'head1', language: 'zh' })
  })
  afterAll(() => browser.close())
  afterEach(() => expect(manager.complaints).toEqual([]))

  it('shows the figures of the demo content, and charts with their tables', async () => {
    const { page } = manager
    await open(page, '?period=this-year')
    const handedIn = page.locator(`${dashboard}__figure`, { hasText: '送审件数' }).locator('strong')
    expect(Number(await handedIn.innerText())).toBeGreaterThan(5)
    await page.locator(`${dashboard}__chart svg .recharts-bar-rectangle`).first().waitFor()
    const panel = page.getByRole('region', { name: '各环节用时' })
    await panel.getByText('以表格显示').first().click()
    await panel.getByRole('rowheader', { name: '分行审查' }).waitFor()
  })

  it('is reached from the navigation', async () => {
    const { page } = manager
    await page.goto('/admin', { waitUntil: 'networkidle' })
    expect(await page.locator(`a[href="${path}"]`).count()).toBe(1)
  })

  it('filters by period and branch, and keeps both in the address', async () => {
    const { page } = manager
    await open(page)
    await page.getByLabel('统计期间').selectOption('custom')
    await page.getByLabel('开始日期').fill('2020-01-01')
    await page.getByLabel('结束日期').fill('2020-01-31')
    await page.getByRole('button', { name: '查看' }).click()
    await page.waitForURL(/from=2020-01-01/)
    await page.getByText('没有送审，也没有审查结论。').waitFor()

    await page.getByLabel('统计期间').selectOption('this-year')
    const branches = page.getByLabel('机构（含下级）')
    await branches.selectOption({ index: 1 })
    await page.getByRole('button', { name: '查看' }).click()
    await page.waitForURL(/branch=.+/)
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.getByLabel('统计期间').inputValue()).toBe('this-year')
    expect(await branches.inputValue()).not.toBe('')
  })

  it('says so when an address makes no sense', async () => {
    const { page } = manager
    await open(page, '?from=2020-02-31&to=2020-03-01')
    await page.getByText('地址中的筛选条件无效，现显示本月数据。').waitFor()
  })

  it('saves the figures as CSV and as a workbook', async () => {
    const { page } = manager
    await open(page, '?period=this-year')
    const csv = await download(page, () => page.getByText('导出统计 CSV').click())
    expect(csv.name).toMatch(/^消保审查统计-\d{4}-01-01-\d{4}-12-31\.csv$/)
    expect(csv.content.toString('utf8')).toMatch(/^\uFEFF主要指标\r\n指标,数值,单位\r\n/)
    const workbook = await download(page, () => page.getByText('导出统计 Excel').click())
    const sheets = await readExcelFile(workbook.content)
    expect(sheets.map(({ sheet }) => sheet)).toContain('审查人工作量')
  })

  it('saves the working ledger of a month, which other programs read', async () => {
    const { page } = manager
    await open(page)
    const file = await download(page, () =>
      page.getByRole('button', { name: '下载 Excel' }).click(),
    )
    expect(file.name).toMatch(/^消保审查工作台账-\d{4}-\d{2}\.xlsx$/)
    const [sheet] = await readExcelFile(file.content)
    expect(sheet?.sheet).toBe('工作台账')
    expect(sheet?.data[0]?.slice(0, 4)).toEqual(['序号', '审查编号', '内容类型', '标题'])
    expect(sheet?.data.length).toBeGreaterThan(5)
    expect(String(sheet?.data[1]?.[1])).toMatch(/^XB-\d{4}-\d{6}$/)
  })

  it('has no serious fault for people who cannot see it, in light and dark', async () => {
    const { page } = manager
    for (const value of ['light', 'dark']) {
      // As the account page sets it. Switched on an open page, colours would still be on their way.
      await manager.context.addCookies([{ name: 'payload-theme', value, url: baseUrl() }])
      await open(page, '?period=this-year')
      expect(await page.locator('html').getAttribute('data-theme')).toBe(value)
      for (const summary of await page.locator(`${dashboard} summary`).all()) await summary.click()
      await expectAccessible(page, dashboard)
    }
  })

  it('fits a phone, in English', async () => {
    const { page, complaints } = await signIn({
      browser,
      account: 'auditor',
      language: 'en',
      width: 390,
    })
    await open(page, '?period=this-year')
    await page.getByText('Approved at first try').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(391)
    const outside = await partsOutside(page)
    // Tables scroll inside themselves.
    expect(outside.filter((name) => !/__(table|share)/.test(name))).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('is not for editors', async () => {
    const { page } = await signIn({ browser, account: 'editor', language: 'en' })
    await open(page)
    await page.getByText('The dashboard is for reviewers, auditors and administrators.').waitFor()
    expect(await page.locator(`${dashboard}__figure`).count()).toBe(0)
    await page.goto('/admin', { waitUntil: 'networkidle' })
    expect(await page.locator(`a[href="${path}"]`).count()).toBe(0)
    await page.context().close()
  })
})
