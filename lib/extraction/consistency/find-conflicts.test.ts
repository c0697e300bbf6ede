import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExtractedClaim, Kind } from '@/lib/extraction/claim'
import { KINDS } from '@/lib/extraction/claim'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { CURATED_FACTS } from '@/lib/extraction/reference/curated-facts'
import { claim } from './claims-in'
import { findConflicts } from './find-conflicts'

const reference = CURATED_FACTS

function conflictsOf(text: string, publishedAt?: string) {
  const published = publishedAt === undefined ? {} : { publishedAt }
  return findConflicts(extractClaims(text, published), { text, reference, ...published })
}

const rulesIn = (text: string, publishedAt?: string) => conflictsOf(text, publishedAt).map(({ rule }) => rule)

/** Text that looks like news to the rules: their cues, names and numbers in any order. */
const PIECES =
  'rose from|to|fell|percent|percentage points|£18.6 million|$3.4 billion|12|seven|three leaders, including|: |, |and |. |\n|“|”|" |… |(in Aske)|British Prime Minister|Keir Starmer|Ada Pell|, 71, |born in|1950|March 5, 2024|Tuesday, |since|nearly four-year conflict|in Ukraine|has approved the plan|is expected to approve the plan|said that|not |(WHO)|World Health Organization|10 miles (25 km)|from 2019 to 2015|two years later, in|the remaining|of the 400 members, or|\ud800|\u200b|ا'.split(
    '|',
  )
const newsLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '))

