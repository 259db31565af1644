import config from '@payload-config'

import { createGraphqlHandler } from '../../../plugins/published-delivery/index.js'

const handler = createGraphqlHandler({ config })

type Answer<Data> = {
  readonly data?: Data
  readonly errors?: readonly { readonly message: string }[]
}

/**
 * Asks the public GraphQL door as anybody on the internet would, without the way over the network.
 * The site has no other access to the content.
 *
 * @throws Error when the query is refused or fails
 */
export const askGraphql = async <Data>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Data> => {
  const response = await handler(
    new Request('http://localhost/api/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    }),
  )
  const { data, errors } = (await response.json()) as Answer<Data>
  if (errors || !data) throw new Error(errors?.[0]?.message ?? 'The query has no answer.')
  return data
}
