import type { CollectionConfig } from 'payload'

import { governedFields } from '../fields/governedFields.js'
import { governedSettings } from '../fields/governedSettings.js'
import { textRows } from '../fields/textRows.js'
import { adminGroups, label } from '../labels.js'
import { requiredForSubmission } from '../submission.js'
import { dateAfter, validPhone } from '../validation.js'

const audiences = [
  { value: 'general', label: label('全体消费者', 'Everybody') },
  { value: 'elderly', label: label('老年人', 'Older people') },
  { value: 'students', label: label('学生和青少年', 'Students and teenagers') },
  { value: 'new-citizens', label: label('新市民', 'New citizens') },
  { value: 'small-business', label: label('小微企业主', 'Small business owners') },
]

/** 宣传折页: leaflets of financial education. */
export const Leaflets = {
  slug: 'leaflets',
  ...governedSettings,
  labels: { singular: label('宣传折页', 'Leaflet'), plural: label('宣传折页', 'Leaflets') },
  graphQL: { singularName: 'Leaflet', pluralName: 'Leaflets' },
  admin: {
    group: adminGroups.education,
    useAsTitle: 'title',
    defaultColumns: ['title', 'audience', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
  },
  fields: governedFields({
    prefix: 'leaflet',
    before: [
      {
        name: 'audience',
        type: 'select',
        label: label('面向人群', 'Audience'),
        hasMany: true,
        options: audiences,
      },
      textRows({
        name: 'keyMessages',
        label: label('要点', 'Key messages'),
        description: label(
          '读者只看这里也能记住的几句话。',
          'What a hurried reader should take away.',
        ),
      }),
    ],
    after: [
      {
        name: 'hotline',
        custom: requiredForSubmission,
        type: 'text',
        label: label('咨询投诉电话', 'Hotline'),
        maxLength: 40,
        validate: validPhone,
        admin: {
          position: 'sidebar',
          description: label(
            '咨询与投诉渠道必须公示。',
            'Readers must find where to ask and complain.',
          ),
        },
      },
      {
        name: 'validFrom',
        type: 'date',
        label: label('有效期起', 'Valid from'),
        admin: {
          position: 'sidebar',
          date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
        },
      },
      {
        name: 'validUntil',
        type: 'date',
        label: label('有效期止', 'Valid until'),
        validate: dateAfter('validFrom', {
          zh: '“有效期止”必须晚于“有效期起”。',
          en: '“Valid until” must lie after “Valid from”.',
        }),
        admin: {
          position: 'sidebar',
          date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
        },
      },
    ],
  }),
} satisfies CollectionConfig
