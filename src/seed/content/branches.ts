import type { Localized } from '../localized.js'
import type { BranchKey } from './types.js'

import { t } from '../localized.js'

export type BranchContent = {
  readonly key: BranchKey
  readonly parent: BranchKey | null
  readonly level: 'head-office' | 'branch' | 'sub-branch'
  readonly name: Localized
  readonly city: Localized
  readonly address: Localized
  readonly phone: string
  readonly services: readonly string[]
  readonly openingHours: Localized
}

const beijing = t('北京', 'Beijing')
const shanghai = t('上海', 'Shanghai')
const chengdu = t('成都', 'Chengdu')
const weekdays = t('周一至周五 9:00–17:00', 'Monday to Friday 9:00–17:00')
const everyDay = t('周一至周日 9:00–17:00', 'Every day 9:00–17:00')
const counter = ['cash', 'small-change', 'consumer-protection-desk', 'senior-service']

/** Fictional addresses and numbers; parents stand before their children. */
export const branches: readonly BranchContent[] = [
  {
    key: 'head-office',
    parent: null,
    level: 'head-office',
    name: t('示例银行总行', 'Demo Bank Head Office'),
    city: beijing,
    address: t('北京市示例区金融大街 1 号', '1 Finance Street, Demo District, Beijing'),
    phone: '010-0000-0001',
    services: ['consumer-protection-desk'],
    openingHours: weekdays,
  },
  {
    key: 'beijing',
    parent: 'head-office',
    level: 'branch',
    name: t('示例银行北京分行', 'Demo Bank Beijing Branch'),
    city: beijing,
    address: t('北京市示例区长安路 18 号', '18 Chang’an Road, Demo District, Beijing'),
    phone: '010-0000-0100',
    services: [
      ...counter,
      'credit-report-kiosk',
      'foreign-exchange',
      'education-corner',
      'accessible',
    ],
    openingHours: everyDay,
  },
  {
    key: 'beijing-haidian',
    parent: 'beijing',
    level: 'sub-branch',
    name: t('示例银行北京学院路支行', 'Demo Bank Beijing Xueyuan Road Sub-branch'),
    city: beijing,
    address: t('北京市示例区学院路 66 号', '66 Xueyuan Road, Demo District, Beijing'),
    phone: '010-0000-0101',
    services: [...counter, 'credit-report-kiosk', 'education-corner'],
    openingHours: everyDay,
  },
  {
    key: 'beijing-chaoyang',
    parent: 'beijing',
    level: 'sub-branch',
    name: t('示例银行北京团结湖支行', 'Demo Bank Beijing Tuanjiehu Sub-branch'),
    city: beijing,
    address: t('北京市示例区团结湖路 9 号', '9 Tuanjiehu Road, Demo District, Beijing'),
    phone: '010-0000-0102',
    services: [...counter, 'credit-report-kiosk', 'accessible'],
    openingHours: weekdays,
  },
  {
    key: 'shanghai',
    parent: 'head-office',
    level: 'branch',
    name: t('示例银行上海分行', 'Demo Bank Shanghai Branch'),
    city: shanghai,
    address: t('上海市示例区江湾路 200 号', '200 Jiangwan Road, Demo District, Shanghai'),
    phone: '021-0000-0200',
    services: [
      ...counter,
      'credit-report-kiosk',
      'foreign-exchange',
      'education-corner',
      'accessible',
    ],
    openingHours: everyDay,
  },
  {
    key: 'shanghai-xuhui',
    parent: 'shanghai',
    level: 'sub-branch',
    name: t('示例银行上海衡园支行', 'Demo Bank Shanghai Hengyuan Sub-branch'),
    city: shanghai,
    address: t('上海市示例区衡园路 38 号', '38 Hengyuan Road, Demo District, Shanghai'),
    phone: '021-0000-0201',
    services: [...counter, 'credit-report-kiosk', 'education-corner'],
    openingHours: everyDay,
  },
  {
    key: 'shanghai-hongkou',
    parent: 'shanghai',
    level: 'sub-branch',
    name: t('示例银行上海东园支行', 'Demo Bank Shanghai Dongyuan Sub-branch'),
    city: shanghai,
    address: t('上海市示例区东园路 5 号', '5 Dongyuan Road, Demo District, Shanghai'),
    phone: '021-0000-0202',
    services: counter,
    openingHours: weekdays,
  },
  {
    key: 'chengdu',
    parent: 'head-office',
    level: 'branch',
    name: t('示例银行成都分行', 'Demo Bank Chengdu Branch'),
    city: chengdu,
    address: t('成都市示例区锦江大道 77 号', '77 Jinjiang Avenue, Demo District, Chengdu'),
    phone: '028-0000-0300',
    services: [...counter, 'credit-report-kiosk', 'foreign-exchange', 'education-corner'],
    openingHours: everyDay,
  },
  {
    key: 'chengdu-wuhou',
    parent: 'chengdu',
    level: 'sub-branch',
    name: t('示例银行成都浣花支行', 'Demo Bank Chengdu Huanhua Sub-branch'),
    city: chengdu,
    address: t('成都市示例区浣花路 12 号', '12 Huanhua Road, Demo District, Chengdu'),
    phone: '028-0000-0301',
    services: [...counter, 'credit-report-kiosk', 'accessible'],
    openingHours: everyDay,
  },
]
