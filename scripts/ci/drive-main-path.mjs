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

/** What the steps need: a client of each person, and what was submitted so far. */
const createWalk = ({ url, password, check, label }) => {
  const { call, signIn } = createClient(url)
  const tokens = {}
  return {
    url,
    call,
    submitted: {},
    step: (name, run) => check(`${label}: ${name}`, run),
    signIn: async (name) => {
      tokens[name] = await signIn(name, password)
    },
    as: (name, body) => ({ token: tokens[name], ...(body === undefined ? {} : { body }) }),
  }
}

const signEverybodyIn = async ({ step, signIn }) => {
  for (const name of ['editor', 'reviewer', 'head1', 'head2', 'auditor', 'admin']) {
    await step(`${name} signs in`, () => signIn(name))
  }
}

const read = async ({ call }, kind, slug) => {
  const query = `query ($slug: String) { ${kind}(locale: zh, where: { slug: { equals: $slug } }) { docs { id title approval { number fingerprint ledgerSequence } } } }`
  const answer = await call('POST', '/api/graphql', { body: { query, variables: { slug } } })
  expectStatus(answer, 200)
  assert.equal(answer.body.errors, undefined)
  return answer.body.data[kind].docs
}

const draft = ({ step, call, as, submitted }, kind, data) =>
  step(`the editor writes and submits (${kind})`, async () => {
    const created = await call('POST', `/api/${kind}?draft=true&locale=zh`, as('editor', data))
    expectStatus(created, 201)
    const { id } = created.body.doc
    const answer = await call('POST', `/api/${kind}/${id}/submit`, as('editor', {}))
    expectStatus(answer, 201)
    submitted[kind] = { id, slug: data.slug, review: answer.body.review.id }
  })

const decide = ({ step, call, as, submitted }, kind, name, refusal = undefined) =>
  step(`${name} decides (${kind}): ${refusal ?? 'approved'}`, async () => {
    const body = { decision: 'approved', opinion }
    const { review } = submitted[kind]
    const answer = await call('POST', `/api/reviews/${review}/decide`, as(name, body))
    expectStatus(answer, refusal ? 403 : 200)
    assert.equal(codeOf(answer), refusal)
  })

const publish = ({ step, call, as, submitted }, kind, refusal = undefined) =>
  step(`publishing (${kind}): ${refusal ?? 'done'}`, async () => {
    const { id } = submitted[kind]
    const answer = await call('POST', `/api/${kind}/${id}/publish`, as('editor', {}))
    expectStatus(answer, refusal ? 409 : 200)
    assert.equal(codeOf(answer), refusal)
  })

const reachThePublic = async (walk) => {
  const { step, call, submitted } = walk
  await draft(walk, 'leaflets', leaflet(`ci-${randomUUID()}`))
  await publish(walk, 'leaflets', 'review-gate/approval-required')
  await decide(walk, 'leaflets', 'editor', 'review-gate/not-independent')
  await decide(walk, 'leaflets', 'reviewer')
  const { slug } = submitted.leaflets
  await step('approved is not public yet', async () => {
    assert.deepEqual(await read(walk, 'Leaflets', slug), [])
  })
  await publish(walk, 'leaflets')
  const published = await step('the public reads it with its approval', async () => {
    const [doc] = await read(walk, 'Leaflets', slug)
    assert.equal(doc.title, '警惕冒充客服退款')
    assert.match(doc.approval.number, /\d/)
    assert.ok(Number.isSafeInteger(doc.approval.ledgerSequence))
    return doc
  })
  await step('the public reads it over GET', async () => {
    const query = `{ Leaflets(where: { slug: { equals: "${slug}" } }) { docs { title } } }`
    const answer = await call('GET', `/api/graphql?query=${encodeURIComponent(query)}`)
    expectStatus(answer, 200)
    assert.equal(answer.body.data.Leaflets.docs.length, 1)
  })
  await step('the public site shows it, with its number', async () => {
    const answer = await call('GET', `/zh/leaflets/${slug}`)
    expectStatus(answer, 200)
    assert.ok(answer.text.includes(published.approval.number))
  })
  return published
}

