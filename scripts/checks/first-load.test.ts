import { expect, test } from 'vitest'
import { packagesFrom } from './imports.mjs'

/** Each is 9 to 60 KB as it is sent, and needed only by what opens later: see components/later.ts. */
const LATER = ['zod', 'cmdk', 'radix-ui', 'react-aria-components', '@internationalized/date', 'sonner']

test.each([
  ['the shell', 'components/shell/shell.tsx'],
  ['the bar of every page', 'components/shell/page-bar.tsx'],
  ['the galley', 'app/(newsroom)/articles/[articleId]/galley.tsx'],
])('%s listens before what opens later is fetched', (_what, file) => {
  const needed = packagesFrom(file)
  expect([...needed.keys()]).toContain('react')
  expect(LATER.flatMap((name) => (needed.has(name) ? [`${name}, by ${needed.get(name)}`] : []))).toEqual([])
})
