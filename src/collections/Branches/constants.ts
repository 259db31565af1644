import { label } from '../labels.js'

export const branchLevels = [
  { value: 'head-office', label: label('总行', 'Head office') },
  { value: 'branch', label: label('分行', 'Branch') },
  { value: 'sub-branch', label: label('支行', 'Sub-branch') },
]

/** What the public finds at a branch. */
export const services = [
  {
    value: 'credit-report-kiosk',
    label: label('个人信用报告自助查询机', 'Credit report kiosk'),
  },
  {
    value: 'consumer-protection-desk',
    label: label('消费者权益保护服务台', 'Consumer protection desk'),
  },
  { value: 'education-corner', label: label('金融教育宣传区', 'Financial education corner') },
  { value: 'cash', label: label('现金业务', 'Cash') },
  { value: 'small-change', label: label('零钱兑换', 'Small change') },
  { value: 'foreign-exchange', label: label('外币兑换', 'Foreign exchange') },
  { value: 'accessible', label: label('无障碍设施', 'Step-free access') },
  { value: 'senior-service', label: label('适老化服务', 'Service for older people') },
]
