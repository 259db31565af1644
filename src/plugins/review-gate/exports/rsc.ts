export { ReviewPanel } from '../components/ReviewPanel/index.js'
export { ReviewsNavLink } from '../components/ReviewsNavLink/index.js'
export { ReviewsWaiting } from '../components/ReviewsWaiting/index.js'
export { ReviewView } from '../components/ReviewView/index.js'
