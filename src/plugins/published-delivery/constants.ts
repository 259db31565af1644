/** Where the resolved options stand below `config.custom`. */
export const customKey = 'publishedDelivery'

/** Default bounds of one request at the public door. Every one is an option of the plugin. */
export const defaultBounds = {
  /** Nested selections, fragments followed. */
  maxDepth: 10,
  /** Aliases after fragments are spread. */
  maxAliases: 30,
  /** Fields of the operation itself, after fragments are spread. */
  maxRootFields: 10,
  /** Selections written in the document; keeps validation, which compares pairs, short. */
  maxSelections: 500,
  /** Fields after fragments are spread. */
  maxFields: 1_000,
  /** Lexical tokens of the document. */
  maxTokens: 5_000,
  /** Bytes of a GraphQL request: the body of a POST, the address of a GET. */
  maxRequestBytes: 1_000_000,
} as const

/** Default bounds of what one anonymous read may return. */
export const defaultReadLimits = { maxLimit: 100, maxDepth: 3 } as const

/** Largest bodies of the REST API in bytes: JSON, and multipart with a file. */
export const defaultBodyBytes = { json: 5_000_000, multipart: 12_000_000 } as const
