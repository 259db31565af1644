export default async function globalTeardown() {
  await globalThis.testMongod?.stop()
}
