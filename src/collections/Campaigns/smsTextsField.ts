import type { ArrayField, FieldHook, TextareaFieldValidation } from 'payload'

import { textarea } from 'payload/shared'

import type { SmsParts } from '../sms.js'

import { inLanguageOf, label } from '../labels.js'
import { composeSms, maxSmsSegments, smsLength } from '../sms.js'
import { requiredForSubmission, requiredForSubmissionWhen } from '../submission.js'
import { validSmsSignature } from '../validation.js'
import { hasChannel } from './constants.js'

const validSmsText: TextareaFieldValidation = async (value, options) => {
  const basic = await textarea(value, options as Parameters<typeof textarea>[1])
  if (basic !== true || !value) return basic
  const parts = (options.siblingData ?? {}) as SmsParts
  const { units, segments } = smsLength(composeSms({ ...parts, text: value }))
  if (segments <= maxSmsSegments) return true
  return inLanguageOf(options.req, {
    zh: `含签名和退订共 ${units} 个字符，将拆成 ${segments} 条；最多 ${maxSmsSegments} 条。`,
    en: `${units} characters with signature and opt-out make ${segments} messages; at most ${maxSmsSegments} are allowed.`,
  })
}

const isText = (value: unknown): value is string => typeof value === 'string'

const countSegments: FieldHook = ({ siblingData }) => {
  const { signature, text, optOut } = siblingData as Record<string, unknown>
  if (!isText(text)) return null
  const parts = { text, ...(isText(signature) && { signature }), ...(isText(optOut) && { optOut }) }
  return smsLength(composeSms(parts)).segments
}

const sentMessage = (row: Readonly<Record<string, unknown>>) => {
  const part = (name: string): string | null => (isText(row[name]) ? row[name] : null)
  const text = composeSms({
    signature: part('signature'),
    text: part('text'),
    optOut: part('optOut'),
  })
  return { text, ...smsLength(text) }
}

/** Text messages exactly as they will be sent: sender in front, way out behind (广告法 Art. 43). */
export const smsTextsField: ArrayField = {
  name: 'smsTexts',
  type: 'array',
  label: label('短信文案', 'Text messages'),
  labels: { singular: label('短信', 'Message'), plural: label('短信', 'Messages') },
  maxRows: 10,
  custom: {
    ...requiredForSubmissionWhen((content) => hasChannel(content, 'sms')),
    // Reviewers see the message as it is sent, with what it costs.
    textMessage: sentMessage,
  },
  admin: {
    condition: (data) => hasChannel(data as Record<string, unknown>, 'sms'),
    description: label(
      '按实际发送内容填写。中文每条 70 字，超出后按 67 字拆分计费。',
      'Exactly as sent. A Chinese message holds 70 characters; longer ones are split by 67.',
    ),
  },
  fields: [
    {
      name: 'signature',
      custom: requiredForSubmission,
      type: 'text',
      label: label('签名', 'Signature'),
      maxLength: 22,
      validate: validSmsSignature,
    },
    {
      name: 'text',
      custom: requiredForSubmission,
      type: 'textarea',
      label: label('内容', 'Text'),
      localized: true,
      maxLength: 500,
      validate: validSmsText,
      admin: { rows: 3 },
    },
    {
      name: 'optOut',
      custom: requiredForSubmission,
      type: 'text',
      label: label('退订方式', 'Way to opt out'),
      localized: true,
      maxLength: 60,
    },
    {
      name: 'segments',
      type: 'number',
      label: label('拆分条数', 'Messages'),
      virtual: true,
      hooks: { afterRead: [countSegments] },
      admin: { readOnly: true },
    },
  ],
}
