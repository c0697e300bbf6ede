import { describe, expect, test } from 'vitest'
import type { TextBlock } from '@/lib/extraction/claim'
import { extractClaims } from '@/lib/extraction/extract-claims'

/** The names in an article of a table, given row by row with "|" between cells and "*" before a head, and what stands below it. */
function names(rows: readonly string[], below = ''): string[] {
  let text = ''
  const blocks: TextBlock[] = []
  const add = (block: Omit<TextBlock, 'start' | 'end'>, words: string) => {
    if (text) text += '\n\n'
    const start = text.length
    text += words
    blocks.push({ ...block, start, end: text.length })
  }
  for (const [row, line] of rows.entries())
    for (const [column, cell] of line.split('|').entries())
      if (cell) add({ role: 'TABLE_CELL', row, column, head: cell.startsWith('*') }, cell.replace('*', ''))
  if (below) add({ role: 'BODY' }, below)
  return extractClaims(text, { blocks })
    .filter(({ kind }) => kind === 'PERSON' || kind === 'ORGANISATION' || kind === 'PLACE')
    .map((claim) => `${claim.kind} ${claim.text}`)
}

describe('a name in a cell is what the head of its column says', () => {
  test.each([
    ['Place', 'York', 'PLACE York'],
    ['Town', 'Lincoln', 'PLACE Lincoln'],
    ['City (county)', 'Chelsea', 'PLACE Chelsea'],
    ['Home town', 'Florence', 'PLACE Florence'],
    ['Place of birth', 'Sydney', 'PLACE Sydney'],
    ['Countries', 'Jordan', 'PLACE Jordan'],
    ['Town', 'Hull', 'PLACE Hull'],
    ['Player', 'Lincoln', 'PERSON Lincoln'],
    ['Director', 'Jane', 'PERSON Jane'],
    ['MP', 'Brown', 'PERSON Brown'],
    ['Prime minister', 'Brown', 'PERSON Brown'],
    ['Player’s club', 'Chelsea', 'ORGANISATION Chelsea'],
    ['Team name', 'Leeds', 'ORGANISATION Leeds'],
    ['Council', 'York', 'ORGANISATION York'],
    ['Company', 'Morgan', 'ORGANISATION Morgan'],
  ])('below “%s”: %s', (head, cell, expected) => {
    expect(names([`*${head}|*2025`, `${cell}|20`])).toEqual([expected])
    expect(names([`*${head}|*2025`, `*${cell}|20`])).toEqual([expected])
  })

  test('the head of a row says it where the columns have none', () => {
    expect(names(['*Fact|*Answer', '*Town|Chelsea', '*Mayor|Lincoln'])).toEqual(['PLACE Chelsea', 'PERSON Lincoln'])
  })

  test('several names in one cell, and a name known in full', () => {
    expect(names(['*Towns|*Firm', 'Lincoln, York and Hull|Kestrel'])).toEqual([
      'PLACE Lincoln',
      'PLACE York',
      'PLACE Hull',
      'ORGANISATION Kestrel',
    ])
  })

  test('the text around the table means the same by it, unless it says otherwise', () => {
    expect(names(['*Town|*Jobs', 'Lincoln|20'], 'Lincoln lost 20 jobs.')).toEqual(['PLACE Lincoln'])
    expect(names(['*Town|*Jobs', 'Lincoln|20'], 'Mary Lincoln, the mayor, was sorry.')).toEqual([
      'PLACE Lincoln',
      'PERSON Mary Lincoln',
    ])
  })
})

describe('nothing is made of', () => {
  test.each([
    ['Town', 'Total'],
    ['Place', 'Other'],
    ['Company', 'None'],
    ['Town', 'Unit'],
    ['Town', 'Winter'],
    ['Town', 'Difference'],
    ['City', 'Women'],
    ['County', 'Away'],
    ['Candidate', 'Vacant'],
    ['State', 'Closed'],
    ['Area', 'Housing'],
    ['Team', 'N/A'],
    ['Driver', 'TBC'],
    ['Film', 'Lincoln'],
    ['Ships', 'Victoria'],
    ['Place', '1st'],
    ['Jobs by city', 'Retail'],
  ])('below “%s”: %s', (head, cell) => {
    expect(names([`*${head}|*2025`, `${cell}|20`])).toEqual([])
  })

  test('a head that says two things, or none: the name is read as elsewhere', () => {
    for (const head of ['Candidate/town', 'Name', 'Winner'])
      expect(names([`*${head}|*Votes`, 'Anna Lund|20'])).toEqual(['PERSON Anna Lund'])
  })

  test('a country that plays, and a word about a town, stay what they are', () => {
    expect(names(['*Team|*Points', 'England|3'])).toEqual(['PLACE England'])
    expect(names(['*Person|*Points', 'Leeds tickets|3'])).toEqual(['PLACE Leeds'])
  })
})

describe('in few words', () => {
  const read = (text: string) =>
    extractClaims(text)
      .filter(({ kind }) => kind === 'PERSON' || kind === 'PLACE')
      .map((claim) => `${claim.kind} ${claim.text}`)

  test.each([
    ['The council of York met.', 'PLACE York'],
    ['The bishop of Lincoln prayed.', 'PLACE Lincoln'],
    ['The people of Lindmere voted.', 'PLACE Lindmere'],
    ['She visited Paris.', 'PLACE Paris'],
    ['He tours Florence today.', 'PLACE Florence'],
  ])('a place is told by what leads to it: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  test.each([
    ['She visited Anna.', ['PERSON Anna']],
    ['The wife of Lincoln died.', ['PERSON Lincoln']],
    ['The fans of Chelsea Manning wept.', ['PERSON Chelsea Manning']],
    ['East, West and North met.', []],
    ['The West said no.', []],
    ['Kanye West left. West was late.', ['PERSON Kanye West']],
  ])('and is none where nothing does: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})