describe('the conflicts of an article', () => {
  test('an article shifted back by two years contradicts its own people, war and facts', () => {
    const text = [
      'The summit endorsed the plan, officials said. It was held on March 5, 2024, in Paris.',
      'British Prime Minister Keir Starmer and US Special Envoy Steve Witkoff spoke.',
      'They want to end the nearly four-year conflict in Ukraine.',
    ].join('\n')
    expect(new Set(rulesIn(text))).toEqual(new Set(['office-at-date', 'office-window', 'date-duration']))
  })

  test('the same article on the right day has nothing to answer for', () => {
    const text = [
      'The summit endorsed the plan, officials said. It was held on January 6, 2026, in Paris.',
      'British Prime Minister Keir Starmer and US Special Envoy Steve Witkoff spoke.',
      'They want to end the nearly four-year conflict in Ukraine.',
    ].join('\n')
    expect(rulesIn(text, '2026-01-07')).toEqual([])
  })

  test.each([
    [
      'part-sum',
      'The plan of £8.4 million consists of £3.1 million for roads, £2.9 million for books and £1.4 million for clubs.',
    ],
    ['rise-fall', 'The council said on Monday that visits rose from 1,200 to 1,000 in May.'],
    ['weekday-date', 'Idris Calloway, the mayor, opened the bridge on Tuesday, March 5, 2025.'],
    ['name-spelling', 'Mayor Idris Calloway spoke for an hour. “It was dull,” Idris Caloway said.'],
    ['quote-integrity', '“We want … a vote and … a count,” said Ada Pell, the mayor.'],
    ['acronym-expansion', 'The World Health Organization (WTO) warned of a new virus on Monday.'],
  ])('%s is found in plain text, with nothing prepared', (rule, text) => {
    expect(rulesIn(text)).toContain(rule)
  })

  test('a quiet article stays quiet', () => {
    const text = [
      'Bridge repair to cost £31 million\n',
      'The council voted 11–4 on Tuesday to spend £31.4 million on Tollgate Bridge, a third more than it was told in 2024.',
      'Lindmere will pay £18.6 million, Aske County £8.5 million, and the national fund the remaining £4.3 million.',
      '“It is a bottomless purse,” said Tomas Lind, 52, a councillor. “But it is our purse,” Lind added.',
      'The 94-year-old bridge, which opened in 1931, carries 12,000 cars a day, up from 9,000 in 1990.',
    ].join('\n')
    expect(rulesIn(text, '2026-03-11')).toEqual([])
  })

  test('sides are places of the text, in order, and claims are the ones they speak of', () => {
    const text = 'They met on Tuesday, March 5, 2025.'
    const claims = [
      claim(text, 'PLACE', 'They'),
      claim(text, 'DATE', 'Tuesday, March 5, 2025', { value: '2025-03-05' }),
    ]
    const [conflict] = findConflicts(claims, { text, reference })
    expect(conflict?.claims).toEqual([[1], [1]])
    expect(conflict?.sides.map(([span]) => text.slice(span?.start, span?.end))).toEqual(['Tuesday', 'March 5, 2025'])
  })

  test('the same contradiction in two places is one conflict with both places', () => {
    const text = 'They met on Tuesday, March 5, 2025. So they met on Tuesday, March 5, 2025.'
    const conflicts = findConflicts([], { text, reference })
    expect(conflicts).toHaveLength(1)
    expect(conflicts[0]?.sides.map((side) => side.length)).toEqual([2, 2])
  })

  test('a dismissal holds while both sides stay word for word, and ends when one of them changes', () => {
    const keys = (text: string) => conflictsOf(text).map(({ key }) => key)
    const before = keys('They met on Tuesday, March 5, 2025.')
    expect(keys('A new first paragraph.\n\nAt noon they met on Tuesday, March 5, 2025.')).toEqual(before)
    expect(keys('They met on Tuesday, March 6, 2025.')).not.toEqual(before)
    expect(keys('They met on Monday, March 5, 2025.')).not.toEqual(before)
  })

  test('no text and no claims make it throw, and every place lies in the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(newsLike, fc.string({ unit: 'binary', maxLength: 200 })),
        fc.boolean(),
        (text, published) => {
          for (const { sides, claims, key } of conflictsOf(text, published ? '2026-03-09' : undefined)) {
            expect(key).toMatch(/^[a-z-]+:[0-9a-f]{16}$/)
            expect(sides.length).toBeGreaterThan(0)
            expect(claims).toHaveLength(sides.length)
            for (const { start, end } of sides.flat()) {
              expect(start).toBeGreaterThanOrEqual(0)
              expect(end).toBeGreaterThan(start)
              expect(end).toBeLessThanOrEqual(text.length)
            }
          }
        },
      ),
      { numRuns: 80 },
    )
  })

  test('claims that people made by hand, wherever they stand, do no harm', () => {
    const byHand: fc.Arbitrary<ExtractedClaim> = fc
      .record({
        kind: fc.constantFrom<Kind>(...KINDS),
        start: fc.nat(200),
        length: fc.integer({ min: 1, max: 60 }),
        value: fc.string(),
      })
      .map(({ kind, start, length, value }) => ({
        kind,
        value,
        anchors: [{ start, end: start + length }],
        text: 'by hand',
      }))
    fc.assert(
      fc.property(newsLike, fc.array(byHand, { maxLength: 12 }), (text, claims) => {
        const conflicts = findConflicts(claims, { text, reference, publishedAt: 'no date' })
        expect(conflicts.every(({ why }) => why.length > 0)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('the same input gives the same conflicts', () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        expect(conflictsOf(text)).toEqual(conflictsOf(text))
      }),
      { numRuns: 25 },
    )
  })
})

test('amounts are not compared in another language: what makes an amount another one has its own words there', () => {
  const text =
    'Neue Klinik in Lindmere kostet 31 Millionen Euro\n\nDer Rat von Lindmere bewilligt 31 Millionen Euro für die neue Klinik.\n\nDer Rat von Lindmere hatte im vergangenen Jahr 23 Millionen Euro für die neue Klinik bewilligt.'
  const [first, second] = [text.indexOf('\n\n'), text.lastIndexOf('\n\n')]
  const blocks = [
    { role: 'HEADLINE', start: 0, end: first },
    { role: 'STANDFIRST', start: first + 2, end: second },
    { role: 'BODY', start: second + 2, end: text.length },
  ] as const
  const claims = extractClaims(text, { language: 'de', blocks })
  expect(findConflicts(claims, { text, blocks, reference })).not.toEqual([])
  expect(findConflicts(claims, { text, blocks, reference, language: 'de' })).toEqual([])
})
