import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlockRole, ExtractedClaim, TextBlock } from './claim'
import { extractClaims } from './extract-claims'

type Part = { role: BlockRole; text: string } & Pick<TextBlock, 'row' | 'column' | 'head'>

/** For tests: parts joined as an article joins them. */
function compose(parts: readonly Part[]): { text: string; blocks: TextBlock[] } {
  let text = ''
  const blocks = parts.map(({ text: words, ...rest }) => {
    if (text) text += '\n\n'
    const start = text.length
    text += words
    return { ...rest, start, end: text.length }
  })
  return { text, blocks }
}

function read(parts: readonly Part[], publishedAt = '2026-03-06'): ExtractedClaim[] {
  const { text, blocks } = compose(parts)
  return extractClaims(text, { blocks, publishedAt })
}

const body = (text: string): Part => ({ role: 'BODY', text })
const named = (claims: ExtractedClaim[], kind: string) => claims.filter((claim) => claim.kind === kind)
const words = (claims: ExtractedClaim[], kind: string) => named(claims, kind).map(({ text }) => text)

describe('a headline', () => {
  test('in title case names nobody by its capitals, and everybody whom the text names', () => {
    const claims = read([
      { role: 'HEADLINE', text: 'Harbour Chief Odile Marchbank Quits After Ferry Row' },
      body('Odile Marchbank, the head of the port, stepped down on Tuesday. The row had lasted since May.'),
    ])
    expect(words(claims, 'PERSON')).toEqual(['Odile Marchbank'])
    expect(named(claims, 'PERSON')[0]?.anchors).toHaveLength(2)
    expect(words(claims, 'ORGANISATION')).toEqual([])
  })

  test('counts in title case too', () => {
    const claims = read([
      { role: 'HEADLINE', text: 'Mill Fire Kills 12, Leaves Three Missing' },
      body('Twelve people died in a mill.'),
    ])
    expect(words(claims, 'NUMBER')).toEqual(['12', 'Three', 'Twelve'])
  })

  test('asserts something without a full stop, and says with “to” what is to come', () => {
    const claims = read([
      { role: 'HEADLINE', text: 'Councillor quits over toll' },
      { role: 'SUBHEAD', text: 'Tunnel to close in June' },
      body('It rained.'),
    ])
    expect(named(claims, 'STATEMENT').map(({ text, sub }) => [text, sub])).toEqual([
      ['Councillor quits over toll', undefined],
      ['Tunnel to close in June', 'prediction'],
    ])
  })

  test('tells in the present what is over', () => {
    const [date] = named(
      read([{ role: 'HEADLINE', text: 'Chain shuts last mine in December' }, body('So it did.')]),
      'DATE',
    )
    expect(date?.value).toBe('2025-12')
  })
})

describe('captions and pull quotes', () => {
  test('a caption asserts without a full stop and names who is shown', () => {
    const claims = read([
      body('Brannagh opened the hall.'),
      { role: 'CAPTION', text: 'Kit Brannagh, left, opened the hall with Marguerite Osei' },
    ])
    expect(words(claims, 'PERSON')).toEqual(['Brannagh', 'Marguerite Osei'])
    expect(words(claims, 'STATEMENT').at(-1)).toContain('opened the hall with')
  })

  test('a pull quote without marks is a quotation, with the speaker of the words it repeats', () => {
    const claims = read([
      body('“Nobody asked the fishermen before they dug the channel,” said Ilse Vanderhoek.'),
      { role: 'PULL_QUOTE', text: 'Nobody asked the fishermen' },
      { role: 'PULL_QUOTE', text: 'We were never told — Kofi Adjei' },
    ])
    expect(named(claims, 'QUOTE').map(({ text, speaker }) => [text, speaker?.text])).toEqual([
      ['“Nobody asked the fishermen before they dug the channel,”', 'Ilse Vanderhoek'],
      ['Nobody asked the fishermen', 'Ilse Vanderhoek'],
      ['We were never told', 'Kofi Adjei'],
    ])
  })

  test('a quotation left open goes on in the next paragraph, not from a headline into the text', () => {
    const open = '“We waited for the boat all night and nobody came.'
    const quote = (first: BlockRole) =>
      named(read([{ role: first, text: open }, body('“Then it sank,” said Kofi Adjei.')]), 'QUOTE')
    expect(quote('BODY')).toHaveLength(1)
    expect(quote('HEADLINE').map(({ text }) => text)).toEqual(['“Then it sank,”'])
  })
})

