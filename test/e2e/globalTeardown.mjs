/** Stops the site that globalSetup started, and waits until it has let go of its database. */
export default async () => {
  const child = globalThis.siteUnderTest
  if (!child || child.exitCode !== null) return
  const ended = new Promise((resolve) => {
    child.once('exit', resolve)
  })
  child.kill('SIGTERM')
  await ended
}
