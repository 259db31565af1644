import type { ArrayField, CollectionConfig, Field } from 'payload'

import { governedFields } from '../fields/governedFields.js'
import { governedSettings } from '../fields/governedSettings.js'
import { adminGroups, label } from '../labels.js'
import { requiredForSubmission, requiredForSubmissionWhen } from '../submission.js'
import { dateAfter, validTimecode } from '../validation.js'
import { channels, hasChannel, keyDates } from './constants.js'
import { smsTextsField } from './smsTextsField.js'

const planFields: Field[] = [
  {
    name: 'keyDate',
    type: 'select',
    label: label('宣传节点', 'Key date'),
    options: keyDates,
    admin: { position: 'sidebar' },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'startsAt',
        type: 'date',
        label: label('开始时间', 'Starts'),
        required: true,
        admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } },
      },
      {
        name: 'endsAt',
        type: 'date',
        label: label('结束时间', 'Ends'),
        required: true,
        validate: dateAfter('startsAt', {
          zh: '结束时间必须晚于开始时间。',
          en: 'The campaign must end after it starts.',
        }),
        admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } },
      },
    ],
  },
  {
    name: 'channels',
    custom: requiredForSubmission,
    type: 'select',
    label: label('宣传渠道', 'Channels'),
    hasMany: true,
    options: channels,
    admin: {
      description: label(
        '含直播或短信的活动须经总行两名审查人审查。',
        'Live streams and text messages need two reviewers at head office.',
      ),
    },
  },
  {
    name: 'organiser',
    custom: requiredForSubmission,
    type: 'text',
    label: label('主办单位', 'Organiser'),
    localized: true,
    maxLength: 120,
  },
  {
    name: 'branches',
    type: 'relationship',
    label: label('参与网点', 'Branches'),
    relationTo: 'branches',
    hasMany: true,
    maxDepth: 1,
  },
]

const liveScriptField: ArrayField = {
  name: 'liveScript',
  type: 'array',
  label: label('直播脚本', 'Live-stream script'),
  labels: { singular: label('环节', 'Scene'), plural: label('环节', 'Scenes') },
  maxRows: 100,
  custom: requiredForSubmissionWhen((content) => hasChannel(content, 'live-stream')),
  admin: {
    condition: (data) => hasChannel(data as Record<string, unknown>, 'live-stream'),
    description: label('逐段写出主播要说的话。', 'What is said, passage by passage.'),
  },
  fields: [
    {
      name: 'time',
      type: 'text',
      label: label('时间', 'Time'),
      maxLength: 8,
      validate: validTimecode,
    },
    {
      name: 'speaker',
      type: 'text',
      label: label('主讲', 'Speaker'),
      localized: true,
      maxLength: 60,
    },
    {
      name: 'text',
      custom: requiredForSubmission,
      type: 'textarea',
      label: label('内容', 'Text'),
      localized: true,
      maxLength: 3000,
    },
  ],
}

const behindBody: Field[] = [
  {
    name: 'leaflets',
    type: 'relationship',
    label: label('使用的折页', 'Leaflets'),
    relationTo: 'leaflets',
    hasMany: true,
    maxDepth: 1,
  },
  {
    name: 'articles',
    type: 'relationship',
    label: label('使用的反诈文章', 'Anti-fraud articles'),
    relationTo: 'anti-fraud-articles',
    hasMany: true,
    maxDepth: 1,
  },
  smsTextsField,
  liveScriptField,
  {
    name: 'terms',
    custom: requiredForSubmission,
    type: 'textarea',
    label: label('活动规则', 'Terms'),
    localized: true,
    maxLength: 5000,
    admin: {
      description: label(
        '参与条件、时间、礼品的名称和数量（广告法第八条）。',
        'Who may take part, when, kind and number of gifts (Advertising Law, Art. 8).',
      ),
    },
  },
  {
    name: 'privacyNotice',
    custom: requiredForSubmission,
    type: 'textarea',
    label: label('个人信息告知', 'Privacy notice'),
    localized: true,
    maxLength: 5000,
  },
]

/** 宣传活动: campaigns on a date, in branches and on channels. */
export const Campaigns = {
  slug: 'campaigns',
  ...governedSettings,
  labels: { singular: label('宣传活动', 'Campaign'), plural: label('宣传活动', 'Campaigns') },
  graphQL: { singularName: 'Campaign', pluralName: 'Campaigns' },
  admin: {
    group: adminGroups.education,
    useAsTitle: 'title',
    defaultColumns: ['title', 'keyDate', 'startsAt', 'endsAt', '_status'],
    listSearchableFields: ['title', 'slug'],
  },
  fields: governedFields({ prefix: 'campaign', before: planFields, after: behindBody }),
} satisfies CollectionConfig
