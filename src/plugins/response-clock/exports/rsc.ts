export { ClockPanel } from '../components/ClockPanel/index.js'
export { NoticesBell } from '../components/NoticesBell/index.js'
export { NoticesView } from '../components/NoticesView/index.js'
