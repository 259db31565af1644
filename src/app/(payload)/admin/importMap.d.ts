import type { ImportMap } from 'payload'

/** Types of the generated `importMap.js` (`npm run generate`). */
export const importMap: ImportMap
