import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginsTable, blockAt, BLOCK_ROLES, blocksOf, headlineIn } from './block'
import { BlockView } from './block-view'
import type { TypedBlock } from './compose-blocks'
import { composeBlocks, typedBlocks, whyNotBlocks, whyNotLinks } from './compose-blocks'
import { keepRoles } from './keep-roles'
import { isBlank } from '@/lib/text/blank'

const headline: TypedBlock = { role: 'HEADLINE', text: 'A new sea wall' }
const body = (text: string): TypedBlock => ({ role: 'BODY', text })
const cell = (row: number, column: number, text = `${row}/${column}`): TypedBlock => ({
  role: 'TABLE_CELL',
  row,
  column,
  text,
})

/** Words with everything in them that a paste brings along: line ends of three kinds, odd space, characters of two units. */
const anyText = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    '4',
    '.',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '\u00a0',
    '\u3000',
    '😀',
    'ש',
    '\u200b',
  ),
  maxLength: 40,
})
const anyBlock: fc.Arbitrary<TypedBlock> = fc
  .tuple(
    fc.constantFrom(...BLOCK_ROLES.filter((role) => role !== 'TABLE_CELL')),
    anyText,
    fc.integer({ min: 0, max: 8 }),
  )
  .map(([role, text, level]) => ({ role, text, ...(role === 'LIST_ITEM' && level > 0 && { level }) }))
const anyBlocks = fc.array(anyBlock, { maxLength: 12 })

