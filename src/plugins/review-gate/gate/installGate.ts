import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'

import { gateOptions, isGoverned } from '../options.js'
import { guardOwnedCollections } from './guardOwned.js'
import { guardMediaDelete, guardMediaUpdate } from './guardMedia.js'
import { guardCreate, guardUpdate, guardVersion } from './guardDocument.js'
import { refuse } from './admit.js'
import { guardDelete } from './guardDelete.js'
import { hasOperators } from './nextDocument.js'
import { hasGate, keepUngated, ungated } from './ungated.js'

type Args = Readonly<Record<string, unknown>> & {
  readonly req?: PayloadRequest
  readonly where?: Parameters<BaseDatabaseAdapter['updateOne']>[0]['where']
}

/**
 * Puts the gate in the place of the adapter's write methods. This is the only point where the
 * exact, all-locale content of every write is known (payload-internals §0.2, §1.3): REST, GraphQL,
 * Local API, jobs, restore, import and direct `payload.db` calls all come through here.
 *
 * Idempotent. Options are read from the running config at each call, so a hot reload takes effect.
 */
export const installGate = (adapter: BaseDatabaseAdapter): void => {
  if (hasGate(adapter)) return
  const below = keepUngated(adapter)
  const isContent = (collection: string): boolean =>
    isGoverned(gateOptions(adapter.payload), collection)
  const isMedia = (collection: string): boolean =>
    gateOptions(adapter.payload).media.includes(collection)
  const reqOf = (args: { readonly req?: Partial<PayloadRequest> }): PayloadRequest =>
    (args.req?.payload
      ? args.req
      : {
          context: {},
          headers: new Headers(),
          payloadAPI: 'local',
          ...args.req,
          payload: adapter.payload,
        }) as PayloadRequest
  const idsWhere = (collection: string, args: Args): Promise<readonly string[]> =>
    findIds(adapter, collection, args)

  const overrides: Partial<BaseDatabaseAdapter> = {
    async create(args) {
      if (!isContent(args.collection)) return below.create(args)
      const id = String(args.customID ?? args.data.id ?? '(new)')
      return guardCreate(
        { req: reqOf(args), document: { collection: args.collection, id }, door: 'create' },
        args.data,
        (data) => below.create({ ...args, data }),
      )
    },

    async updateOne(args) {
      const { collection } = args
      if (!isContent(collection) && !isMedia(collection)) return below.updateOne(args)
      const [id] = await idsWhere(collection, args as Args)
      if (id === undefined) {
        // An upsert that finds nothing is a create, and passes as one.
        if (!args.options?.upsert) return below.updateOne(args)
        return adapter.create({ collection, data: args.data, req: args.req }) as never
      }
      const document: DocumentRef = { collection, id }
      const req = reqOf(args)
      const { where: _, ...byId } = { ...args, id } as typeof args & { where?: unknown }
      const write = (data: Record<string, unknown>) =>
        below.updateOne({ ...byId, data } as Parameters<BaseDatabaseAdapter['updateOne']>[0])
      if (isMedia(collection)) return guardMediaUpdate({ req, document }, args.data, write)
      return guardUpdate({ req, document, door: 'updateOne' }, args.data, write)
    },

    async updateMany(args) {
      const { collection } = args
      if (!isContent(collection) && !isMedia(collection)) return below.updateMany(args)
      const results = []
      // One by one, each through the gate; a refusal leaves the earlier ones to the transaction.
      for (const id of await idsWhere(collection, args as unknown as Args)) {
        const { where: _, limit: __, sort: ___, ...rest } = args
        results.push(await adapter.updateOne({ ...rest, id } as never))
      }
      return args.returning === false ? null : results
    },

    async upsert(args) {
      if (!isContent(args.collection) && !isMedia(args.collection)) return below.upsert(args)
      return adapter.updateOne({ ...args, options: { upsert: true } } as never)
    },

    async createVersion(args) {
      if (!isContent(args.collectionSlug)) return below.createVersion(args)
      const document = { collection: args.collectionSlug, id: String(args.parent) }
      return guardVersion(
        { req: reqOf(args), document, door: 'createVersion' },
        args.versionData as Record<string, unknown>,
        (versionData) => below.createVersion({ ...args, versionData } as never),
      )
    },

    async updateVersion(args) {
      if (!isContent(args.collection)) return below.updateVersion(args)
      return guardUpdateVersion(adapter, args, reqOf(args)) as never
    },

    async deleteOne(args) {
      const { collection } = args
      if (!isContent(collection) && !isMedia(collection)) return below.deleteOne(args)
      const ids = (await idsWhere(collection, args as Args)).slice(0, 1)
      const req = reqOf(args)
      if (isMedia(collection)) await guardMediaDelete({ req, collection, ids })
      else await guardDelete({ req, collection, ids })
      return below.deleteOne(args)
    },

    async deleteMany(args) {
      const { collection } = args
      if (!isContent(collection) && !isMedia(collection)) return below.deleteMany(args)
      const ids = await idsWhere(collection, args as Args)
      const req = reqOf(args)
      if (isMedia(collection)) await guardMediaDelete({ req, collection, ids })
      else await guardDelete({ req, collection, ids })
      return below.deleteMany(args)
    },
  }
  Object.assign(adapter, overrides)
  guardOwnedCollections(adapter, reqOf)
}

const findIds = async (
  adapter: BaseDatabaseAdapter,
  collection: string,
  args: Args,
): Promise<readonly string[]> => {
  if (args.id !== undefined && args.id !== null) return [String(args.id)]
  const { docs } = await adapter.find<{ id: number | string }>({
    collection,
    where: args.where ?? {},
    pagination: false,
    limit: typeof args.limit === 'number' ? args.limit : 0,
    ...(args.req ? { req: args.req } : {}),
    ...(args.sort ? { sort: args.sort as string } : {}),
    ...(args.locale ? { locale: args.locale as string } : {}),
    select: {},
  })
  return docs.map(({ id }) => String(id))
}

/** `updateVersion` names a row, not a document: find whose version it is, then judge its content. */
const guardUpdateVersion = async (
  adapter: BaseDatabaseAdapter,
  args: Parameters<BaseDatabaseAdapter['updateVersion']>[0],
  req: PayloadRequest,
): ReturnType<BaseDatabaseAdapter['updateVersion']> => {
  const { collection } = args
  const { docs } = await adapter.findVersions<Record<string, unknown>>({
    collection,
    req,
    limit: 1,
    pagination: false,
    where: args.where ?? { id: { equals: args.id } },
  })
  const row = docs[0] as unknown as
    { parent: number | string; version: Record<string, unknown> } | undefined
  const data = args.versionData as unknown as {
    version?: Record<string, unknown>
    parent?: number | string
  }
  const id = String(data.parent ?? row?.parent)
  const target = { req, document: { collection, id }, door: 'updateVersion' }
  if (hasOperators(data)) return refuse({ ...target, key: 'unsupported-write' })
  return guardVersion(target, { ...row?.version, ...data.version }, (version) =>
    ungated(adapter).updateVersion({ ...args, versionData: { ...data, version } } as never),
  )
}
