import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExtractedClaim } from './claim'
import { KINDS } from './claim'
import { extractClaims } from './extract-claims'

const words = fc.constantFrom(
  'Nora Petersen',
  'Petersen',
  'said',
  'that',
  'the',
  'Ministry of Trade',
  'Oslo',
  'Mr.',
  'President',
  '“',
  '”',
  '"',
  "''",
  '``',
  '‘',
  '’',
  '(',
  ')',
  '[',
  ']',
  '5',
  '12,000',
  '$',
  '%',
  'million',
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
  '-',
  '…',
  'U.S.',
  'NATO',
  "'s",
  'he',
  'she',
  'according to',
  'told',
  'a',
  'few',
  'years',
  'ago',
  '10:30',
  'a.m.',
  'half',
  'dozen',
  'twenty',
  'third',
  'quarter',
  '\n',
  '\n\n',
  'Київ',
  'القاهرة',
  '\u200b',
  '\ud800',
  '🙂',
  'I',
  'II',
  'COVID-19',
  'al-',
  'de',
  'St.',
)
const sentence = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' '))
const anything = fc.oneof(
  sentence,
  fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)
const day = fc.option(fc.constantFrom('2024-05-15', '1999-12-31', 'not a day', '2024-02-30'), { nil: undefined })

const options = (publishedAt: string | undefined) => (publishedAt === undefined ? {} : { publishedAt })
const places = (claims: ExtractedClaim[]) =>
  claims
    .flatMap(({ kind, anchors }) => anchors.map(({ start, end }) => ({ kind, start, end })))
    .sort((a, b) => a.start - b.start || b.end - a.end)

describe('for any text', () => {
  test('anchors lie in the text, the first one is the claim’s text, and within a claim they go forward', () => {
    fc.assert(
      fc.property(anything, day, (text, publishedAt) => {
        for (const claim of extractClaims(text, options(publishedAt))) {
          expect(claim.anchors.length).toBeGreaterThan(0)
          let last = 0
          for (const { start, end } of claim.anchors) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            last = end
          }
          expect(text.slice(claim.anchors[0]?.start, claim.anchors[0]?.end)).toBe(claim.text)
        }
      }),
    )
  })

  test('claims are in reading order, and anchors of one kind never overlap', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const claims = extractClaims(text)
        const starts = claims.map(({ anchors }) => anchors[0]?.start ?? -1)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        for (const kind of KINDS) {
          let last = 0
          for (const place of places(claims).filter((one) => one.kind === kind)) {
            expect(place.start).toBeGreaterThanOrEqual(last)
            last = place.end
          }
        }
      }),
    )
  })

  test('speakers and roles are words of the text, and a speaker points at a name', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const claims = extractClaims(text)
        for (const { speaker, roles = [] } of claims) {
          for (const role of roles) expect(text.slice(role.start, role.end)).toBe(role.text)
          if (!speaker) continue
          expect(text.slice(speaker.start, speaker.end)).toBe(speaker.text)
          if (speaker.claim !== undefined)
            expect(['PERSON', 'ORGANISATION', 'PLACE']).toContain(claims[speaker.claim]?.kind)
        }
      }),
    )
  })

  test('the same text gives the same claims', () => {
    fc.assert(
      fc.property(anything, day, (text, publishedAt) => {
        expect(extractClaims(text, options(publishedAt))).toEqual(extractClaims(text, options(publishedAt)))
      }),
    )
  })

  test('an appended paragraph leaves quotations, dates and numbers before it where they were', () => {
    fc.assert(
      fc.property(sentence, sentence, (text, more) => {
        const own = (claims: ExtractedClaim[]) =>
          places(claims).filter(({ kind, end }) => (kind === 'DATE' || kind === 'NUMBER') && end <= text.length)
        const closed = `${text}.`
        expect(own(extractClaims(`${closed}\n\n${more}`))).toEqual(own(extractClaims(closed)))
      }),
    )
  })
})

describe('hostile texts', () => {
  test.each([
    ['no spaces', 'x'.repeat(200_000)],
    ['brackets', '(['.repeat(50_000)],
    ['quotation marks', '“"'.repeat(50_000)],
    ['lone surrogates', '\ud800\udc00\udfff'.repeat(30_000)],
    ['right to left', 'שלום \u202eعالم '.repeat(10_000)],
    ['zero width', 'a\u200b\u2060'.repeat(30_000)],
    ['digits', '1,'.repeat(50_000)],
    ['early, late', 'early late mid '.repeat(10_000)],
    ['nested dates', 'January of '.repeat(10_000)],
    ['times', '9 a.m. '.repeat(10_000)],
    ['a thousand speakers', 'Mary Quill said he won. “I won it all,” he said. '.repeat(1_000)],
  ])('%s: it answers, and every anchor slices', (_, text) => {
    const claims = extractClaims(text, { publishedAt: '2024-05-15' })
    for (const claim of claims) expect(text.slice(claim.anchors[0]?.start, claim.anchors[0]?.end)).toBe(claim.text)
  })
})
