import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvCell, csvLine } from './csv'

/** Reads one line back as a spreadsheet would. */
function read(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < line.length - 2; i++) {
    const char = line[i] ?? ''
    if (quoted && char === '"' && line[i + 1] === '"') {
      cell += '"'
      i++
    } else if (char === '"') quoted = !quoted
    else if (char === ',' && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += char
  }
  return [...cells, cell]
}

test.each([
  '=HYPERLINK("http://evil.tld")',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  ' =1',
  '\ufeff=1',
])('%j is no formula any more', (value) => {
  expect(read(csvLine([value]))[0]).toBe(`'${value}`)
})

test('numbers of our own stay numbers', () => {
  expect(csvLine([-3, 'a', null])).toBe('-3,a,\r\n')
})

test('every cell is read back as it was, or with one apostrophe before it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (cells) => {
      const back = read(csvLine(cells))
      expect(back).toHaveLength(cells.length)
      back.forEach((cell, index) => {
        expect([cells[index], `'${cells[index] ?? ''}`]).toContain(cell)
      })
    }),
  )
})

test('no cell begins like a formula', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[=+\-@\t ＝a"]{1,6}$/), (value) => {
      expect((read(`${csvCell(value)}\r\n`)[0] ?? '').trimStart()).not.toMatch(/^[=+\-@＝]/)
    }),
  )
})
