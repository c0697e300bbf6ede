import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ESLint, Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, test } from 'vitest'
import { ROOT } from '@/scripts/process/place.mjs'

const eslint = new ESLint({ cwd: ROOT })

/** What the linter says with one rule of a file of this folder that has these words. */
async function said(file: string, rule: string, words: string): Promise<string[]> {
  const config = (await eslint.calculateConfigForFile(join(ROOT, file))) as Linter.Config
  const set = config.rules?.[rule]
  if (!set) return []
  const found = new Linter({ cwd: ROOT }).verify(
    words,
    {
      files: ['**/*.{ts,tsx,mjs}'],
      plugins: config.plugins ?? {},
      languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      rules: { [rule]: set },
    },
    join(ROOT, file),
  )
  return found.map(({ ruleId, message }) => {
    if (ruleId === null) throw new Error(message)
    return message
  })
}

/** Each way of bringing something in. */
const WAYS: Record<string, (from: string) => string> = {
  import: (from) => `import { it } from '${from}'`,
  'for its types': (from) => `import type { It } from '${from}'`,
  'pass on': (from) => `export { it } from '${from}'`,
  'pass all on': (from) => `export * from '${from}'`,
  'fetch later': (from) => `export const it = () => import('${from}')`,
  'fetch later in back ticks': (from) => `export const it = () => import(\`${from}\`)`,
  'name as a type': (from) => `export type It = import('${from}').It`,
  require: (from) => `export const it = require('${from}')`,
}

/** What the linter says of each way to bring this into a file. */
const refused = async (file: string, from: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(WAYS).map(
        async ([way, words]) => [way, (await said(file, 'galley/walls', words(from))).length] as const,
      ),
    ),
  )

