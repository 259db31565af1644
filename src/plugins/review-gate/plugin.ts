import type { BaseDatabaseAdapter, Config, Payload, Plugin } from 'payload'

import type { ReviewGateOptions } from './options.js'

import {
  addCollections,
  addCustom,
  addTranslations,
  appendOnInit,
  changeCollections,
  wrapAdapter,
} from '../shared/composeConfig.js'
import { requireNoProblems } from '../shared/configCheck.js'
import { indexLocalesByParent } from '../shared/localeIndexes.js'
import { installTransactionHooks } from '../shared/transactionHooks.js'
import { createAbsencesCollection } from './collections/createAbsencesCollection.js'
import { createCommentsCollection } from './collections/createCommentsCollection.js'
import { createCountersCollection } from './collections/createCountersCollection.js'
import { createDecisionsCollection } from './collections/createDecisionsCollection.js'
import { createMediaUsesCollection } from './collections/createMediaUsesCollection.js'
import { createPresenceCollection } from './collections/createPresenceCollection.js'
import { createReviewsCollection } from './collections/createReviewsCollection.js'
import { createSchedulesCollection } from './collections/createSchedulesCollection.js'
import { createSnapshotsCollection } from './collections/createSnapshotsCollection.js'
import { addAdminComponents } from './components/addAdminComponents.js'
import { configProblems } from './configProblems.js'
import { customKey, translationNamespace } from './constants.js'
import { installGate } from './gate/installGate.js'
import { governCollection, protectMedia, watchPeople, watchReferences } from './governCollection.js'
import { createOnInit } from './onInit.js'
import { resolveOptions } from './options.js'
import { translations } from './translations/index.js'

/**
 * Nothing in the governed collections becomes public before an independent reviewer has approved
 * exactly that content.
 *
 * Needs a database adapter with transactions. Put it behind every plugin that adds collections or
 * hooks, and behind the ledger whose `recordEvent` it takes.
 */
export const reviewGatePlugin =
  (pluginOptions: ReviewGateOptions): Plugin =>
  (config: Config): Config => {
    const options = resolveOptions(pluginOptions)
    requireNoProblems(configProblems(config, options))
    const steps: readonly ((config: Config) => Config)[] = [
      (next) => changeCollections(next, Object.keys(options.governed), governCollection(next)),
      (next) => changeCollections(next, options.media, protectMedia),
      (next) => changeCollections(next, options.references, watchReferences),
      (next) => changeCollections(next, [options.users], watchPeople),
      (next) =>
        addCollections(next, [
          createReviewsCollection(options),
          createSnapshotsCollection(),
          createMediaUsesCollection(),
          createCountersCollection(),
          createDecisionsCollection(),
          createCommentsCollection(),
          createPresenceCollection(),
          createSchedulesCollection(),
          createAbsencesCollection(options),
        ]),
      (next) => addTranslations(next, translationNamespace, translations),
      (next) => addAdminComponents(next, options),
      (next) => addCustom(next, customKey, options),
      ...(options.disabled ? [] : [guard]),
      (next) => (options.disabled ? next : appendOnInit(next, createOnInit(options))),
    ]
    return steps.reduce((next, step) => step(next), config)
  }

/** The gate itself: beneath everything that writes. */
const guard = (config: Config): Config =>
  wrapAdapter(config, (adapter) => {
    indexLocalesByParent(adapter as unknown as Payload['db'])
    installTransactionHooks(adapter)
    installGate(adapter as unknown as BaseDatabaseAdapter)
  })
