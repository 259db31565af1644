import config from '@payload-config'
import { REST_OPTIONS } from '@payloadcms/next/routes'

import { createGraphqlHandler } from '../../../../plugins/published-delivery/index.js'

const handler = createGraphqlHandler({ config })

export const GET = handler
export const POST = handler
export const OPTIONS = REST_OPTIONS(config)
