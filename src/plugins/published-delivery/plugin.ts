import type { Config, Plugin } from 'payload'

import type { PublishedDeliveryOptions, ResolvedPublishedDeliveryOptions } from './options.js'

import { addCustom, appendHooks, changeCollections } from '../shared/composeConfig.js'
import { customKey } from './constants.js'
import { createValidationRules } from './graphql/createValidationRules.js'
import { answerWithCode } from './hooks/answerWithCode.js'
import { createReadClamp } from './hooks/createReadClamp.js'
import { resolveOptions } from './options.js'

type GraphqlConfig = NonNullable<Config['graphQL']>

const boundGraphql = (config: Config, options: ResolvedPublishedDeliveryOptions): GraphqlConfig => {
  const added = createValidationRules(options.bounds)
  const present = config.graphQL?.validationRules
  return {
    ...config.graphQL,
    disableIntrospectionInProduction: true,
    disablePlaygroundInProduction: true,
    validationRules: (args) => [...(present?.(args) ?? []), ...added(args)],
  }
}

const clampReads = (config: Config, options: ResolvedPublishedDeliveryOptions): Config => {
  const slugs = (config.collections ?? []).map(({ slug }) => slug)
  const clamp = createReadClamp(options.anonymousReads)
  return changeCollections(config, slugs, (collection) =>
    appendHooks(collection, { beforeOperation: [clamp] }),
  )
}

/**
 * Bounds the public door: queries by depth, aliases and size, anonymous reads by count; a stable
 * code in every error. Put it behind the plugins whose collections it should bound.
 *
 * The routes of the host hold what no plugin can reach: see `createGraphqlHandler` and `guardRest`.
 */
export const publishedDeliveryPlugin =
  (pluginOptions: PublishedDeliveryOptions = {}): Plugin =>
  (config: Config): Config => {
    const options = resolveOptions(pluginOptions)
    if (options.disabled) return config
    const clamped = addCustom(clampReads(config, options), customKey, options)
    return {
      ...clamped,
      graphQL: boundGraphql(clamped, options),
      hooks: {
        ...clamped.hooks,
        afterError: [...(clamped.hooks?.afterError ?? []), answerWithCode],
      },
    }
  }
