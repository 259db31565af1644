import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import { importX } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import simpleImportSort from 'eslint-plugin-simple-import-sort'
import { readdirSync } from 'node:fs'
import tseslint from 'typescript-eslint'

const plugins = readdirSync('src/plugins', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map(({ name }) => name)

const site = ['./src/collections', './src/app', './src/seed', './src/migrations']
const siteFiles = ['./src/payload.config.ts', './src/env.ts', './src/database.ts', './src/email.ts']

const zone = (target, from, message) => ({ target, from, message })

/** Which way imports run: design.md §3. `target` may not import `from`. */
const zones = [
  zone(
    './src/hooks',
    ['./src/plugins', ...site, ...siteFiles],
    'Generic hooks know only Payload’s types.',
  ),
  zone(
    './src/plugins/shared',
    [...plugins.map((name) => `./src/plugins/${name}`), ...site, ...siteFiles],
    'The shared kit knows hooks and Payload.',
  ),
  ...plugins.flatMap((name) => [
    zone(
      `./src/plugins/${name}`,
      plugins.filter((other) => other !== name).map((other) => `./src/plugins/${other}`),
      'Plugins meet only through the contracts in plugins/shared.',
    ),
    zone(
      `./src/plugins/${name}`,
      ['./src/plugins/index.ts', ...site, ...siteFiles],
      'A plugin works in any Payload project: it knows nothing of this site.',
    ),
    zone(
      `./src/plugins/${name}/domain`,
      ['operations', 'endpoints', 'hooks', 'collections', 'jobs', 'graphql', 'components'].map(
        (folder) => `./src/plugins/${name}/${folder}`,
      ),
      'The domain is pure.',
    ),
    zone(
      `./src/plugins/${name}/operations`,
      ['endpoints', 'hooks', 'graphql', 'components', 'jobs'].map(
        (folder) => `./src/plugins/${name}/${folder}`,
      ),
      'Doors call operations, not the other way round.',
    ),
  ]),
  zone(
    ['./src/plugins/audit-ledger/ledger', './src/plugins/audit-ledger/verify'],
    ['operations', 'endpoints', 'hooks', 'collections', 'guard'].map(
      (folder) => `./src/plugins/audit-ledger/${folder}`,
    ),
    'The pure ledger needs nothing but the domain and node:crypto.',
  ),
  zone(
    './src/collections',
    ['./src/app', './src/seed', './src/plugins/shared', './src/plugins/index.ts', ...siteFiles],
    'Collections know hooks, and at most a plugin’s index.',
  ),
  zone('./src', './test', 'Nothing imports tests.'),
]

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      '.*',
      '.next/',
      'dist/',
      '.cache/',
      'data/',
      'media/',
      'coverage/',
      'next-env.d.ts',
      'src/migrations/',
      'src/payload-types.ts',
      'src/app/(payload)/admin/importMap.js',
    ],
  },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    files: ['**/*.{ts,tsx,mjs,mts}'],
    plugins: { 'import-x': importX, 'simple-import-sort': simpleImportSort },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a const object or a union of strings.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // With types: an unawaited write would outlive its transaction, a forgotten case its union.
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.tsx', 'src/**/use*.ts'],
    plugins: { 'react-hooks': reactHooks },
    // The other rules of that plugin are for React's compiler, which this package does not use.
    rules: { 'react-hooks/exhaustive-deps': 'error', 'react-hooks/rules-of-hooks': 'error' },
  },
  {
    // Declared once for all of them by Payload, or required by Next, Jest and the tools.
    files: [
      '*.config.{mjs,ts}',
      'src/payload.config.ts',
      'src/app/**',
      'test/**/*.mjs',
      'test/**/*Config.ts',
      'test/**/config.ts',
      'test/**/fixtures/**',
    ],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['test/**', 'bench/**'],
    // A table of cases is read from top to bottom, however long.
    rules: { 'max-lines': ['error', { max: 800 }], 'max-lines-per-function': 'off' },
  },
)
