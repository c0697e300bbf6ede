import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ESLint, Linter } from 'eslint'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../process/place.mjs'

const eslint = new ESLint({ cwd: ROOT })

/** What the linter says of one import in a file of this folder. */
async function refused(file: string, from: string): Promise<string[]> {
  const config = (await eslint.calculateConfigForFile(join(ROOT, file))) as { rules: Linter.RulesRecord }
  const rule = config.rules['no-restricted-imports']
  if (!rule) return []
  const found = new Linter().verify(`import { it, test } from '${from}'`, { rules: { 'no-restricted-imports': rule } })
  return found.map(({ message }) => message)
}

describe('each wall stands', () => {
  test.each([
    ['lib/domain/claims/claim.ts', '@/lib/db/client'],
    ['lib/domain/claims/claim.ts', 'node:fs'],
    ['lib/domain/claims/claim.ts', 'fs'],
    ['lib/domain/claims/claim.ts', 'react'],
    ['lib/domain/claims/claim.ts', '@/lib/testing/people'],
    ['lib/domain/claims/claim.ts', '../text/words'],
    ['lib/domain/claims/claim.ts', './../text/words'],
    ['lib/extraction/quotes.ts', '@/lib/domain/claims/claim'],
    ['lib/extraction/quotes.ts', 'node:path'],
    ['lib/db/client.ts', '@/lib/use-cases/fields'],
    ['lib/workers/text-pool.ts', '@/lib/db/client'],
    ['lib/use-cases/claims/accept-claim.ts', '@/lib/queries/claims/claim'],
    ['lib/use-cases/claims/accept-claim.ts', 'next/cache'],
    ['lib/use-cases/claims/accept-claim.ts', '@/lib/testing/builders'],
    ['lib/queries/claims/claim.ts', '@/lib/use-cases/claims/accept-claim'],
    ['lib/publishing/feeds.ts', '@/lib/queries/claims/claim'],
    ['lib/auth/options.ts', '@/lib/use-cases/people/sign-in'],
    ['lib/server/form-action.ts', '@/lib/db/client'],
    ['components/field.tsx', '@/lib/use-cases/claims/accept-claim'],
    ['components/field.tsx', 'node:fs'],
    ['components/shell/menu.tsx', 'radix-ui'],
    ['components/shell/palette.tsx', 'cmdk'],
    ['app/page.tsx', 'react-aria-components'],
    ['app/page.tsx', '@/lib/db/client'],
    ['app/page.tsx', '@/lib/testing/people'],
    ['app/page.tsx', '@/scripts/migrate.mjs'],
    ['prisma/seed.ts', 'next/server'],
    ['bench/extraction/bench.ts', '@/app/page'],
    ['e2e/people.ts', '@/lib/db/client'],
    ['e2e/review.spec.ts', '@playwright/test'],
  ])('%s may not import %s', async (file, from) => {
    expect(await refused(file, from)).toHaveLength(1)
  })

  test.each([
    ['lib/domain/claims/claim.ts', '@/lib/domain/text/words'],
    ['lib/domain/text/words.test.ts', 'node:fs'],
    ['lib/use-cases/claims/mark-claims.test.ts', '@/lib/testing/builders'],
    ['lib/queries/claims/claims.test.ts', '@/lib/use-cases/claims/accept-claim'],
    ['app/page.tsx', '@/lib/queries/claims/claim'],
    ['components/ui/menu.tsx', 'radix-ui'],
    ['lib/testing/people.ts', '@/scripts/migrate.mjs'],
  ])('%s may import %s', async (file, from) => {
    expect(await refused(file, from)).toEqual([])
  })
})

test('files that import each other are refused', async () => {
  const rule = async (file: string) => {
    const config = (await eslint.calculateConfigForFile(join(ROOT, file))) as Linter.Config
    return config.rules?.['import-x/no-cycle']
  }
  for (const file of ['lib/domain/claims/claim.ts', 'components/field.tsx', 'app/page.tsx', 'prisma/seed.ts'])
    expect(await rule(file)).toMatchObject([2, {}])

  const folder = mkdtempSync(join(tmpdir(), 'galley-circle-'))
  try {
    writeFileSync(join(folder, 'one.mjs'), "import { two } from './two.mjs'\nexport const one = () => two\n")
    writeFileSync(join(folder, 'two.mjs'), "import { one } from './one.mjs'\nexport const two = () => one\n")
    const { plugins } = (await eslint.calculateConfigForFile(join(ROOT, 'app/page.tsx'))) as Linter.Config
    const importX = plugins?.['import-x']
    if (!importX) throw new Error('The linter has no import-x')
    const probe = new ESLint({
      cwd: folder,
      overrideConfigFile: true,
      overrideConfig: [{ files: ['*.mjs'], plugins: { 'import-x': importX }, rules: { 'import-x/no-cycle': 'error' } }],
    })
    const results = await probe.lintFiles(['one.mjs'])
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual(['import-x/no-cycle'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

describe('what is pressed or typed in comes from components/ui', () => {
  const probe = async (file: string, markup: string) => {
    const config = (await eslint.calculateConfigForFile(join(ROOT, file))) as { rules: Linter.RulesRecord }
    const rule = config.rules['no-restricted-syntax']
    if (!rule) return []
    return new Linter().verify(`export const it = ${markup}`, {
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      rules: { 'no-restricted-syntax': rule },
    })
  }

  test.each(['<button>Go</button>', '<select />', '<textarea />', '<input type="hidden" />'])(
    '%s is refused on a screen of the desk, at its doors and in what they share',
    async (markup) => {
      for (const file of ['app/(newsroom)/desk/page.tsx', 'app/(account)/layout.tsx', 'components/broken.tsx'])
        expect(await probe(file, markup)).toHaveLength(1)
    },
  )

  test('readers’ pages, which run no script, have plain ones', async () => {
    expect(await probe('app/(public)/corrections/filter-form.tsx', '<select />')).toEqual([])
    expect(await probe('components/ui/select.tsx', '<select />')).toEqual([])
  })
})
