export { ReviewDueCell } from '../components/cells/ReviewDueCell.js'
export { ReviewPillCell } from '../components/cells/ReviewPillCell.js'
export { ReviewStageCell } from '../components/cells/ReviewStageCell.js'
export { HiddenControl } from '../components/HiddenControl/index.js'
