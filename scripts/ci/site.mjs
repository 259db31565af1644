// The site as a new user runs it: `npm start`, and a client that speaks HTTP to it.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import process from 'node:process'

export const root = path.resolve(import.meta.dirname, '../..')

export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const isReady = (url) =>
  fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  )

/** npm is gone a moment before the server that it ran. */
const untilFree = async (port) => {
  for (let tries = 0; tries < 75; tries += 1) {
    const isFree = await new Promise((resolve) => {
      const probe = createServer().once('error', () => resolve(false))
      probe.listen(port, () => probe.close(() => resolve(true)))
    })
    if (isFree) return
    await pause(200)
  }
  throw new Error('a server is left behind')
}

/** Starts the site and waits until `/readyz` says yes. */
export const startSite = async ({ environment, timeoutMs }) => {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const startedAt = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  let exitCode = null
  child.stdout.on('data', (chunk) => {
    output += chunk
    process.stdout.write(chunk)
  })
  const ended = new Promise((resolve) => {
    child.once('exit', (code) => {
      exitCode = code ?? -1
      resolve()
    })
  })
  while (!(await isReady(url))) {
    if (exitCode !== null) throw new Error(`npm start ended with ${exitCode}`)
    if (performance.now() - startedAt > timeoutMs) {
      child.kill('SIGTERM')
      throw new Error(`not ready after ${timeoutMs / 1000} s`)
    }
    await pause(200)
  }
  const readyMs = performance.now() - startedAt
  // The logins are printed right behind.
  await pause(1_000)
  return {
    url,
    readyMs,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM')
      await Promise.race([ended, pause(20_000)])
      if (exitCode === null) throw new Error('npm start did not stop within 20 s')
      await untilFree(port)
    },
  }
}

/** A client of one person; `call` answers `{ status, body, text, headers }`. */
export const createClient = (url) => {
  const call = async (method, address, { token, body, headers } = {}) => {
    const response = await fetch(`${url}${address}`, {
      method,
      headers: {
        ...(token ? { Authorization: `JWT ${token}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    const text = bytes.toString('utf8')
    const isJson = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      text,
      body: isJson && text ? JSON.parse(text) : undefined,
    }
  }
  const signIn = async (account, password) => {
    const body = { email: `${account}@demo.example`, password }
    const answer = await call('POST', '/api/users/login', { body })
    if (answer.status !== 200) throw new Error(`login of ${account}: ${answer.status}`)
    return answer.body.token
  }
  return { call, signIn }
}
