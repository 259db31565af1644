import { caseStory } from './caseStory.js'
import { doDontList } from './doDontList.js'
import { hotlineBox } from './hotlineBox.js'
import { steps } from './steps.js'
import { warning } from './warning.js'

/** Blocks that the editor offers inside the text. */
export const contentBlocks = [hotlineBox, doDontList, caseStory, warning, steps]
