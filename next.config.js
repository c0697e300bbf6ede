// @ts-check
import { readdirSync } from 'node:fs'

/** What readiness looks for in the database. */
const newestMigration = readdirSync(new URL('prisma/migrations', import.meta.url))
  .filter((name) => /^\d{14}_/.test(name))
  .sort()
  .at(-1)

/** @type {import('next').NextConfig} */
const config = {
  env: { GALLEY_NEWEST_MIGRATION: newestMigration ?? '' },
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  output: 'standalone',
  // It reads its own files as it is started, which no bundle has.
  serverExternalPackages: ['pg-boss'],
  // Next takes a lock file in a folder above for the project's root, unless told.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  outputFileTracingExcludes: { '/**': ['.data/**', '.git/**', 'docs/**', 'e2e/**', 'bench/**', 'scripts/**'] },
  // `npm run check` looks at the types of everything; the build need not do it once more.
  typescript: { ignoreBuildErrors: true },
  // Of a form, in bytes: LIMITS.body of lib/domain/limits.ts, which proxy.ts refuses beyond.
  experimental: { serverActions: { bodySizeLimit: 4_000_000 } },
}

export default config
