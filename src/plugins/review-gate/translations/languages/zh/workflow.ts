import type { TextsOf } from '../texts.js'
import type { workflow as english } from '../en/workflow.js'

export const workflow: TextsOf<typeof english> = {
  absence: {
    description:
      '请假期间，代理人可接手您已认领的审查单；未指定代理人的，任何有权审查的人员均可接手。',
    endsBeforeItBegins: '结束日期早于开始日期。',
    ownDeputy: '代理人不能是本人，请另选一人。',
    ownOnly: '只能填写本人的请假；他人的请假由管理员填写。',
  },
}
