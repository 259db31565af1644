// `npm run build`: the package that others install. JavaScript and types by the compiler, styles as
// plain CSS, so that a host needs no Sass.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { compile } from 'sass'

const root = path.resolve(import.meta.dirname, '..')
const source = path.join(root, 'src')
const target = path.join(root, 'dist')

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))

const compileScripts = () => {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

const compileStyles = () => {
  for (const file of filesIn(path.join(source, 'plugins'))) {
    if (!file.endsWith('.scss')) continue
    const output = path.join(target, path.relative(source, file)).replace(/\.scss$/, '.css')
    mkdirSync(path.dirname(output), { recursive: true })
    writeFileSync(output, `${compile(file).css}\n`)
  }
}

/** The auditors' own program, which shares no language with the rest. */
const copyPrograms = () => {
  for (const file of filesIn(path.join(source, 'plugins'))) {
    if (!file.endsWith('.py')) continue
    copyFileSync(file, path.join(target, path.relative(source, file)))
  }
}

const pointToStyles = () => {
  for (const file of filesIn(target)) {
    if (!file.endsWith('.js')) continue
    const text = readFileSync(file, 'utf8')
    const pointed = text.replaceAll(/(import '[^']+)\.scss'/g, "$1.css'")
    if (pointed !== text) writeFileSync(file, pointed)
  }
}

/** Every file that package.json promises is there. */
const requirePromised = () => {
  const { bin, exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const promised = Object.values(exports).flatMap((one) =>
    typeof one === 'string' ? [one] : Object.values(one),
  )
  const missing = [...promised, ...Object.values(bin)].filter(
    (file) => !existsSync(path.join(root, file)),
  )
  if (missing.length > 0) {
    process.stderr.write(`package.json promises files that are not there: ${missing.join(', ')}\n`)
    process.exit(1)
  }
  for (const file of Object.values(bin)) chmodSync(path.join(root, file), 0o755)
}

rmSync(target, { recursive: true, force: true })
compileScripts()
compileStyles()
copyPrograms()
pointToStyles()
requirePromised()
