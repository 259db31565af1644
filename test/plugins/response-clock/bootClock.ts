import type { Config, SanitizedConfig } from 'payload'

import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'

import type { ResponseClockOptions } from '../../../src/plugins/response-clock/index.js'
import type { RecordEvent } from '../../../src/plugins/shared/contracts.js'
import type { SiteDatabase } from '../../support/gatedSite.js'

import { collections, contentEditor } from '../../../src/collections/index.js'
import { auditLedgerPlugin, recordEvent } from '../../../src/plugins/audit-ledger/index.js'
import { peopleAt } from '../../../src/plugins/peopleAt.js'
import {
  createCalendarFunctions,
  observe,
  responseClockPlugin,
} from '../../../src/plugins/response-clock/index.js'
import {
  describeCase,
  moveResponseDue,
  reviewGatePlugin,
} from '../../../src/plugins/review-gate/index.js'
import { siteOrigin, siteSigner } from '../../support/gatedSite.js'

/**
 * The reference site's content with the gate, the ledger and the clock, for tests and the programs
 * that they start. It needs no test runner.
 */

/** A clock that the test moves. */
export type MovableClock = {
  readonly now: () => Date
  readonly set: (at: Date | string) => void
}

export const createMovableClock = (start: string): MovableClock => {
  let at = new Date(start)
  return {
    now: () => at,
    set: (next) => {
      at = new Date(next)
    },
  }
}

const adapterFor = (database: SiteDatabase, push: boolean) =>
  database.kind === 'mongodb'
    ? mongooseAdapter({ url: database.url, ensureIndexes: true })
    : sqliteAdapter({
        client: { url: `file:${database.file}` },
        idType: 'uuid',
        wal: true,
        transactionOptions: {},
        push,
      })

const recordAndObserve: RecordEvent = async (args) => {
  const recorded = await recordEvent(args)
  await observe(args)
  return recorded
}

const silentEmail: Config['email'] = () => ({
  name: 'silent',
  defaultFromAddress: 'cms@demo.example',
  defaultFromName: 'CMS',
  sendEmail: () => Promise.resolve(),
})

export type ClockSiteOptions = {
  readonly database: SiteDatabase
  readonly clock: { readonly now: () => Date }
  readonly responseClock?: ResponseClockOptions
  readonly push?: boolean
  /** @default mail goes nowhere */
  readonly email?: Config['email']
}

export const buildClockSite = (options: ClockSiteOptions): Promise<SanitizedConfig> => {
  process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER = 'true'
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = String(options.push ?? true)
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  const { clock } = options
  const responseTime: ResponseClockOptions = {
    checkIntervalMs: 0,
    notices: { deliverIntervalMs: 0 },
    ...options.responseClock,
  }
  return buildConfig({
    secret: 'a secret of the tests only, used nowhere else',
    serverURL: 'http://localhost:3000',
    collections,
    plugins: [
      auditLedgerPlugin({ origin: siteOrigin, signer: siteSigner }),
      reviewGatePlugin({
        governed: { leaflets: {}, 'anti-fraud-articles': {}, campaigns: { risk: () => 'high' } },
        media: ['media'],
        references: ['branches', 'topics'],
        recordEvent: recordAndObserve,
        sweepIntervalMs: 0,
        clock,
        ...createCalendarFunctions(responseTime),
      }),
      responseClockPlugin({
        clock,
        recordEvent,
        caseOf: describeCase,
        peopleAt,
        onDueChange: moveResponseDue,
        ...responseTime,
      }),
    ],
    editor: contentEditor,
    db: adapterFor(options.database, options.push ?? true),
    localization: { locales: ['zh', 'en'], defaultLocale: 'zh', fallback: true },
    i18n: { supportedLanguages: { zh, en }, fallbackLanguage: 'zh' },
    admin: { user: 'users', importMap: { autoGenerate: false } },
    typescript: { autoGenerate: false },
    telemetry: false,
    logger: { options: { level: 'silent' } },
    email: options.email ?? silentEmail,
  })
}
