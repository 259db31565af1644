import type { CollectionConfig, Field } from 'payload'

import { adminField, isAdmin, isStaff, roles } from '../access.js'
import { adminGroups, label } from '../labels.js'
import { mayDeleteUser, mayUpdateUser, privateField } from './access.js'
import { closedRegistration } from './closedRegistration.js'
import { departments } from './departments.js'

const roleLabels: Record<(typeof roles)[number], { zh: string; en: string }> = {
  editor: label('编辑', 'Editor'),
  reviewer: label('分行消保审查人', 'Branch reviewer'),
  'head-reviewer': label('总行消保审查人', 'Head-office reviewer'),
  auditor: label('审计人员', 'Auditor'),
  admin: label('系统管理员', 'Administrator'),
}

const adminOnly = { create: adminField, update: adminField }

const roleField: Field = {
  name: 'roles',
  type: 'select',
  label: label('角色', 'Roles'),
  hasMany: true,
  required: true,
  saveToJWT: true,
  options: roles.map((value) => ({ value, label: roleLabels[value] })),
  access: { ...adminOnly, read: privateField },
  admin: {
    position: 'sidebar',
    description: label(
      '管理员不能审查；任何角色都不能审查自己或本部门的内容。',
      'Administrators do not review; nobody reviews what they or their department wrote.',
    ),
  },
}

/** The people of the bank. They sign in; the public has no accounts. */
export const Users = {
  slug: 'users',
  labels: { singular: label('用户', 'User'), plural: label('用户', 'Users') },
  // The schema needs the type (locks and preferences name it); people sign in over REST.
  graphQL: { disableMutations: true },
  disableDuplicate: true,
  auth: {
    useAPIKey: true,
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 8 * 60 * 60,
    cookies: { sameSite: 'Lax', secure: process.env.SERVER_URL?.startsWith('https:') ?? false },
  },
  access: {
    admin: isStaff,
    read: isStaff,
    create: isAdmin,
    update: mayUpdateUser,
    delete: mayDeleteUser,
    unlock: isAdmin,
  },
  endpoints: [closedRegistration],
  admin: {
    group: adminGroups.people,
    useAsTitle: 'name',
    defaultColumns: ['name', 'department', 'branch', 'roles'],
    listSearchableFields: ['name'],
  },
  fields: [
    { name: 'name', type: 'text', label: label('姓名', 'Name'), required: true, maxLength: 60 },
    {
      name: 'email',
      type: 'email',
      label: label('电子邮箱', 'Email'),
      required: true,
      unique: true,
      access: { ...adminOnly, read: privateField },
    },
    roleField,
    {
      name: 'department',
      type: 'select',
      label: label('部门', 'Department'),
      options: departments,
      access: adminOnly,
      admin: { position: 'sidebar' },
    },
    {
      name: 'branch',
      type: 'relationship',
      label: label('所属机构', 'Branch'),
      relationTo: 'branches',
      maxDepth: 1,
      access: { ...adminOnly, read: privateField },
      admin: { position: 'sidebar' },
    },
    {
      name: 'language',
      type: 'select',
      label: label('通知语言', 'Language of notices'),
      defaultValue: 'zh',
      options: [
        { value: 'zh', label: label('中文', '中文') },
        { value: 'en', label: label('English', 'English') },
      ],
      access: { read: privateField },
    },
  ],
} satisfies CollectionConfig
