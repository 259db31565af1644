// The main path over HTTP, as the people of a bank walk it: draft, review, publish, read, revoke.
import { randomUUID } from 'node:crypto'

import { assert } from './checks.mjs'
import { createClient } from './site.mjs'
import { verifyProof } from './verifyProof.mjs'

const opinion = '内容真实、准确、完整，热线齐全，同意发布。'

const bodyOf = (text) => ({
  root: {
    type: 'root',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    children: [
      {
        type: 'paragraph',
        version: 1,
        direction: 'ltr',
        format: '',
        indent: 0,
        textFormat: 0,
        textStyle: '',
        children: [
          { type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text },
        ],
      },
    ],
  },
})

const leaflet = (slug) => ({
  title: '警惕冒充客服退款',
  slug,
  summary: '客服不会让您开启屏幕共享。',
  body: bodyOf('接到退款电话，先挂断，再拨打官方电话核实。'),
  hotline: '400-000-0000',
})

const campaign = (slug) => ({
  title: '社区反诈宣传日',
  slug,
  summary: '走进社区，讲解常见骗术。',
  body: bodyOf('现场讲解，发放折页。'),
  startsAt: new Date(Date.now() + 86_400_000).toISOString(),
  endsAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
  channels: ['branch-event', 'sms'],
  organiser: '示例银行消费者权益保护部',
  smsTexts: [
    { signature: '【示例银行】', text: '周六社区反诈宣传，欢迎参加。', optOut: '拒收请回复R' },
  ],
  terms: '自愿参加，不设礼品。',
  privacyNotice: '本活动不收集个人信息。',
})

const expectStatus = ({ status, text }, expected) =>
  assert.equal(status, expected, `status ${status} instead of ${expected}: ${text.slice(0, 400)}`)

const codeOf = ({ body }) => body?.errors?.[0]?.data?.code ?? body?.errors?.[0]?.extensions?.code

