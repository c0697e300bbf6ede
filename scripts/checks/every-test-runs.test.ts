import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import config from '@/vitest.config'

interface Project {
  test: { include: string[]; exclude?: string[] }
}

/** The test files of a project, or with these patterns; paths from the root. */
const files = (include: string[], exclude: string[] = []) => globSync(include, { exclude })

test('every test file belongs to exactly one project, so that none is run nowhere', () => {
  const { projects = [] } = config.test ?? {}
  const run = (projects as Project[]).flatMap(({ test: { include, exclude } }) => files(include, exclude))
  const all = files(['{app,bench,components,e2e,lib,prisma,scripts}/**/*.test.{ts,tsx}'])
  expect(run.sort()).toEqual(all.sort())
})
