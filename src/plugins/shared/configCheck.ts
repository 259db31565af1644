/** One mistake in set-up: a stable id, what is wrong, and what to do about it. */
export type ConfigProblem = { readonly id: string; readonly problem: string; readonly hint: string }

/** Stops the boot: nobody may run with a gate that does not gate. */
export class ConfigurationError extends Error {
  readonly problems: readonly ConfigProblem[]

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ id, problem, hint }) => `${id}: ${problem}\n  Hint: ${hint}`).join('\n'))
    this.name = 'ConfigurationError'
    this.problems = problems
  }
}

/** Throws one error that names every problem, or does nothing. */
export const requireNoProblems = (problems: readonly ConfigProblem[]): void => {
  if (problems.length > 0) throw new ConfigurationError(problems)
}
