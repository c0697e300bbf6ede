import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '@/scripts/process/place.mjs'
import { filesFrom, packagesFrom } from './imports.mjs'

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

const GALLEY = 'app/(newsroom)/articles/[articleId]'

/** Opened by somebody, or drawn from what is asked for later. */
const OPENED = [
  ...[
    `${GALLEY}/claim/known-already.tsx`,
    `${GALLEY}/claim/seen-before.tsx`,
    `${GALLEY}/panels/opened-panel.tsx`,
    `${GALLEY}/passage/passage-panel.tsx`,
    `${GALLEY}/claim/clear-form.tsx`,
  ],
  ...['components/shell/palette.tsx', 'components/shell/key-help.tsx', 'components/broken.tsx'],
]

const ERRORS = ['app/error.tsx', 'app/(newsroom)/error.tsx', 'app/global-error.tsx']

test.each(['components/shell/shell.tsx', 'components/shell/page-bar.tsx', `${GALLEY}/galley.tsx`, ...ERRORS])(
  '%s begins with nothing that opens on demand or is hardly ever seen',
  (file) => {
    const needed = filesFrom(file)
    expect(needed.size).toBeGreaterThan(1)
    expect(OPENED.filter((one) => !existsSync(join(ROOT, one)))).toEqual([])
    expect(OPENED.filter((one) => needed.has(one))).toEqual([])
  },
)

// Keys after N belong to the cursor of words at once; what waits is looked at when nothing can be fetched.
test.each([
  [`${GALLEY}/galley.tsx`, `${GALLEY}/text/word-cursor.tsx`],
  ['components/shell/page-bar.tsx', 'components/shell/queued-changes.tsx'],
])('%s begins with what has to be there when the connection goes a moment later', (file, needed) => {
  expect([...filesFrom(file)]).toContain(needed)
})
