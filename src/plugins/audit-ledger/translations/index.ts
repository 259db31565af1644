import { errorTexts } from '../errors.js'

/** English is the source; every other language has the same keys. */
const en = { errors: errorTexts }

const zh = {
  errors: {
    appendOnly: '台账只能追加，且只能由台账服务写入。',
    busy: '等待写入的请求过多，请稍后重试。',
    commitFailed: '数据库未能提交，本次未写入任何内容。',
    eventTooLarge: '事件过大，无法记入一条台账。',
    invalidEvent: '事件中有台账无法记载的值。',
    invalidRange: '所给的起止大小对本台账无效。',
    invalidSequence: '序号无效。',
    invalidSize: '所给的大小对本台账无效。',
    invalidTile: '分块地址无效。',
    noTransaction: '没有有效的数据库事务，不予记录。',
    notAllowed: '您无权执行此操作。',
    notFound: '台账中没有这部分内容。',
    secondTransaction: '写入等待过久：可能有钩子另开了事务，或没有传递 req。',
    transactionExpired: '事务打开时间过长。',
    unavailable: '台账目前不可用，不能记录任何事件。',
    unregisteredAction: '台账没有登记这种操作。',
    writeConflict: '两处同时写入，本次未写入任何内容，请重试。',
  },
} as const

export const translations = { en, zh } as const
