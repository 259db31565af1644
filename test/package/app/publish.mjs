// A foreign Payload app with one collection of its own and two plugins of the packed package.
// Prints one line of JSON with what happened at each step.
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import path from 'node:path'
import process from 'node:process'
import { buildConfig, createLocalReq, getPayload } from 'payload'
import {
  auditLedgerPlugin,
  createPemSigner,
  ledgerHealth,
  recordEvent,
  sequenceOf,
} from 'payload-consumer-protection/audit-ledger'
import {
  decideReview,
  publishDocument,
  reviewGatePlugin,
  submitForReview,
} from 'payload-consumer-protection/review-gate'
import { generateKeyPairSync } from 'node:crypto'

const origin = 'foreign.example/ledger'
const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })

const config = await buildConfig({
  secret: 'a secret of this test only, used nowhere else',
  telemetry: false,
  typescript: { autoGenerate: false },
  admin: { importMap: { autoGenerate: false } },
  logger: { options: { level: 'error' } },
  db: sqliteAdapter({
    client: { url: `file:${path.join(process.cwd(), 'app.db')}` },
    idType: 'uuid',
    transactionOptions: {},
    wal: true,
    push: true,
  }),
  collections: [
    {
      slug: 'users',
      auth: true,
      fields: [
        { name: 'name', type: 'text' },
        { name: 'roles', type: 'select', hasMany: true, options: ['editor', 'reviewer'] },
        { name: 'department', type: 'text' },
      ],
    },
    {
      slug: 'posts',
      access: { read: () => true },
      versions: { drafts: true, maxPerDoc: 0 },
      fields: [
        { name: 'title', type: 'text', required: true },
        { name: 'text', type: 'textarea' },
      ],
    },
  ],
  plugins: [
    auditLedgerPlugin({ origin, signer: createPemSigner({ origin, pem }) }),
    reviewGatePlugin({ governed: { posts: {} }, recordEvent, sequenceOf }),
  ],
})

const payload = await getPayload({ config })

const createPerson = async (role, department) => {
  const user = await payload.create({
    collection: 'users',
    data: { email: `${role}@demo.example`, password: 'for this test', roles: [role], department },
  })
  return () =>
    createLocalReq({ user: { ...user, collection: 'users', _strategy: 'local-jwt' } }, payload)
}

const codeOf = async (call) => {
  try {
    await call
    return 'accepted'
  } catch (error) {
    return error.data?.code ?? String(error)
  }
}

const readAnonymously = async () =>
  (await payload.find({ collection: 'posts', overrideAccess: false })).docs.map(
    ({ title }) => title,
  )

const editor = await createPerson('editor', 'retail')
const reviewer = await createPerson('reviewer', 'consumer-protection')
const post = await payload.create({
  collection: 'posts',
  data: { title: 'Beware', text: 'Hang up.' },
  draft: true,
  req: await editor(),
})
const document = { collection: 'posts', id: String(post.id) }

const steps = {}
steps.beforeApproval = await codeOf(
  payload.update({ ...document, data: { _status: 'published' }, req: await editor() }),
)
steps.publicBefore = await readAnonymously()
const review = await submitForReview({ req: await editor(), document })
const input = { decision: 'approved', opinion: 'True and complete.' }
steps.ownDecision = await codeOf(decideReview({ req: await editor(), reviewId: review.id, input }))
steps.decision = (await decideReview({ req: await reviewer(), reviewId: review.id, input })).status
steps.published = (await publishDocument({ req: await editor(), document }))._status
steps.publicAfter = await readAnonymously()
const { ok, size } = await ledgerHealth(payload)
steps.ledger = { ok, hasEntries: size >= 4 }
process.stdout.write(`${JSON.stringify(steps)}\n`)
await payload.destroy()
process.exit(0)