const everyWay = (times: number) => Object.fromEntries(Object.keys(WAYS).map((way) => [way, times]))

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
    ['lib/fetching/fetch-safely.ts', '@/lib/db/client'],
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
    ['app/(newsroom)/desk/page.tsx', '@/prisma/seed'],
    ['scripts/extract.ts', '@/app/(newsroom)/changes/operations'],
    ['scripts/extract.ts', '@/lib/testing/people'],
    ['scripts/extract.ts', 'react'],
    ['scripts/migrate.mjs', '../app/page'],
    ['scripts/process/serve.mjs', '../../lib/testing/people'],
    ['components/x.mjs', '../lib/db/client'],
  ])('%s may bring in %s in no way', async (file, from) => {
    expect(await refused(file, from)).toEqual(everyWay(1))
  })

  test('a story takes test from ./story, and what is fetched is named', async () => {
    const own = "import { test } from '@playwright/test'"
    expect(await said('e2e/review.spec.ts', 'no-restricted-imports', own)).toHaveLength(1)
    expect(await said('app/page.tsx', 'galley/walls', 'export const it = (file) => import(file)')).toHaveLength(1)
    expect(
      await said('app/page.tsx', 'galley/walls', 'export const it = (file) => import(`@/lib/${file}`)'),
    ).toHaveLength(1)
  })

  test.each([
    ['lib/domain/claims/claim.ts', '@/lib/domain/text/words'],
    ['lib/domain/text/words.test.ts', 'node:fs'],
    ['lib/use-cases/claims/mark-claims.test.ts', '@/lib/testing/builders'],
    ['lib/queries/claims/claims.test.ts', '@/lib/use-cases/claims/accept-claim'],
    ['app/page.tsx', '@/lib/queries/claims/claim'],
    ['components/ui/menu.tsx', 'radix-ui'],
    ['lib/testing/people.ts', '@/scripts/migrate.mjs'],
    ['scripts/postgres/database.mjs', '../migrate.mjs'],
    ['scripts/extract.ts', '@/lib/extraction/claim'],
    ['scripts/checks/arrival.test.ts', '@/lib/testing/database'],
    ['lib/domain/claims/claim.ts', './claim-view'],
  ])('%s may bring in %s', async (file, from) => {
    expect(await refused(file, from)).toEqual(everyWay(0))
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

/** On a screen of the desk, at its doors and in what they share. */
const DESK: [string, ...string[]] = [
  'app/(newsroom)/desk/page.tsx',
  'app/(account)/layout.tsx',
  'components/entry-alone.tsx',
]
const ofOneWay = (file: string, words: string) => said(file, 'no-restricted-syntax', words)

describe('one way to do each thing', () => {
  test.each([
    '<button>Go</button>',
    '<select />',
    '<textarea />',
    '<input type="hidden" />',
    '<ButtonLink kbd="A" />',
    '<ButtonLink kbd="1" />',
    '<Button kbd={GALLEY_KEYS.mine} onClick={() => undefined} />',
    '<Button {...(open && { kbd: GALLEY_KEYS.mine })} />',
    "({ kbd: 'A' })",
    '<dialog open />',
    '<menu />',
    '<div role="button" tabIndex={0} />',
    "<div role={open ? 'dialog' : undefined} />",
    '<li role="menuitem" />',
    '<div contentEditable />',
    '<div popover="auto" />',
    "createElement('button')",
    "React.createElement('input')",
    "document.createElement('dialog')",
  ])('%s is refused: what is pressed, typed in or opened comes from components/ui', async (markup) => {
    for (const file of DESK) expect(await ofOneWay(file, `export const it = ${markup}`)).toHaveLength(1)
  })

  test.each([
    "fetch('/api/v1/claims', { method: 'POST' })",
    "window.fetch('/api/v1/claims')",
    "navigator.sendBeacon('/api/v1/claims')",
    'new XMLHttpRequest()',
    "new EventSource('/api/v1/feed')",
  ])('%s is refused beside makeChange and callApi', async (call) => {
    for (const file of DESK) expect(await ofOneWay(file, `export const it = ${call}`)).toHaveLength(1)
  })

  test.each([
    ["document.querySelector('.approve').click()", 2],
    ['ref.current?.click()', 1],
    ["new KeyboardEvent('keydown')", 1],
    ["document.querySelectorAll('li')", 1],
    ["document.getElementsByClassName('row')", 1],
    ['row.innerText', 1],
  ])('%s is refused: nothing presses a button for somebody or reads the page', async (call, times) => {
    for (const file of DESK) expect(await ofOneWay(file, `export const it = ${call}`)).toHaveLength(times)
  })

  test('readers’ pages, which run no script, have plain controls; components/ui is made of them', async () => {
    for (const file of ['app/(public)/corrections/filter-form.tsx', 'components/ui/select.tsx']) {
      expect(await ofOneWay(file, 'export const it = <select />')).toEqual([])
      expect(await ofOneWay(file, "export const it = fetch('/api/v1/claims')")).toHaveLength(1)
    }
  })
})

describe('classes stand where they are checked and sorted', () => {
  const checked = (words: string) => said('app/(newsroom)/desk/page.tsx', 'galley/checked-classes', words)
  test.each([
    "const look = { row: 'flexx unknown-class' }; const It = () => <p className={look.row} />",
    "const look = 'flexx'; const It = () => <p className={look} />",
    "const look = (on) => (on ? 'flexx' : 'truncatee'); const It = () => <p className={cn('grid', look(true))} />",
    "export const look = 'flex min-h-9 items-center'",
    'export const look = (on) => `flex min-h-9 ${on}`',
  ])('%s is refused', async (words) => {
    expect((await checked(words)).length).toBeGreaterThan(0)
  })

  test.each([
    "const look = tw({ row: 'flex min-h-9' }); const It = () => <p className={look.row} />",
    "const look = cva('flex min-h-9', { variants: {} }); const It = () => <p className={cn(look(), 'grid')} />",
    "const kind = 'one'; const It = () => <p className={cn(kind === 'one' && 'grid')} />",
    "export const said = 'Taken back: a well-known re-read of it'",
    "export const policy = 'public, max-age=300'",
    "export const why = 'a two-way street of words'",
  ])('%s is not', async (words) => {
    expect(await checked(words)).toEqual([])
  })

  test('a class that nobody knows is found in tw too', async () => {
    const words = "const look = tw({ row: 'flex flexx' }); export const other = tw('truncatee')"
    const config = (await eslint.calculateConfigForFile(join(ROOT, DESK[0]))) as Linter.Config
    const found = new Linter({ cwd: ROOT }).verify(
      words,
      {
        files: ['**/*.{ts,tsx,mjs}'],
        plugins: config.plugins ?? {},
        settings: config.settings ?? {},
        rules: { 'tailwind/no-unknown-classes': config.rules?.['tailwind/no-unknown-classes'] ?? 'off' },
      },
      join(ROOT, DESK[0]),
    )
    expect(found).toHaveLength(2)
  })
})
