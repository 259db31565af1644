/** A replica set for tests and benchmarks. */
export type StartedMongod = {
  readonly uri: string
  /** The URL of one database on it. */
  readonly database: (name: string) => string
  readonly stop: () => Promise<void>
}

export const startMongod: (options?: { readonly members?: number }) => Promise<StartedMongod>
