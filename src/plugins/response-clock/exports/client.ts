export { ClockControls } from '../components/ClockPanel/index.client.js'
export { RetryDelivery } from '../components/RetryDelivery/index.js'