describe('the blocks of a text', () => {
  test('are the text: the first begins it, a break lies between two, the last ends it, and none is blank', () => {
    fc.assert(
      fc.property(anyBlocks, (typed) => {
        const { text, blocks } = composeBlocks(typed)
        let at = 0
        for (const block of blocks) {
          expect(block.start).toBe(at)
          const words = text.slice(block.start, block.end)
          expect(words.trim()).toBe(words)
          expect(words.split('\n').every((line) => line.trim() !== '')).toBe(true)
          at = block.end + 2
        }
        expect(text).toBe(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n'))
        expect(blocks.every((block) => BlockView.safeParse(block).success)).toBe(true)
      }),
    )
  })

  test('put together again they are the same text and the same blocks', () => {
    fc.assert(
      fc.property(anyBlocks, (typed) => {
        const once = composeBlocks(typed)
        expect(composeBlocks(typedBlocks(once))).toEqual(once)
      }),
    )
  })

  test('keep every word of what was given, in order', () => {
    fc.assert(
      fc.property(anyBlocks, (typed) => {
        const words = (text: string) => text.split(/\s+/).filter((word) => !isBlank(word))
        expect(words(composeBlocks(typed).text)).toEqual(typed.flatMap(({ text }) => words(text)))
      }),
    )
  })

  test('a position is in its block; one in a break is before the next', () => {
    const { text, blocks } = composeBlocks([headline, body('One.'), body('Two.')])
    expect(blockAt(blocks, text.indexOf('One'))).toBe(blocks[1])
    expect(blockAt(blocks, text.indexOf('Two') - 1)).toBe(blocks[2])
    expect(blockAt(blocks, text.length)).toBeUndefined()
  })

  test('a text from before blocks has its paragraphs as body, where they stand', () => {
    const text = '\n\nOne.\nStill one.  \n \t\n\n  Two.\n'
    const old = blocksOf({ text, blocks: [] })
    expect(old.map(({ role, start, end }) => [role, text.slice(start, end)])).toEqual([
      ['BODY', 'One.\nStill one.'],
      ['BODY', 'Two.'],
    ])
    expect(headlineIn(text, old)).toBe('')
  })
})

describe('links', () => {
  test('go with their words, also where the block is cut in two or its line ends change', () => {
    const text = '  See the minutes\r\nof May\n\nand the plan.'
    const link = { start: text.indexOf('the minutes'), end: text.indexOf('and') + 3, href: 'https://example.org/' }
    const made = composeBlocks([headline, { ...body(text), links: [link] }])
    const linked = made.blocks.map(({ links = [] }) => links.map(({ start, end }) => made.text.slice(start, end)))
    expect(linked).toEqual([[], ['the minutes\nof May'], ['and']])
  })

  test('come in order, without overlap, inside their block', () => {
    const href = 'https://example.org/'
    expect(
      whyNotLinks('abcdef', [
        { start: 0, end: 2, href },
        { start: 2, end: 6, href },
      ]),
    ).toBeNull()
    for (const [one, other] of [
      [
        { start: 2, end: 6 },
        { start: 0, end: 2 },
      ],
      [
        { start: 0, end: 3 },
        { start: 2, end: 4 },
      ],
      [
        { start: 0, end: 0 },
        { start: 2, end: 4 },
      ],
      [
        { start: 0, end: 1 },
        { start: 2, end: 7 },
      ],
    ] as const)
      expect(
        whyNotLinks('abcdef', [
          { ...one, href },
          { ...other, href },
        ]),
      ).toMatch(/in order/)
  })
})

test('a link never begins or ends inside a character', () => {
  const linked = (start: number, end: number) => whyNotLinks('😀 c', [{ start, end, href: 'https://example.org/' }])
  expect(linked(1, 2)).toBe('A link can’t begin or end inside a character.')
  expect(linked(0, 1)).toBe('A link can’t begin or end inside a character.')
  expect(linked(0, 2)).toBeNull()
})

describe('an article', () => {
  const whyNot = (...typed: TypedBlock[]) => whyNotBlocks(composeBlocks(typed))

  test('has one headline, in front, in one line', () => {
    expect(whyNot(headline, body('One.'))).toBeNull()
    expect(whyNot(body('One.'))).toBe('The article has no headline yet: give it one.')
    expect(whyNot(body('One.'), headline)).toBe('The headline comes first: nothing stands above it.')
    expect(whyNot(headline, { role: 'LIST_ITEM', text: 'a' }, { role: 'LIST_ITEM', text: 'b', level: 1 })).toBeNull()
    expect(whyNot(headline, { ...body('One.'), level: 1 })).toBe('Only a list item stands in a list within a list.')
    expect(whyNot(headline, headline, body('One.'))).toBe('An article has one headline, and this has 2.')
    expect(whyNot({ ...headline, text: 'x'.repeat(501) }, body('One.'))).toBe('A headline has at most 500 characters.')
    const { text, blocks } = composeBlocks([{ ...headline, text: ' A new \r\n\r\n sea wall ' }, body('One.')])
    expect(headlineIn(text, blocks)).toBe('A new sea wall')
    const broken = composeBlocks([{ ...headline, text: 'A\vnew\u2028sea\u2029 \u0085wall' }, body('One\vline.')])
    expect(broken.text).toBe('A new sea wall\n\nOne\vline.')
  })

  test('is more than its headline, and no more than can be worked with', () => {
    expect(whyNot(headline, body(' \n '))).toBe('The article has no text yet: paste it in.')
    const most = Array.from({ length: 9_999 }, () => body('x'))
    expect(whyNot(headline, ...most)).toBeNull()
    expect(whyNot(headline, ...most, body('x'))).toMatch(/at most 10,000 blocks/)
  })

  test('has no two cells at one place, and a blank line makes no second cell of one', () => {
    const cell = (row: number, column: number, text: string): TypedBlock => ({ role: 'TABLE_CELL', text, row, column })
    const lead: TypedBlock = { role: 'HEADLINE', text: 'Costs' }
    expect(whyNot(lead, cell(0, 0, 'a'), cell(0, 1, 'b'), cell(0, 1, 'c'))).toBe(
      'Two cells of a table stand at the same place: row 1, column 2.',
    )
    expect(whyNot(lead, cell(0, 0, 'a'), cell(1, 0, 'b'), cell(1, 0, 'c'))).toContain('row 2, column 1')
    expect(composeBlocks([lead, cell(0, 0, 'Cost\n\n in 2026'), cell(0, 1, 'b')]).text).toBe(
      'Costs\n\nCost\n in 2026\n\nb',
    )
  })

  test('has tables whose cells come row by row; an empty cell is left out', () => {
    expect(whyNot(headline, cell(0, 1), cell(0, 2), cell(1, 0), cell(3, 1))).toBeNull()
    expect(whyNot(headline, cell(0, 0, ' '), cell(0, 1), cell(1, 0))).toBeNull()
    const outOfOrder = 'The cells of a table come row by row, from row 0 on.'
    expect(whyNot(headline, cell(0, 0), cell(1, 1), cell(1, 0))).toBe(outOfOrder)
    expect(whyNot(headline, cell(0, 0), body('Between.'), cell(1, 0))).toBe(outOfOrder)
    expect(whyNot(headline, { role: 'TABLE_CELL', text: 'x', row: 0 })).toMatch(/says its row and its column/)
    for (const [odd, does] of [
      [{ head: true }, 'heads a row or a column'],
      [{ row: 0 }, 'has a row and a column'],
      [{ column: 0 }, 'has a row and a column'],
      [{ across: 2 }, 'spans columns'],
      [{ down: 2 }, 'spans rows'],
    ] as const)
      expect(whyNot(headline, { ...body('x'), ...odd })).toBe(`Only a table cell ${does}.`)
  })

  test('has tables in which no cell covers the place of another one, whatever it says', () => {
    const spans = (...given: TypedBlock[]) =>
      composeBlocks([headline, ...given]).blocks.flatMap(({ row, column, across, down }) =>
        row === undefined ? [] : [`${row} ${column}: ${across ?? 1}×${down ?? 1}`],
      )
    const wide = { across: 3, down: 2 }
    expect(spans({ ...cell(0, 0), ...wide }, cell(0, 1), cell(1, 0))).toEqual(['0 0: 1×1', '0 1: 1×1', '1 0: 1×1'])
    expect(spans(cell(0, 0), { ...cell(0, 1), down: 2 }, { ...cell(1, 0), across: 2 })).toEqual([
      ...['0 0: 1×1', '0 1: 1×2', '1 0: 1×1'],
    ])
    expect(spans({ ...cell(0, 0), ...wide }, cell(2, 0), cell(2, 1), cell(2, 2))[0]).toBe('0 0: 3×2')
    expect(spans({ ...cell(0, 0), ...wide }, { ...cell(0, 0), ...wide })).toEqual(['0 0: 3×2', '0 0: 3×2'])
    const once = composeBlocks([headline, { ...cell(0, 0), ...wide }, cell(0, 2), cell(1, 1)])
    expect(composeBlocks(typedBlocks(once))).toEqual(once)
  })

  test('has tables that may begin with blank rows: they are left out, and the next row is the first', () => {
    const typed = [headline, cell(0, 0, ' '), cell(0, 1, ''), cell(1, 0, '\n'), cell(2, 0), cell(2, 1), cell(4, 0)]
    expect(whyNot(...typed)).toBeNull()
    const places = (...given: TypedBlock[]) =>
      composeBlocks(given).blocks.flatMap(({ row, column }) => (row === undefined ? [] : [[row, column]]))
    expect(places(...typed)).toEqual([
      [0, 0],
      [0, 1],
      [2, 0],
    ])
    // Of a second table too, which its own first row parts from the one above.
    expect(places(headline, cell(0, 0), cell(0, 0, ' '), cell(1, 0))).toEqual([
      [0, 0],
      [0, 0],
    ])
  })

  test('has a headline with words: marks without letters, and what shows nothing, are none', () => {
    for (const text of ['\u0301', ' \u0301\u0308 ', '\u200b'])
      expect(whyNot({ ...headline, text }, body('x'))).toBe('The article has no headline yet: give it one.')
    for (const text of ['é', '?', '🙂', '2026']) expect(whyNot({ ...headline, text }, body('x'))).toBeNull()
  })

  test('may say of a cell that it covers one column, and of an item that its list is the outermost: that is said of every other', () => {
    const { blocks } = composeBlocks([
      headline,
      { role: 'LIST_ITEM', text: 'a', level: 0 },
      { ...cell(0, 0), across: 1, down: 1 },
    ])
    expect(blocks.slice(1)).toEqual([
      { role: 'LIST_ITEM', start: 16, end: 17 },
      { role: 'TABLE_CELL', start: 19, end: 22, row: 0, column: 0 },
    ])
  })

  test('two tables in a row are two: the second begins at its first row again', () => {
    const { blocks } = composeBlocks([headline, cell(0, 0), cell(1, 0), cell(0, 0), cell(0, 1)])
    const begins = blocks.map((block, index) => block.role === 'TABLE_CELL' && beginsTable(block, blocks[index - 1]))
    expect(begins).toEqual([false, true, false, true, false])
  })
})

describe('a plain text that takes the place of blocks', () => {
  const before = composeBlocks([
    headline,
    { role: 'STANDFIRST', text: 'It costs £4 million.' },
    body('The board voted.'),
    { role: 'CAPTION', text: 'The old wall.', links: [{ start: 4, end: 7, href: 'https://example.org/' }] },
    cell(0, 0, 'Year'),
    cell(0, 1, '2026'),
    { role: 'NOTE', text: 'A note.' },
  ])
  const roles = (typed: readonly TypedBlock[]) => typed.map(({ role, text }) => `${role} ${text}`)

  test('is the same again when it is posted as it was answered', () => {
    expect(composeBlocks(keepRoles(before.text, before))).toEqual(before)
    fc.assert(
      fc.property(anyBlocks, (typed) => {
        const any = composeBlocks([headline, ...typed.filter(({ role }) => role !== 'HEADLINE')])
        expect(composeBlocks(keepRoles(any.text, any))).toEqual(any)
      }),
    )
  })

  test('keeps the headline and the roles of what stays or changes in its place; what is new is body', () => {
    const text = 'It costs £5 million.\n\nThe board voted.\n\nA new paragraph.\n\nThe old wall.\n\nA note.'
    expect(roles(keepRoles(text, before))).toEqual([
      'HEADLINE A new sea wall',
      'STANDFIRST It costs £5 million.',
      'BODY The board voted.',
      'BODY A new paragraph.',
      'CAPTION The old wall.',
      'NOTE A note.',
    ])
  })

  test('a table that loses its beginning is body', () => {
    const whole = composeBlocks([headline, cell(0, 0, 'Year'), cell(1, 0, '2026'), cell(2, 0, '2027')])
    expect(roles(keepRoles('2026\n\n2027', whole))).toEqual(['HEADLINE A new sea wall', 'BODY 2026', 'BODY 2027'])
  })
})
