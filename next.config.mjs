import { withPayload } from '@payloadcms/next/withPayload'

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run typecheck` checks everything, tests included; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Sources import each other as Node does, by `.js`; webpack can be told, Turbopack cannot yet.
  webpack: (config) => {
    config.resolve.extensionAlias = {
      ...config.resolve.extensionAlias,
      '.js': ['.ts', '.tsx', '.js'],
    }
    return config
  },
  headers: () => Promise.resolve([{ source: '/:path*', headers: securityHeaders }]),
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
