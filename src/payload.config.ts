import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { collections, contentEditor } from './collections/index.js'
import { databaseFor } from './database.js'
import { createEmailAdapter } from './email.js'
import { readEnvironment } from './env.js'
import { createPlugins } from './plugins/index.js'

const here = path.dirname(fileURLToPath(import.meta.url))
const environment = readEnvironment(process.env)

/** The reference CMS: content of a bank, and the suite that guards it. */
export default buildConfig({
  serverURL: environment.SERVER_URL,
  secret: environment.PAYLOAD_SECRET,
  csrf: [environment.SERVER_URL],
  cors: [environment.SERVER_URL],
  db: databaseFor(environment.DATABASE_URI),
  email: createEmailAdapter(environment.SMTP_URL, environment.SERVER_URL),
  editor: contentEditor,
  sharp,
  collections,
  plugins: createPlugins(environment),
  localization: {
    locales: [
      { code: 'zh', label: { zh: '中文', en: 'Chinese' } },
      { code: 'en', label: { zh: '英文', en: 'English' } },
    ],
    defaultLocale: 'zh',
    fallback: true,
  },
  i18n: { supportedLanguages: { zh, en }, fallbackLanguage: 'zh' },
  admin: {
    user: 'users',
    // The other choice asks a foreign server and tells it a hash of every address.
    avatar: 'default',
    importMap: { baseDir: here },
    meta: { titleSuffix: ' · 消保内容管理' },
  },
  jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
  upload: { limits: { fileSize: 10 * 1024 * 1024, files: 1 }, abortOnLimit: true },
  telemetry: false,
  // Also what signed-in people may have filled in: deep enough for every page of the site.
  maxDepth: 5,
  // Not declared globally: plugins know slugs as strings, since they serve other projects too.
  typescript: { outputFile: path.join(here, 'payload-types.ts'), declare: false },
})
