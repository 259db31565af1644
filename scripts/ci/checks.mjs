import assert from 'node:assert/strict'

/** Counts checks and says each one's result in a line; a failed one does not stop the others. */
export const createChecks = () => {
  const counts = { passed: 0, failed: 0 }
  const check = async (name, run) => {
    const startedAt = performance.now()
    try {
      const result = await run()
      counts.passed += 1
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
      process.stdout.write(`ok   ${name} (${seconds} s)\n`)
      return result
    } catch (error) {
      counts.failed += 1
      process.stdout.write(`FAIL ${name}: ${error instanceof Error ? error.message : error}\n`)
      return undefined
    }
  }
  return { check, counts }
}

export { assert }
