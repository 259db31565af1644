import { label } from '../labels.js'

/** Departments between which the review is independent (银保监会令2022年第9号 Art. 8–9). */
export const departments = [
  { value: 'retail', label: label('零售金融部', 'Retail banking') },
  { value: 'credit-card', label: label('信用卡部', 'Credit cards') },
  { value: 'digital-banking', label: label('网络金融部', 'Digital banking') },
  { value: 'wealth-management', label: label('财富管理部', 'Wealth management') },
  { value: 'operations', label: label('运营管理部', 'Operations') },
  { value: 'consumer-protection', label: label('消费者权益保护部', 'Consumer protection') },
  { value: 'legal-compliance', label: label('法律合规部', 'Legal and compliance') },
  { value: 'audit', label: label('审计部', 'Audit') },
  { value: 'it', label: label('信息科技部', 'Information technology') },
]
