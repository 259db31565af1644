import type { ArrayField, CollectionConfig, Field } from 'payload'

import { governedFields } from '../fields/governedFields.js'
import { governedSettings } from '../fields/governedSettings.js'
import { textRows } from '../fields/textRows.js'
import { adminGroups, label } from '../labels.js'
import { requiredForSubmission } from '../submission.js'
import { validHttpsUrl } from '../validation.js'
import { fraudTypes } from './fraudTypes.js'

const fraudTypeField: Field = {
  name: 'fraudType',
  custom: requiredForSubmission,
  type: 'select',
  label: label('诈骗类型', 'Type of fraud'),
  options: fraudTypes.map(({ value, label: text }) => ({ value, label: { ...text } })),
  admin: { position: 'sidebar' },
}

const sourcesField: ArrayField = {
  name: 'sources',
  type: 'array',
  label: label('依据与来源', 'Sources'),
  labels: { singular: label('来源', 'Source'), plural: label('来源', 'Sources') },
  maxRows: 20,
  admin: {
    description: label(
      '引用的法律、数据和案例必须注明出处和日期（广告法第十一条）。',
      'Name source and date of every law, figure and case (Advertising Law, Art. 11).',
    ),
  },
  fields: [
    {
      name: 'title',
      custom: requiredForSubmission,
      type: 'text',
      label: label('名称', 'Title'),
      localized: true,
      maxLength: 200,
    },
    {
      name: 'publisher',
      type: 'text',
      label: label('发布单位', 'Publisher'),
      localized: true,
      maxLength: 120,
    },
    {
      name: 'date',
      type: 'date',
      label: label('日期', 'Date'),
      admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
    },
    {
      name: 'url',
      type: 'text',
      label: label('网址', 'Address'),
      maxLength: 500,
      validate: validHttpsUrl,
    },
  ],
}

const behindBody: Field[] = [
  {
    name: 'caseStudy',
    type: 'textarea',
    label: label('典型案例', 'Case study'),
    localized: true,
    maxLength: 3000,
    admin: {
      rows: 6,
      description: label(
        '请勿出现可识别受害人的信息。',
        'Nothing by which a victim can be recognised.',
      ),
    },
  },
  {
    name: 'liabilityNotice',
    custom: requiredForSubmission,
    type: 'textarea',
    label: label('法律责任警示', 'Liability notice'),
    localized: true,
    maxLength: 800,
    admin: {
      rows: 4,
      description: label(
        '对非法买卖、出租、出借账户和卡的法律责任作出警示（反电信网络诈骗法第三十条、第三十一条）。',
        'Warns of the liability for selling, renting or lending accounts and cards (Anti-Telecom and Online Fraud Law, Art. 30 and 31).',
      ),
    },
  },
  sourcesField,
  {
    name: 'reviewBy',
    custom: requiredForSubmission,
    type: 'date',
    label: label('复查日期', 'Review by'),
    admin: {
      position: 'sidebar',
      date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
      description: label(
        '手法变化快，到期前必须复查。',
        'Methods change; look at it again by this day.',
      ),
    },
  },
]

/** 反诈文章: how a fraud works, how to see it, what to do. */
export const AntiFraudArticles = {
  slug: 'anti-fraud-articles',
  ...governedSettings,
  labels: {
    singular: label('反诈文章', 'Anti-fraud article'),
    plural: label('反诈文章', 'Anti-fraud articles'),
  },
  graphQL: { singularName: 'AntiFraudArticle', pluralName: 'AntiFraudArticles' },
  admin: {
    group: adminGroups.education,
    useAsTitle: 'title',
    defaultColumns: ['title', 'fraudType', '_status', 'reviewBy', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
  },
  fields: governedFields({
    prefix: 'anti-fraud',
    before: [
      fraudTypeField,
      textRows({
        needed: true,
        name: 'redFlags',
        label: label('识别要点', 'Red flags'),
        description: label('出现其中一条就要警惕。', 'One of these is reason enough to stop.'),
      }),
      textRows({
        needed: true,
        name: 'whatToDo',
        label: label('应对步骤', 'What to do'),
        description: label(
          '须包含 96110 反诈专线和 110 报警电话。',
          'Must name 96110 (anti-fraud line) and 110 (police).',
        ),
      }),
    ],
    after: behindBody,
  }),
} satisfies CollectionConfig
