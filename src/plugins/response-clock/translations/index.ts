import { en } from './languages/en.js'
import { zh } from './languages/zh.js'

export type { ResponseClockTexts } from './languages/en.js'

/** Every language of the plugin, as `addTranslations(config, namespace, translations)` takes them. */
export const translations = { en, zh }
