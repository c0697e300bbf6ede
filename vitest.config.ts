import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: { '@': import.meta.dirname, 'server-only': `${import.meta.dirname}/lib/testing/server-only.ts` },
  },
  test: {
    // A slow or busy machine is no failure.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'lib/{domain,extraction,fetching,intake,storage,text}/**/*.test.ts',
            'components/**/*.test.{ts,tsx}',
            'bench/**/*.test.ts',
            'scripts/extract/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'use-cases',
          include: [
            'lib/{db,jobs,live,use-cases,queries,workers,publishing,auth,server,testing}/**/*.test.ts',
            '{app,prisma,scripts}/**/*.test.ts',
          ],
          exclude: ['scripts/extract/**'],
          globalSetup: 'lib/testing/cluster-for-run.ts',
          setupFiles: 'lib/testing/database-for-file.ts',
        },
      },
    ],
  },
})