describe('a table', () => {
  const cell = (row: number, column: number, text: string, head = false): Part => ({
    role: 'TABLE_CELL',
    text,
    row,
    column,
    ...(head && { head }),
  })
  const table = [
    cell(0, 0, 'Operator', true),
    cell(0, 1, 'Revenue (£m), 2024', true),
    cell(0, 2, 'Fleet', true),
    cell(0, 3, 'Founded', true),
    cell(0, 4, 'Punctual, %', true),
    cell(1, 0, 'Kestrel Lines', true),
    cell(1, 1, '18.5'),
    cell(1, 2, '1950'),
    cell(1, 3, '1950'),
    cell(1, 4, '91.2'),
  ]

  test('a cell has unit, money and scale of its heads', () => {
    const numbers = named(read(table), 'NUMBER')
    expect(numbers.map(({ text, value, sub, unit }) => [text, value, sub, unit])).toEqual([
      ['18.5', '18500000', 'money', 'GBP'],
      ['1950', '1950', 'cardinal', undefined],
      ['91.2', '91.2', 'percent', '%'],
    ])
    expect(numbers[0]?.why).toBe('under “Revenue (£m), 2024” and “Kestrel Lines”')
  })

  test('four digits are a year where the head says so', () => {
    expect(named(read(table), 'DATE').map(({ text, value }) => [text, value])).toEqual([
      ['2024', '2024'],
      ['1950', '1950'],
    ])
  })

  test('a day without a year has the year of its head', () => {
    const claims = read([
      cell(0, 0, 'Port', true),
      cell(0, 1, '2019', true),
      cell(1, 0, 'Oban', true),
      cell(1, 1, '4 November'),
    ])
    expect(named(claims, 'DATE').at(-1)?.value).toBe('2019-11-04')
  })

  test('a new table has nothing of the heads before it', () => {
    const claims = read([...table, cell(0, 0, '12'), cell(0, 1, '14')])
    expect(
      named(claims, 'NUMBER')
        .slice(-2)
        .map(({ sub }) => sub),
    ).toEqual(['cardinal', 'cardinal'])
  })
})

const scraps = fc.constantFrom(
  ...[
    'Nora Petersen',
    'Petersen',
    'said',
    'the',
    'Oslo',
    'Mr.',
    '“',
    '”',
    '‘',
    '’',
    '"',
    '5',
    '12,000',
    '$',
    '%',
    'million',
  ],
  ...[
    'March',
    '2024',
    'Friday',
    'last',
    'week',
    'early',
    'of',
    'and',
    ',',
    '.',
    ':',
    '—',
    'he',
    'according to',
    'a',
    'ago',
  ],
  ...[
    'quits',
    'to',
    'Council',
    'Bridge',
    'Fire',
    'NATO',
    'years',
    'half',
    'third',
    'quarter',
    '\n',
    '-',
    'University',
    '(',
    ')',
  ],
)
const line = fc.array(scraps, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' '))
const ROLES: BlockRole[] = [
  'HEADLINE',
  'STANDFIRST',
  'BODY',
  'SUBHEAD',
  'CAPTION',
  'PULL_QUOTE',
  'LIST_ITEM',
  'TABLE_CELL',
  'NOTE',
]
const part = fc.record({ role: fc.constantFrom(...ROLES), text: line })
const parts = fc.array(part, { minLength: 1, maxLength: 6 })

describe('for any parts', () => {
  test('no anchor runs from one block into another, and every anchor slices', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 2 }), (given, width) => {
        const cells = given.map((one, at) => ({
          ...one,
          row: Math.floor(at / (width + 1)),
          column: at % (width + 1),
          head: at <= width,
        }))
        const { text, blocks } = compose(cells)
        for (const claim of extractClaims(text, { blocks, publishedAt: '2024-05-15' })) {
          expect(text.slice(claim.anchors[0]?.start, claim.anchors[0]?.end)).toBe(claim.text)
          for (const { start, end } of claim.anchors)
            expect(blocks.filter((block) => start < block.end && block.start < end)).toHaveLength(1)
        }
      }),
    )
  })

  test('a percent sign in the next block belongs to no figure before it', () => {
    expect(words(read([body('Of ten, 5'), body('% rose')]), 'NUMBER')).toEqual(['ten', '5'])
  })

  test('a range or a day does not go on in the next block', () => {
    const day = read([{ role: 'HEADLINE', text: 'A day in May: 5' }, body('of March it was said again.')])
    expect(named(day, 'DATE').map(({ text }) => text)).not.toContain('5\n\nof March')
    expect(
      words(
        read([
          { role: 'HEADLINE', text: '12,000' },
          { role: 'SUBHEAD', text: 'to 14,000 seats' },
        ]),
        'NUMBER',
      ),
    ).toEqual(['12,000', '14,000'])
  })

  test('a text that is body throughout is read as it is without blocks', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const paragraphs = lines.map((text) => body(text.trim() || 'x'))
        const { text, blocks } = compose(paragraphs)
        expect(extractClaims(text, { blocks })).toEqual(extractClaims(text))
        expect(extractClaims(text, { blocks: [{ role: 'BODY', start: 0, end: text.length }] })).toEqual(
          extractClaims(text),
        )
      }),
    )
  })

  test('no share is read over the end of a paragraph', () => {
    expect(extractClaims('They asked for a\n\nthird of it.').map((claim) => claim.text)).toEqual([])
  })

  test('blocks that make no sense are no reason to fail', () => {
    const blocks: TextBlock[] = [
      { role: 'TABLE_CELL', start: 5, end: 2, row: -1, column: Number.NaN },
      { role: 'HEADLINE', start: 3, end: 900 },
      { role: 'CAPTION', start: -4, end: 8 },
    ]
    expect(() => extractClaims('Nora Petersen left in 2024.', { blocks })).not.toThrow()
  })
})
