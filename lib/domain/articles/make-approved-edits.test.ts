import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeBlocks } from './compose-blocks'
import type { EditOfClaim } from './make-approved-edits'
import { overlapping, whyNotMadeAlone, withEditsMade } from './make-approved-edits'

const LINK = 'https://example.org/minutes'

/** The text after these words are edited: what was, and what stands instead. */
function edited(parts: readonly string[], ...edits: [string, string][]) {
  const { text, blocks } = composeBlocks(
    parts.map((part, at) => ({ role: at === 0 ? 'HEADLINE' : 'BODY', text: part })),
  )
  const asked = edits.map(([words, replacement]) => {
    const start = text.indexOf(words)
    expect(start).toBeGreaterThanOrEqual(0)
    return { start, end: start + words.length, replacement }
  })
  return composeBlocks(withEditsMade(text, blocks, asked)).text
}

describe('edits that were approved', () => {
  it('stand in the text, in the headline too, and nothing else is another', () => {
    expect(edited(['Pier costs £5', 'It cost £5 in 2019. Ann said so.'], ['£5', '£6'], ['2019', '2020'])).toBe(
      'Pier costs £6\n\nIt cost £5 in 2020. Ann said so.',
    )
  })

  it('several in one sentence are all made', () => {
    expect(
      edited(['Pier', 'Ann paid £4 to Bob on Monday.'], ['£4', '£40'], ['Bob', 'Rob'], ['Monday', 'Tuesday']),
    ).toBe('Pier\n\nAnn paid £40 to Rob on Tuesday.')
  })

  it('of words that go leave no double space, and a sentence still begins with a capital letter', () => {
    expect(edited(['Pier', 'It cost £5, a third more, in May.'], [', a third more', ''])).toBe(
      'Pier\n\nIt cost £5, in May.',
    )
    expect(edited(['Pier', 'One. Last year the board met. Two.'], ['Last year', ''])).toBe(
      'Pier\n\nOne. The board met. Two.',
    )
    expect(edited(['Pier', 'One. The board met. Two.'], ['The board met.', ''])).toBe('Pier\n\nOne. Two.')
    expect(edited(['Pier', 'One.', 'All of it goes.'], ['All of it goes.', ''])).toBe('Pier\n\nOne.')
  })

  it('bring their own full stop once', () => {
    expect(edited(['Pier', 'It opened in 2025.'], ['2025', '2026.'])).toBe('Pier\n\nIt opened in 2026.')
  })

  it('leave links on the words that they stood on', () => {
    const words = 'See the minutes of May, page 3.'
    const { text, blocks } = composeBlocks([
      { role: 'HEADLINE', text: 'Pier' },
      {
        role: 'BODY',
        text: words,
        links: [
          { start: 8, end: 22, href: LINK },
          { start: 24, end: 30, href: `${LINK}/3` },
        ],
      },
    ])
    const at = text.indexOf('May')
    const after = composeBlocks(withEditsMade(text, blocks, [{ start: at, end: at + 3, replacement: 'September' }]))
    const links = after.blocks[1]?.links?.map(({ start, end }) => after.text.slice(start, end))
    expect(links).toEqual(['minutes of September', 'page 3'])
    const gone = composeBlocks(
      withEditsMade(text, blocks, [
        { start: text.indexOf(', page 3'), end: text.indexOf(', page 3') + 8, replacement: '' },
      ]),
    )
    expect(gone.text).toBe('Pier\n\nSee the minutes of May.')
    expect(gone.blocks[1]?.links?.map(({ start, end }) => gone.text.slice(start, end))).toEqual(['minutes of May'])
  })

  it('of cells of a table stay in their cells', () => {
    const { text, blocks } = composeBlocks([
      { role: 'HEADLINE', text: 'Pier' },
      { role: 'TABLE_CELL', text: 'Spent', row: 0, column: 0, head: true },
      { role: 'TABLE_CELL', text: '£5', row: 1, column: 0 },
    ])
    const at = text.indexOf('£5')
    const after = composeBlocks(withEditsMade(text, blocks, [{ start: at, end: at + 2, replacement: '£6' }]))
    expect(after.blocks.map(({ start, end }) => after.text.slice(start, end))).toEqual(['Pier', 'Spent', '£6'])
    expect(after.blocks[2]).toMatchObject({ role: 'TABLE_CELL', row: 1, column: 0 })
  })

  it('of words in two parts are left to a person', () => {
    const { text, blocks } = composeBlocks([
      { role: 'HEADLINE', text: 'Pier' },
      { role: 'BODY', text: 'One' },
    ])
    expect(whyNotMadeAlone(blocks, [{ start: 0, end: text.length }])).toContain('two parts')
    expect(whyNotMadeAlone(blocks, [{ start: 0, end: 4 }])).toBeNull()
  })

  it('that share words are told apart', () => {
    const edit = (number: number, start: number, end: number): EditOfClaim => ({
      ...{ claimId: String(number), number, replacement: 'x', places: [{ start, end }] },
    })
    expect(overlapping([edit(1, 0, 5), edit(2, 4, 8), edit(3, 8, 9)])).toEqual(
      new Map([
        [1, [2]],
        [2, [1]],
      ]),
    )
  })

  it('whichever they are, put each one’s words where the old ones stood, and keep all others', () => {
    const word = fc.constantFrom('pier', 'board', 'paid', '£4', 'May', 'and', 'Ann')
    const paragraphs = fc.array(fc.array(word, { minLength: 3, maxLength: 12 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(paragraphs, fc.infiniteStream(fc.boolean()), (all, chosen) => {
        const parts = all.map((words) => `${words.join(' ')}.`)
        const { text, blocks } = composeBlocks(parts.map((part) => ({ role: 'BODY', text: part })))
        let number = 0
        const edits = [...text.matchAll(/\S+?(?=[\s.])/g)].flatMap(({ index, 0: words }) =>
          chosen.next().value ? [{ start: index, end: index + words.length, replacement: `new${++number}` }] : [],
        )
        let expected = text
        for (const { start, end, replacement } of edits.toReversed())
          expected = expected.slice(0, start) + replacement + expected.slice(end)
        expect(composeBlocks(withEditsMade(text, blocks, edits)).text).toBe(expected)
      }),
    )
  })
})