/** Runs every step against the site at `url`; each is one check. */
export const driveMainPath = async ({ url, password, check, label }) => {
  const { call, signIn } = createClient(url)
  const step = (name, run) => check(`${label}: ${name}`, run)

  const tokens = {}
  for (const name of ['editor', 'reviewer', 'head1', 'head2', 'auditor', 'admin']) {
    await step(`${name} signs in`, async () => {
      tokens[name] = await signIn(name, password)
    })
  }
  const as = (name, body) => ({ token: tokens[name], ...(body === undefined ? {} : { body }) })

  const read = async (kind, slug) => {
    const query = `query ($slug: String) { ${kind}(locale: zh, where: { slug: { equals: $slug } }) { docs { id title approval { number fingerprint ledgerSequence } } } }`
    const answer = await call('POST', '/api/graphql', { body: { query, variables: { slug } } })
    expectStatus(answer, 200)
    assert.equal(answer.body.errors, undefined)
    return answer.body.data[kind].docs
  }

  const submitted = {}
  const draft = (kind, data) =>
    step(`the editor writes and submits (${kind})`, async () => {
      const created = await call('POST', `/api/${kind}?draft=true&locale=zh`, as('editor', data))
      expectStatus(created, 201)
      const { id } = created.body.doc
      const answer = await call('POST', `/api/${kind}/${id}/submit`, as('editor', {}))
      expectStatus(answer, 201)
      submitted[kind] = { id, slug: data.slug, review: answer.body.review.id }
    })
  const decide = (kind, name) =>
    step(`${name} approves (${kind})`, async () => {
      const { review } = submitted[kind]
      const body = { decision: 'approved', opinion }
      expectStatus(await call('POST', `/api/reviews/${review}/decide`, as(name, body)), 200)
    })
  const refuse = (kind, name, status, expected) =>
    step(`${name} may not decide (${kind}): ${expected}`, async () => {
      const { review } = submitted[kind]
      const body = { decision: 'approved', opinion }
      const answer = await call('POST', `/api/reviews/${review}/decide`, as(name, body))
      expectStatus(answer, status)
      assert.equal(codeOf(answer), expected)
    })
  const publish = (kind, status = 200, code = undefined) =>
    step(`publishing (${kind}) answers ${code ?? status}`, async () => {
      const { id } = submitted[kind]
      const answer = await call('POST', `/api/${kind}/${id}/publish`, as('editor', {}))
      expectStatus(answer, status)
      assert.equal(codeOf(answer), code)
    })

  await draft('leaflets', leaflet(`ci-${randomUUID()}`))
  await publish('leaflets', 409, 'review-gate/approval-required')
  await refuse('leaflets', 'editor', 403, 'review-gate/not-independent')
  await decide('leaflets', 'reviewer')
  await step('approved is not public yet', async () => {
    assert.deepEqual(await read('Leaflets', submitted.leaflets.slug), [])
  })
  await publish('leaflets')
  const published = await step('the public reads it with its approval', async () => {
    const [doc] = await read('Leaflets', submitted.leaflets.slug)
    assert.equal(doc.title, '警惕冒充客服退款')
    assert.match(doc.approval.number, /\d/)
    assert.ok(Number.isSafeInteger(doc.approval.ledgerSequence))
    return doc
  })
  await step('the public reads it over GET', async () => {
    const query = `{ Leaflets(where: { slug: { equals: "${submitted.leaflets.slug}" } }) { docs { title } } }`
    const answer = await call('GET', `/api/graphql?query=${encodeURIComponent(query)}`)
    expectStatus(answer, 200)
    assert.equal(answer.body.data.Leaflets.docs.length, 1)
  })

  await step('the public site shows it, with its number', async () => {
    const answer = await call('GET', `/zh/leaflets/${submitted.leaflets.slug}`)
    expectStatus(answer, 200)
    assert.ok(answer.text.includes(published.approval.number))
  })

  await step('the ledger proves the approval to a program that we did not write', async () => {
    const sequence = published.approval.ledgerSequence
    const entry = await call('GET', `/api/ledger/entries/${sequence}`, as('auditor'))
    expectStatus(entry, 200)
    const keys = await call('GET', '/api/ledger/keys')
    const proof = await call('GET', `/api/ledger/proof/${sequence}`)
    expectStatus(proof, 200)
    const { index } = verifyProof({
      proof: proof.text,
      entry: entry.bytes,
      vkey: keys.text.split('\n')[0],
    })
    assert.equal(index, sequence)
    assert.throws(() =>
      verifyProof({
        proof: proof.text,
        entry: Buffer.concat([entry.bytes, Buffer.from(' ')]),
        vkey: keys.text.split('\n')[0],
      }),
    )
  })
  await step('the public reads no ledger entry', async () => {
    expectStatus(await call('GET', '/api/ledger/entries/0'), 401)
    expectStatus(await call('GET', '/api/ledger/entries/0', as('editor')), 403)
  })

  await step('one changed character needs a new approval', async () => {
    const { id } = submitted.leaflets
    const data = { title: '警惕冒充客服退款！', _status: 'published' }
    const answer = await call('PATCH', `/api/leaflets/${id}?locale=zh`, as('editor', data))
    expectStatus(answer, 409)
    assert.equal(codeOf(answer), 'review-gate/approval-required')
    assert.ok(answer.body.errors[0].data.changed.some((path) => path.includes('title')))
  })
  await step('revoking takes it down at once', async () => {
    const { review } = submitted.leaflets
    const body = { reason: '来源待核实' }
    expectStatus(await call('POST', `/api/reviews/${review}/revoke`, as('head1', body)), 200)
    assert.deepEqual(await read('Leaflets', submitted.leaflets.slug), [])
    expectStatus(await call('GET', `/zh/leaflets/${submitted.leaflets.slug}`), 404)
  })

  await draft('campaigns', campaign(`ci-${randomUUID()}`))
  await decide('campaigns', 'reviewer')
  await decide('campaigns', 'head1')
  await refuse('campaigns', 'head1', 403, 'review-gate/not-independent')
  await publish('campaigns', 409, 'review-gate/approval-required')
  await decide('campaigns', 'head2')
  await publish('campaigns')
  await step('the public reads the campaign', async () => {
    assert.equal((await read('Campaigns', submitted.campaigns.slug)).length, 1)
  })

  await step('health and readiness answer', async () => {
    expectStatus(await call('GET', '/healthz'), 200)
    const ready = await call('GET', '/readyz')
    expectStatus(ready, 200)
    assert.equal(ready.body.transactions, true)
  })
  await step('malformed and oversized bodies are refused with a code', async () => {
    const headers = { 'Content-Type': 'application/json' }
    const malformed = await fetch(`${url}/api/graphql`, { method: 'POST', headers, body: '{' })
    assert.equal(malformed.status, 400)
    assert.equal(codeOf({ body: await malformed.json() }), 'published-delivery/invalid-json')
    const large = await fetch(`${url}/api/users/login`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ email: 'x'.repeat(10_000_000) }),
    })
    assert.equal(large.status, 413)
  })
  await step('the schema is hidden', async () => {
    const answer = await call('POST', '/api/graphql', {
      body: { query: '{ __schema { types { name } } }' },
    })
    expectStatus(answer, 400)
  })
  await step('the admin answers', async () => {
    const answer = await call('GET', '/admin/login')
    expectStatus(answer, 200)
    assert.equal(answer.headers.get('x-powered-by'), null)
    assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors/)
  })
}
