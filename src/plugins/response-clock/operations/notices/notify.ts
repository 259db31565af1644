import type { Notify } from './types.js'

/** Keeps nothing yet. */
export const notify: Notify = () => Promise.resolve()
