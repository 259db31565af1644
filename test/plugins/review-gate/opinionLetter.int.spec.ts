import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { BootedSite } from '../../support/bootSite.js'

import { submitForReview } from '../../../src/plugins/review-gate/index.js'
import { bootSite } from '../../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../../support/databases.js'
import { createApproved, createLeaflet, leafletData } from '../../support/leaflets.js'

describeOnDatabases('The opinion letter', (kind) => {
  let site: BootedSite
  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase(kind) })
  })
  afterAll(() => site.stop())

  const letterOf = async (reviewId: string, lang?: string): Promise<string> => {
    const query = lang ? `?lang=${lang}` : ''
    const { status, body, headers } = await site.rest(
      'GET',
      `/reviews/${reviewId}/opinion-letter${query}`,
      { as: 'auditor' },
    )
    expect(status).toBe(200)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    return String((body as { text?: unknown }).text)
  }

  describe('of an approval', () => {
    let reviewId: string
    let review: Record<string, unknown>
    beforeAll(async () => {
      ;({ reviewId } = await createApproved(site))
      review = (await site.rest('GET', `/reviews/${reviewId}`, { as: 'auditor' })).body
    })

    it('names number, content, people, opinion and the entry of the ledger', async () => {
      const letter = await letterOf(reviewId, 'zh')
      const { zh } = review.fingerprints as Record<string, string>
      for (const part of [
        review.number as string,
        zh ?? 'no fingerprint',
        '消费者权益保护审查意见书',
        '内容准确，同意发布。',
        'reviewer，',
        `第 ${String(review.approvalSequence)} 号条目`,
      ]) {
        expect(letter).toContain(part)
      }
    })

    it.each([
      ['zh', '审查结论', 'Conclusion'],
      ['en', 'Conclusion', '审查结论'],
    ])('speaks %s alone', async (lang, there, absent) => {
      const letter = await letterOf(reviewId, lang)
      expect(letter).toContain(there)
      expect(letter).not.toContain(absent)
    })

    it('speaks both languages beside each other', async () => {
      expect(await letterOf(reviewId, 'both')).toContain('审查结论 / Conclusion')
    })
  })

  it('shows what people wrote as text, never as part of the page', async () => {
    const title = '<script>alert(1)</script>"&\u202eمراجعة 🙂'
    const id = await createLeaflet(site, leafletData(title))
    const req = await site.actAs('editor')
    const review = await submitForReview({ req, document: { collection: 'leaflets', id } })
    const letter = await letterOf(String(review.id))
    expect(letter).not.toContain('<script>')
    expect(letter).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;')
  })

  it('is for staff', async () => {
    const { reviewId } = await createApproved(site)
    expect((await site.rest('GET', `/reviews/${reviewId}/opinion-letter`)).status).toBe(401)
  })
})
