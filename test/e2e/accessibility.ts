import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

import axe from 'axe-core'

/** What `axe` finds at these levels keeps somebody from doing the work. */
const bad: readonly string[] = ['serious', 'critical']

export type Violation = {
  readonly rule: string
  readonly impact: string
  readonly help: string
  readonly places: readonly string[]
}

const violationsOf = ({ violations }: AxeResults): readonly Violation[] =>
  violations
    .filter(({ impact }) => bad.includes(impact ?? ''))
    .map(({ id, impact, help, nodes }) => ({
      rule: id,
      impact: impact ?? '',
      help,
      places: nodes.map(
        ({ target, failureSummary = '' }) => `${target.join(' ')}: ${failureSummary}`,
      ),
    }))

/**
 * The serious and critical violations of WCAG 2.2 A and AA that axe-core finds.
 *
 * @param selector the part to look at, so that Payload's own screens are not blamed on us; all of
 * its matches are examined
 */
export const violationsIn = async (page: Page, selector: string): Promise<readonly Violation[]> => {
  // Evaluated by the debugger, so that the page's Content-Security-Policy does not refuse it.
  await page.evaluate(axe.source)
  const results = await page.evaluate(
    (include) =>
      (window as unknown as { axe: typeof axe }).axe.run(
        { include: [[include]] },
        {
          resultTypes: ['violations'],
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        },
      ),
    selector,
  )
  return violationsOf(results)
}

/**
 * Fails when axe-core finds a serious or critical violation in a part of the page.
 *
 * @throws Error that names each rule and place; also when nothing matches the selector
 */
export const expectAccessible = async (page: Page, selector: string): Promise<void> => {
  const violations = await violationsIn(page, selector)
  if (violations.length === 0) return
  const lines = violations.map(
    ({ rule, impact, help, places }) => `${impact} ${rule}: ${help}\n  ${places.join('\n  ')}`,
  )
  throw new Error(`Not accessible (${selector}):\n${lines.join('\n')}`)
}
