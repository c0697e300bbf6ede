import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv, writeCsv } from './csv'
import { decodeText } from './decode'

const csvLine = (cells: readonly (string | number | null)[]) => writeCsv([cells])

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
      expect((read(csvLine([value]))[0] ?? '').trimStart()).not.toMatch(/^[=+\-@＝]/)
    }),
  )
})

test.each([
  ['tabs', 'person\toffice\nAda\tMayor\n'],
  ['a line that names the separator', 'sep=;\r\nperson;office\r\nAda;Mayor\r\n'],
  ['a byte-order mark', '\ufeffperson,office\nAda,Mayor'],
  ['rows of nothing but separators', 'person;office\n;;;\nAda;Mayor\n ; \n'],
])('a file with %s is read', (_what, text) => {
  expect(readCsv(text).map(({ cells }) => cells)).toEqual([
    ['person', 'office'],
    ['Ada', 'Mayor'],
  ])
})

test('rows are numbered as a spreadsheet numbers them', () => {
  expect(readCsv('sep=,\na,b\n\n"two\nlines",c\nd,e').map(({ row }) => row)).toEqual([2, 4, 5])
})

test('a file of Windows is read with its letters, one of UTF-16 too, and what is no text is refused', () => {
  expect(decodeText(Uint8Array.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x80]))).toEqual({
    text: 'Müller€',
    encoding: 'Windows-1252',
  })
  expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x4d, 0, 0xfc, 0]))).toEqual({ text: 'Mü', encoding: 'UTF-16' })
  expect(decodeText(new TextEncoder().encode('Müller'))).toEqual({ text: 'Müller', encoding: 'UTF-8' })
  expect(decodeText(Uint8Array.from([0x4d, 0xfc, 0x81]))).toBeNull()
  expect(decodeText(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0xfc]))).toBeNull()
})

test.each(['\u200b,\u2060', ' ,\u2800', '\u3164', '\u00ad,,'])('a row that shows nothing is left out: %j', (row) => {
  expect(readCsv(`a,b\n${row}\nc,d`).map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('line ends of several kinds in one file each end a row, and one inside quotes does not', () => {
  expect(readCsv('a;b\r\n1;2\n3;4\r5;"6\r\n7"\n').map(({ row, cells }) => [row, ...cells])).toEqual([
    [1, 'a', 'b'],
    [2, '1', '2'],
    [3, '3', '4'],
    [4, '5', '6\r\n7'],
  ])
})
