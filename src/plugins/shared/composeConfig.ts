import type { CollectionConfig, Config, Endpoint } from 'payload'

/**
 * Immutable helpers to extend a Payload config. Every one returns a new config and leaves its
 * argument as it was, so that plugins may be applied twice or to a shared base.
 */

type Hooks = NonNullable<CollectionConfig['hooks']>

export const addCollections = (
  config: Config,
  collections: readonly CollectionConfig[],
): Config => ({
  ...config,
  collections: [...(config.collections ?? []), ...collections],
})

export const addEndpoints = (config: Config, endpoints: readonly Endpoint[]): Config => ({
  ...config,
  endpoints: [...(config.endpoints ?? []), ...endpoints],
})

/** Replaces each collection whose slug is in `slugs` by `change(collection)`. */
export const changeCollections = (
  config: Config,
  slugs: readonly string[],
  change: (collection: CollectionConfig) => CollectionConfig,
): Config => ({
  ...config,
  collections: (config.collections ?? []).map((collection) =>
    slugs.includes(collection.slug) ? change(collection) : collection,
  ),
})

/** Appends hooks behind the ones that the collection has: ours speak last. */
export const appendHooks = (collection: CollectionConfig, added: Hooks): CollectionConfig => {
  const hooks: Record<string, unknown> = { ...collection.hooks }
  for (const [name, list] of Object.entries(added)) {
    hooks[name] = [...((hooks[name] as unknown[] | undefined) ?? []), ...(list as unknown[])]
  }
  return { ...collection, hooks: hooks as Hooks }
}

/** Runs `next` after the `onInit` that the config has. */
export const appendOnInit = (config: Config, next: NonNullable<Config['onInit']>): Config => ({
  ...config,
  onInit: async (payload) => {
    await config.onInit?.(payload)
    await next(payload)
  },
})

/** Adds a value below `config.custom[key]`; the plugins find their resolved options there. */
export const addCustom = (config: Config, key: string, value: unknown): Config => ({
  ...config,
  custom: { ...config.custom, [key]: value },
})

/** Wraps the database adapter that `config.db` makes; `wrap` gets the adapter once, before connect. */
export const wrapAdapter = (
  config: Config,
  wrap: (adapter: ReturnType<Config['db']['init']>) => void,
): Config => ({
  ...config,
  db: {
    ...config.db,
    init: (args) => {
      const adapter = config.db.init(args)
      wrap(adapter)
      return adapter
    },
  },
})

/** Merges translations below one namespace per language; existing keys of the host win. */
export const addTranslations = (
  config: Config,
  namespace: string,
  languages: Readonly<Record<string, unknown>>,
): Config => {
  const translations: Record<string, Record<string, unknown>> = {
    ...(config.i18n?.translations as Record<string, Record<string, unknown>> | undefined),
  }
  for (const [language, texts] of Object.entries(languages)) {
    const present = translations[language] ?? {}
    translations[language] = {
      ...present,
      [namespace]: { ...(texts as object), ...(present[namespace] as object | undefined) },
    }
  }
  return { ...config, i18n: { ...config.i18n, translations: translations as never } }
}
