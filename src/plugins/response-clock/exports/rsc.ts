export { NoticesBell } from '../components/NoticesBell/index.js'
export { NoticesView } from '../components/NoticesView/index.js'
