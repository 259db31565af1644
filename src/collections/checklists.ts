import { label } from './labels.js'

/** One thing that a reviewer of consumer protection looks at before an approval. */
type ChecklistItem = { readonly id: string; readonly label: Readonly<Record<string, string>> }

const item = (id: string, zh: string, en: string): ChecklistItem => ({ id, label: label(zh, en) })

/** For every kind: what the law asks of all marketing and education. */
const common: readonly ChecklistItem[] = [
  item(
    'truthful',
    '表述真实、准确、完整，无夸大、误导和“最佳”“第一”等绝对化用语（广告法第9、28条）',
    'True, accurate and complete; nothing exaggerated or misleading, no “best” or “first” (Advertising Law, Art. 9, 28)',
  ),
  item(
    'no-guarantee',
    '未明示或暗示保本、保收益、无风险（广告法第25条）；反诈引用除外',
    'No express or implied guarantee of principal or return (Advertising Law, Art. 25), save where quoted as a warning',
  ),
  item(
    'sources',
    '数据和引语注明来源、范围和时点（广告法第11条）',
    'Figures and quotations name source, scope and date (Advertising Law, Art. 11)',
  ),
  item(
    'personal-data',
    '文字和图片中没有未脱敏的个人信息（个人信息保护法第28条）',
    'No unmasked personal data in texts or pictures (Personal Information Protection Law, Art. 28)',
  ),
  item(
    'pictures',
    '图片与内容相符，替代文字准确，人物肖像有授权（广告法第33条）',
    'Pictures suit the text, their alternative texts are right, people shown have consented (Advertising Law, Art. 33)',
  ),
  item(
    'plain-language',
    '面向的人群读得懂；中英文含义一致',
    'Readers it is meant for understand it; both languages say the same',
  ),
]

/** 宣传折页. */
export const leafletChecklist: readonly ChecklistItem[] = [
  ...common,
  item(
    'risk-notice',
    '涉及产品时，风险提示醒目，与收益表述同处一屏',
    'Where a product is named, the risk notice is prominent and beside any yield',
  ),
  item(
    'channel',
    '咨询投诉电话正确，有效期清楚',
    'The hotline for questions and complaints is right, the period of validity is clear',
  ),
]

/** 反诈文章. */
export const antiFraudChecklist: readonly ChecklistItem[] = [
  ...common,
  item(
    'hotlines',
    '写明 96110 和 110，报警与止付步骤正确',
    '96110 and 110 are named; how to report and to stop a payment is right',
  ),
  item(
    'liability',
    '提示出租、出借、出售账户的法律责任（反电信网络诈骗法）',
    'The liability for renting out, lending or selling accounts is named (Anti-Telecom Fraud Law)',
  ),
  item(
    'no-manual',
    '案例已脱敏、来源可查，不会成为作案教程',
    'Cases are anonymous, their source is known, and nothing teaches how to defraud',
  ),
]

/** 宣传活动. */
export const campaignChecklist: readonly ChecklistItem[] = [
  ...common,
  item(
    'terms',
    '主办单位、时间、参与条件、礼品名称和数量写明（广告法第8条）',
    'Organiser, time, who may take part, kind and number of gifts are stated (Advertising Law, Art. 8)',
  ),
  item(
    'privacy-notice',
    '个人信息告知完整，收集不超出所需',
    'The privacy notice is complete; no more is collected than needed',
  ),
  item(
    'messages',
    '短信有签名和退订方式，链接指向本行（广告法第43条）',
    'Text messages carry sender and opt-out, links lead to the bank’s own site (Advertising Law, Art. 43)',
  ),
  item(
    'live',
    '直播脚本逐句看过，主播没有超出脚本的承诺',
    'The live script was read word by word; it leaves the host no room for promises',
  ),
  item(
    'bundle',
    '活动使用的折页和文章均已公开或已审查通过',
    'Every leaflet and article used is public or approved',
  ),
]
