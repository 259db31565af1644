/** A replica set for tests and benchmarks. */
export type StartedMongod = {
  readonly uri: string
  /** The URL of one database on it. */
  readonly database: (name: string) => string
  readonly stop: () => Promise<void>
}

/** The URL of one database on a replica set, whose address may name several hosts. */
export const databaseUrl: (uri: string, name: string) => string

export const startMongod: (options?: { readonly members?: number }) => Promise<StartedMongod>
