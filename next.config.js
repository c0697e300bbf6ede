// @ts-check
import { readdirSync } from 'node:fs'

/** What readiness looks for in the database. */
const newestMigration = readdirSync(new URL('prisma/migrations', import.meta.url))
  .filter((name) => /^\d{14}_/.test(name))
  .sort()
  .at(-1)

/** The desk's pages have a policy with nonces, from proxy.ts. A reader's page runs no script at all, so its policy never changes. */
const readersPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** For readers: a shared cache may answer for half a minute, and for half a minute more while it asks again. */
const heldBriefly = 'public, max-age=0, s-maxage=30, stale-while-revalidate=30'

const readersPages = [
  { key: 'Content-Security-Policy', value: readersPolicy },
  { key: 'Cache-Control', value: heldBriefly },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
]

/** @type {import('next').NextConfig} */
const config = {
  env: { GALLEY_NEWEST_MIGRATION: newestMigration ?? '' },
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // A shared cache may hold a stale public page this long at most: a withdrawn entry must be gone within a minute.
  expireTime: 60,
  // Readers' pages need no script, so their head has to be whole when it is sent: no title that a script puts in later.
  htmlLimitedBots: /.*/,
  headers: () => [
    { source: '/corrections/:path*', headers: readersPages },
    // A form and a reader's own receipt are nobody else's.
    {
      source: '/corrections/report/:path*',
      headers: [
        { key: 'Cache-Control', value: 'private, no-store' },
        // Not no-referrer: a browser then hides the origin of the form, and the form is refused.
        { key: 'Referrer-Policy', value: 'same-origin' },
      ],
    },
  ],
  output: 'standalone',
  // Next takes a lock file in a folder above for the project's root, unless told.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  outputFileTracingExcludes: { '/**': ['.data/**', '.git/**', 'docs/**', 'e2e/**', 'bench/**', 'scripts/**'] },
  // `npm run check` looks at the types of everything; the build need not do it once more.
  typescript: { ignoreBuildErrors: true },
}

export default config
