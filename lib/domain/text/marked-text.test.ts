import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markText } from './marked-text'

const TEXT = 'corrosion had reached 38 of its 112 hanger cables.\n\nIt was “late”.'

test('a claim inside another makes one segment under both, the longer one outside', () => {
  const [first] = markText(TEXT, [
    { id: 'number', start: 22, end: 49 },
    { id: 'statement', start: 0, end: 49 },
  ])
  expect(first?.segments).toEqual([
    { start: 0, end: 22, over: ['statement'], ends: [] },
    { start: 22, end: 49, over: ['statement', 'number'], ends: ['number', 'statement'] },
    { start: 49, end: 50, over: [], ends: [] },
  ])
})

test('a quote over two paragraphs is marked in both and ends once', () => {
  const paragraphs = markText(TEXT, [{ id: 'quote', start: 36, end: 58 }])
  const marked = paragraphs.flatMap(({ segments }) => segments).filter(({ over }) => over.length > 0)
  expect(marked.map(({ start, end, ends }) => [start, end, ends])).toEqual([
    [36, 50, []],
    [52, 58, ['quote']],
  ])
})

const spans = fc.array(
  fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 12 },
)

test('whatever is marked, the segments of a paragraph are its text once and in order, under the right claims', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom('a', ' ', '\n', '“', '😀') }),
      spans,
      (text, drawn) => {
        const inside = drawn
          .map((span, index) => ({ id: String(index), start: span.start, end: Math.min(span.end, text.length) }))
          .filter(({ start, end }) => start < end)
        const paragraphs = markText(text, inside)
        const lines = text.split('\n').filter((line) => line.trim())
        expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(lines)
        for (const { start, end, segments } of paragraphs) {
          expect(segments.map((segment) => text.slice(segment.start, segment.end)).join('')).toBe(
            text.slice(start, end),
          )
          for (const segment of segments) {
            const over = inside
              .filter((span) => span.start < segment.end && segment.start < span.end)
              .map(({ id }) => id)
            expect([...segment.over].sort()).toEqual(over.sort())
            for (const span of inside.filter(({ id }) => segment.over.includes(id)))
              expect(Math.max(span.start, start) <= segment.start && segment.end <= span.end).toBe(true)
          }
        }
      },
    ),
  )
})
