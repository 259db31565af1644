/** Payload is native ESM: run jest by `node --experimental-vm-modules` (see scripts/test.mjs). */
export default {
  testEnvironment: 'node',
  // lexical's other entry files deadlock plain Node 20; keep one resolution everywhere.
  testEnvironmentOptions: { customExportConditions: ['production', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: {
    '\\.(css|scss)$': '<rootDir>/test/support/styleStub.mjs',
    '^payload-consumer-protection/([^/]+)/(client|rsc|types)$':
      '<rootDir>/src/plugins/$1/exports/$2.ts',
    '^payload-consumer-protection/hooks$': '<rootDir>/src/hooks/index.ts',
    '^payload-consumer-protection/([^/]+)$': '<rootDir>/src/plugins/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  testMatch: ['<rootDir>/test/**/*.spec.ts', '<rootDir>/test/**/*.spec.tsx'],
  globalSetup: '<rootDir>/test/support/globalSetup.mjs',
  globalTeardown: '<rootDir>/test/support/globalTeardown.mjs',
  // A first boot creates every table and index of a new database.
  testTimeout: 60_000,
  maxWorkers: 2,
}
