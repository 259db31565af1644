import { en } from './languages/en.js'
import { zh } from './languages/zh.js'

export type { ReviewGateTextKey, ReviewGateTexts } from './languages/en.js'

export { translationNamespace as namespace } from '../constants.js'

/** Every language of the plugin, as `addTranslations(config, namespace, translations)` takes them. */
export const translations = { en, zh }
