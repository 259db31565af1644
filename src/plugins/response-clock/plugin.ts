import type { BaseDatabaseAdapter, CollectionConfig, Config, Plugin } from 'payload'

import type { ResponseClockOptions } from './options.js'

import {
  addCollections,
  addCustom,
  addTranslations,
  appendOnInit,
  changeCollections,
  wrapAdapter,
} from '../shared/composeConfig.js'
import { requireNoProblems } from '../shared/configCheck.js'
import { installTransactionHooks } from '../shared/transactionHooks.js'
import { createClocksCollection } from './collections/createClocksCollection.js'
import { createLeasesCollection } from './collections/createLeasesCollection.js'
import { createStepsCollection } from './collections/createStepsCollection.js'
import { configProblems } from './configProblems.js'
import { customKey, translationNamespace } from './constants.js'
import { createClockEndpoints } from './endpoints/clockEndpoints.js'
import { createOnInit } from './onInit.js'
import { addNotices, noticeProblems } from './notices.js'
import { guardOwnWrites } from './operations/ownWrites.js'
import { resolveOptions } from './options.js'
import { translations } from './translations/index.js'

/**
 * The first answer to every submission within an hour of working time: due times on a working
 * calendar, pauses, reminders, escalation along the branch tree, and notices. It never approves.
 *
 * Put it behind the plugin that owns the reviews, and pass `observe` to whatever that plugin
 * records its events with.
 */
export const responseClockPlugin =
  (pluginOptions: ResponseClockOptions = {}): Plugin =>
  (config: Config): Config => {
    const options = resolveOptions(pluginOptions)
    requireNoProblems([...configProblems(config, options), ...noticeProblems(config, options)])
    const steps: readonly ((config: Config) => Config)[] = [
      (next) =>
        addCollections(next, [
          createClocksCollection(),
          createStepsCollection(),
          createLeasesCollection(),
        ]),
      (next) =>
        options.disabled ? next : changeCollections(next, [options.reviews], addClockEndpoints),
      (next) => addTranslations(next, translationNamespace, translations),
      (next) => addCustom(next, customKey, options),
      guard,
      addNotices(options),
      (next) => (options.disabled ? next : appendOnInit(next, createOnInit(options))),
    ]
    return steps.reduce((next, step) => step(next), config)
  }

const addClockEndpoints = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  endpoints: [...(collection.endpoints || []), ...createClockEndpoints()],
})

const guard = (config: Config): Config =>
  wrapAdapter(config, (adapter) => {
    installTransactionHooks(adapter)
    guardOwnWrites(adapter as unknown as BaseDatabaseAdapter)
  })
