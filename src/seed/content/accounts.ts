import type { Role } from '../../collections/access.js'
import type { BranchKey } from './types.js'

export type AccountKey = 'editor' | 'editor2' | 'reviewer' | 'head1' | 'head2' | 'auditor' | 'admin'

export type AccountContent = {
  readonly key: AccountKey
  readonly name: string
  readonly roles: readonly Role[]
  readonly department: string
  readonly branch: BranchKey
}

export const emailOf = (key: AccountKey): string => `${key}@demo.example`

/** Demo accounts (contract.md). */
export const accounts: readonly AccountContent[] = [
  { key: 'admin', name: '林管理', roles: ['admin'], department: 'it', branch: 'head-office' },
  { key: 'editor', name: '王编辑', roles: ['editor'], department: 'retail', branch: 'beijing' },
  { key: 'editor2', name: '李编辑', roles: ['editor'], department: 'retail', branch: 'beijing' },
  {
    key: 'reviewer',
    name: '张审查',
    roles: ['reviewer'],
    department: 'consumer-protection',
    branch: 'beijing',
  },
  {
    key: 'head1',
    name: '陈总审',
    roles: ['head-reviewer'],
    department: 'consumer-protection',
    branch: 'head-office',
  },
  {
    key: 'head2',
    name: '赵总审',
    roles: ['head-reviewer'],
    department: 'consumer-protection',
    branch: 'head-office',
  },
  {
    key: 'auditor',
    name: '孙审计',
    roles: ['auditor'],
    department: 'audit',
    branch: 'head-office',
  },
]
