export { RetryDelivery } from '../components/RetryDelivery/index.js'