const proveTheApproval = async ({ step, call, as }, published) => {
  await step('the ledger proves the approval without any code of ours', async () => {
    const sequence = published.approval.ledgerSequence
    const entry = await call('GET', `/api/ledger/entries/${sequence}`, as('auditor'))
    expectStatus(entry, 200)
    const [vkey] = (await call('GET', '/api/ledger/keys')).text.split('\n')
    const { status, text: proof } = await call('GET', `/api/ledger/proof/${sequence}`)
    assert.equal(status, 200)
    assert.equal(verifyProof({ proof, entry: entry.bytes, vkey }).index, sequence)
    const changed = Buffer.concat([entry.bytes, Buffer.from(' ')])
    assert.throws(() => verifyProof({ proof, entry: changed, vkey }))
  })
  await step('only auditors read ledger entries', async () => {
    expectStatus(await call('GET', '/api/ledger/entries/0'), 401)
    expectStatus(await call('GET', '/api/ledger/entries/0', as('editor')), 403)
  })
}

const changeAndRevoke = async (walk) => {
  const { step, call, as } = walk
  const { id, review, slug } = walk.submitted.leaflets
  await step('one changed character needs a new approval', async () => {
    const data = { title: '警惕冒充客服退款！', _status: 'published' }
    const answer = await call('PATCH', `/api/leaflets/${id}?locale=zh`, as('editor', data))
    expectStatus(answer, 409)
    assert.equal(codeOf(answer), 'review-gate/approval-required')
    assert.ok(answer.body.errors[0].data.changed.some((path) => path.includes('title')))
  })
  await step('revoking takes it down at once', async () => {
    const body = { reason: '来源待核实' }
    expectStatus(await call('POST', `/api/reviews/${review}/revoke`, as('head1', body)), 200)
    assert.deepEqual(await read(walk, 'Leaflets', slug), [])
    expectStatus(await call('GET', `/zh/leaflets/${slug}`), 404)
  })
}

const walkThreeStages = async (walk) => {
  await draft(walk, 'campaigns', campaign(`ci-${randomUUID()}`))
  await decide(walk, 'campaigns', 'reviewer')
  await decide(walk, 'campaigns', 'head1')
  await decide(walk, 'campaigns', 'head1', 'review-gate/not-independent')
  await publish(walk, 'campaigns', 'review-gate/approval-required')
  await decide(walk, 'campaigns', 'head2')
  await publish(walk, 'campaigns')
  await walk.step('the public reads the campaign', async () => {
    assert.equal((await read(walk, 'Campaigns', walk.submitted.campaigns.slug)).length, 1)
  })
}

const tryTheDoors = async ({ url, step, call }) => {
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
    const body = { email: 'x'.repeat(10_000_000) }
    expectStatus(await call('POST', '/api/users/login', { body }), 413)
  })
  await step('the schema is hidden', async () => {
    const query = '{ __schema { types { name } } }'
    expectStatus(await call('POST', '/api/graphql', { body: { query } }), 400)
  })
  await step('the admin answers, and no other site may frame it', async () => {
    const answer = await call('GET', '/admin/login')
    expectStatus(answer, 200)
    assert.equal(answer.headers.get('x-powered-by'), null)
    assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors/)
  })
}

/** One transparent pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

const upload = async ({ url, as }, bytes, type) => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: '一个像素' }))
  form.set('file', new Blob([bytes], { type }), `${randomUUID()}.png`)
  const headers = { Authorization: `JWT ${as('editor').token}` }
  const response = await fetch(`${url}/api/media?locale=zh`, {
    method: 'POST',
    headers,
    body: form,
  })
  return { status: response.status, text: await response.text() }
}

const tryUploads = async (walk) => {
  const { step, call } = walk
  await step('a picture is stored, and nobody outside sees it yet', async () => {
    const answer = await upload(walk, pixel, 'image/png')
    expectStatus(answer, 201)
    const { doc } = JSON.parse(answer.text)
    assert.match(doc.sha256, /[0-9a-f]{64}/)
    const { pathname } = new URL(doc.url, walk.url)
    const { status } = await call('GET', pathname)
    assert.ok(status >= 400 && status < 500, `the file answers ${status}`)
  })
  await step('a page that calls itself a picture is refused', async () => {
    const { status, text } = await upload(
      walk,
      Buffer.from('<html><script>1</script>'),
      'image/png',
    )
    assert.ok(status >= 400 && status < 500, `${status}: ${text}`)
    assert.match(text, /"code"/)
  })
  await step('a file of 13 MB is refused', async () => {
    expectStatus(await upload(walk, Buffer.alloc(13_000_000), 'image/png'), 413)
  })
}

/** Runs every step against the site at `url`; each is one check. */
export const driveMainPath = async (args) => {
  const walk = createWalk(args)
  await signEverybodyIn(walk)
  const published = await reachThePublic(walk)
  await proveTheApproval(walk, published)
  await changeAndRevoke(walk)
  await walkThreeStages(walk)
  await tryTheDoors(walk)
  await tryUploads(walk)
}
