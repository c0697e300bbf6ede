import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ROOT } from '@/scripts/process/place.mjs'
import { BUILT_FROM } from './build.mjs'

/** What lies at the root and is no part of the build. */
const NOT_BUILT = [
  ...['README.md', 'LICENSE', 'Dockerfile', 'compose.yaml', 'docs', 'bench', 'e2e', 'scripts', 'node_modules'],
  ...['eslint.config.mjs', 'knip.json', 'playwright.config.ts', 'vitest.config.ts'],
  ...['next-env.d.ts', 'tsconfig.tsbuildinfo', 'coverage', 'test-results', 'playwright-report'],
]

test('every file at the root is part of the build or known not to be', () => {
  const names = readdirSync(ROOT).filter((name) => !name.startsWith('.'))
  const built = BUILT_FROM.map((path) => path.split('/')[0])
  expect(names.filter((name) => !built.includes(name) && !NOT_BUILT.includes(name))).toEqual([])
})
