import type { CollectionConfig, Config } from 'payload'

import type { ConfigProblem } from '../shared/configCheck.js'
import type { ResolvedResponseClockOptions } from './options.js'

import { addCollections, appendOnInit, changeCollections } from '../shared/composeConfig.js'
import { createDeliveriesCollection } from './collections/createDeliveriesCollection.js'
import { createNoticesCollection } from './collections/createNoticesCollection.js'
import { noticesPath } from './constants.js'
import { isAllowedWebhookUrl, webhookKey } from './domain/notices/webhook.js'
import { noticeEmailField } from './fields/noticeEmailField.js'
import { startDeliverer } from './operations/notices/deliverer.js'

const rsc = 'payload-consumer-protection/response-clock/rsc'

const addPreference = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: [...collection.fields, noticeEmailField],
})

const addPages = (config: Config): Config => {
  const components = config.admin?.components
  return {
    ...config,
    admin: {
      ...config.admin,
      components: {
        ...components,
        actions: [...(components?.actions ?? []), `${rsc}#NoticesBell`],
        views: {
          ...components?.views,
          notices: { Component: `${rsc}#NoticesView`, path: noticesPath },
        },
      },
    },
  }
}

/** Notices in the admin, by mail and by webhook. */
export const addNotices =
  (options: ResolvedResponseClockOptions) =>
  (config: Config): Config => {
    const steps: readonly ((config: Config) => Config)[] = [
      (next) =>
        addCollections(next, [
          createNoticesCollection(),
          createDeliveriesCollection(options.notices.operatorRoles),
        ]),
      (next) => changeCollections(next, [options.users], addPreference),
      addPages,
      (next) => (options.disabled ? next : appendOnInit(next, startDeliverer)),
    ]
    return steps.reduce((next, step) => step(next), config)
  }

/** Mistakes of the set-up that would send notices nowhere, or to where they must not go. */
export const noticeProblems = (
  config: Config,
  { disabled, notices, users }: ResolvedResponseClockOptions,
): readonly ConfigProblem[] => {
  const { digestAt, email, webhooks } = notices
  const names = webhooks.map(({ name }) => name)
  const found = (id: string, problem: string, hint: string): ConfigProblem => ({
    id: `response-clock/${id}`,
    problem,
    hint,
  })
  return [
    ...(config.collections?.some(({ slug }) => slug === users)
      ? []
      : [found('E101', `there is no collection "${users}"`, 'Set the option `users`.')]),
    ...(email && !disabled && !config.serverURL
      ? [
          found(
            'E102',
            'mails have no address to link to',
            'Set serverURL, or notices.email: false.',
          ),
        ]
      : []),
    ...(/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(digestAt)
      ? []
      : [found('E103', `digestAt "${digestAt}" is not a time`, 'Write it as 08:45.')]),
    ...(new Set(names).size === names.length
      ? []
      : [found('E104', 'two webhooks have the same name', 'Give each its own name.')]),
    ...webhooks
      .filter(({ url }) => !isAllowedWebhookUrl(url))
      .map(({ name }) =>
        found(
          'E105',
          `the URL of webhook "${name}" is not safe`,
          'Use https, or http to loopback.',
        ),
      ),
    ...webhooks
      .filter(({ secret }) => webhookKey(secret) === null)
      .map(({ name }) =>
        found(
          'E106',
          `the secret of webhook "${name}" is not one of Standard Webhooks`,
          'Make one: echo "whsec_$(openssl rand -base64 32)"',
        ),
      ),
  ]
}
