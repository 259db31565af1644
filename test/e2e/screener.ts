import type { Finding, Screen } from '../../src/plugins/shared/contracts.js'

/** Takes the place of src/plugins/screen.ts in the site that the browser tests start. */

type Rule = Pick<Finding, 'advice' | 'message' | 'rule' | 'severity'> & { readonly phrase: string }

const rules: readonly Rule[] = [
  {
    phrase: '保本保息',
    rule: 'test/guaranteed-return',
    severity: 'block',
    message: '不得承诺保本保息。',
    advice: '删除该表述，并补充风险提示。',
  },
  {
    phrase: '最安全',
    rule: 'test/superlative',
    severity: 'warn',
    message: '避免使用绝对化用语。',
    advice: '改为可以核实的表述。',
  },
]

type Place = { readonly path: string; readonly text: string }

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const placesIn = (value: unknown, path: string): readonly Place[] => {
  if (typeof value === 'string') return [{ path, text: value }]
  const below = (key: string | number) => (path ? `${path}.${key}` : String(key))
  if (Array.isArray(value)) return value.flatMap((one, index) => placesIn(one, below(index)))
  if (!isPlain(value)) return []
  return Object.entries(value).flatMap(([key, one]) => placesIn(one, below(key)))
}

const findingsIn = (locale: string, content: unknown): readonly Finding[] =>
  placesIn(content, '').flatMap(({ path, text }) =>
    rules
      .filter(({ phrase }) => text.includes(phrase))
      .map(({ phrase, ...rule }) => ({
        ...rule,
        id: `${rule.rule}:${locale}:${path}`,
        locale,
        path,
        excerpt: phrase,
      })),
  )

export const screen: Screen = ({ content }) =>
  Promise.resolve({
    findings: Object.entries(content).flatMap(([locale, one]) => findingsIn(locale, one)),
    policy: { id: 'test', hash: '0'.repeat(64) },
  })
