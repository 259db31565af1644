import { label } from '../labels.js'

/** Days and months of financial education in the calendar of Chinese banks. */
export const keyDates = [
  {
    value: 'consumer-rights-day',
    label: label('3·15 消费者权益日', '15 March: Consumer Rights Day'),
  },
  { value: 'credit-record-day', label: label('6·14 信用记录关爱日', '14 June: Credit Record Day') },
  {
    value: 'illegal-fundraising-month',
    label: label('6月 防范非法集资宣传月', 'June: month against illegal fundraising'),
  },
  {
    value: 'financial-education-month',
    label: label('9月 金融教育宣传月', 'September: Financial Education Month'),
  },
  { value: 'other', label: label('其他', 'Other') },
]

export const channels = [
  { value: 'branch-event', label: label('网点活动', 'Event in a branch') },
  { value: 'live-stream', label: label('直播', 'Live stream') },
  { value: 'sms', label: label('短信', 'Text message') },
  { value: 'wechat', label: label('微信', 'WeChat') },
  { value: 'poster', label: label('海报', 'Poster') },
]

/** Channels that reach people directly and at once: two head-office reviewers look at them. */
const highRiskChannels: readonly string[] = ['live-stream', 'sms']

type CampaignLike = Readonly<Record<string, unknown>>

const channelsOf = (campaign: CampaignLike): readonly unknown[] =>
  Array.isArray(campaign.channels) ? campaign.channels : []

export const hasChannel = (campaign: CampaignLike | undefined, ...wanted: string[]): boolean =>
  channelsOf(campaign ?? {}).some((channel) => wanted.includes(String(channel)))

/** Risk of a campaign for the review gate (contract.md, "Default stages"). */
export const campaignRisk = (campaign: CampaignLike): 'medium' | 'high' =>
  hasChannel(campaign, ...highRiskChannels) ? 'high' : 'medium'

/** An approval of a campaign never outlives the campaign. */
export const campaignEndsAt = (campaign: CampaignLike): Date | null => {
  const value = campaign.endsAt
  if (value === null || value === undefined || value === '') return null
  const date = value instanceof Date ? value : new Date(String(value))
  return Number.isNaN(date.getTime()) ? null : date
}
