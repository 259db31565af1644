// `npm run ledger -- <command>`: the ledger's command line with the settings of this installation.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const root = path.resolve(import.meta.dirname, '..')
const environmentFile = path.join(root, '.env')
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile)

const { status } = spawnSync(
  process.execPath,
  [
    '--conditions=production',
    '--import',
    'tsx',
    'src/plugins/audit-ledger/cli/bin.ts',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { NODE_ENV: 'production', ...process.env } },
)
process.exit(status ?? 2)
