import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** A row of docs/faults.md: the number of the promise, a test file, and the title of a test in it. */
interface Row {
  number: string
  file: string
  title: string
}

function rowsOf(page: string): Row[] {
  let number = ''
  return page.split('\n').flatMap((line) => {
    const [, own = '', , file = '', title = ''] = /^\| (\w*) \| (.*?) ?\| `([^`]+)` \| (.+) \|$/.exec(line) ?? []
    if (file === '') return []
    number = own || number
    return { number, file, title }
  })
}

const rows = rowsOf(readFileSync('docs/faults.md', 'utf8'))
const sources = new Map(
  [...new Set(rows.map(({ file }) => file))].map((file) => [file, existsSync(file) ? readFileSync(file, 'utf8') : '']),
)

/** Whether the file has a test of just this title that runs: `test('…'`, or the title of a table of cases. */
function has({ file, title }: Row): boolean {
  const source = sources.get(file) ?? ''
  return ["'", '"', '`'].some((mark) => {
    const at = source.indexOf(`${mark}${title}${mark}`)
    return at > 0 && /(?:\b(?:test|it)\(|\]\)\(|\)\)\(|\w\)\()\s*$/.test(source.slice(0, at))
  })
}

const numbered = (letter: string, ...numbers: number[]) => numbers.map((number) => `${letter}${number}`)
const upTo = (last: number) => Array.from({ length: last }, (_none, index) => index + 1)

test('every promise has its number, in order, and more than one test', () => {
  expect([...new Set(rows.map(({ number }) => number))]).toEqual([
    ...numbered('A', ...upTo(15)),
    ...numbered('B', ...upTo(11)),
    ...numbered('C', 1, 2),
    ...numbered('D', ...upTo(11)),
    ...numbered('F', 1, 2, 3, 4),
    ...numbered('G', 3, 6),
  ])
  const by = Map.groupBy(rows, ({ number }) => number)
  expect([...by].filter(([, tests]) => tests.length < 2).map(([number]) => number)).toEqual([])
})

test('every test that docs/faults.md names is there, under that title', () => {
  expect(rows.filter((row) => !has(row))).toEqual([])
})

test('a title that is no test’s, or a file that is gone, would be told', () => {
  const [row] = rows
  if (!row) throw new Error('The table is empty.')
  expect(has(row)).toBe(true)
  expect(has({ ...row, title: `${row.title} always` })).toBe(false)
  expect(has({ ...row, file: 'prisma/nowhere.test.ts' })).toBe(false)
})
