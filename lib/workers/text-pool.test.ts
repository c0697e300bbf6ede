import { expect, test } from 'vitest'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { LIMITS } from '@/lib/domain/limits'
import { turnsDuring } from '@/lib/testing/turns'
import { asText, claimsIn, toSuggest } from './claims/suggestions'
import { inThread, NotRead } from './text-pool'

const SHORT = 'The council voted on Monday, 7 January 2026, to spend £4.3 million on a new sea wall.'
/** Texts made to keep a reader busy. */
const HOSTILE = {
  'digits and dashes': '1-'.repeat(100_000),
  'quotes that say nothing': '“a” said '.repeat(22_222),
  'open quotes': '“'.repeat(200_000),
  'one long word': 'a'.repeat(200_000),
  'names in a row': 'Ann Bell '.repeat(22_222),
}

const read = (text: string, seconds?: number) =>
  inThread('read', { text, options: { language: 'en' }, most: LIMITS.suggested.most }, seconds)

function givenUp(error: unknown): void {
  expect(error).toBeInstanceOf(NotRead)
}

test('a thread reads what the main thread would have read', async () => {
  expect(await read(SHORT)).toEqual(asText(toSuggest(extractClaims(SHORT, { language: 'en' }))))
})

test.each(Object.entries(HOSTILE))('the event loop goes on while %s are read', async (_what, text) => {
  await read(SHORT)
  const fresh = `${text} `
  const onTheLoop = await turnsDuring(() => Promise.resolve(extractClaims(SHORT, { language: 'en' })))
  const turns = await turnsDuring(() => read(fresh, 2).catch(givenUp))
  expect(onTheLoop).toBeLessThanOrEqual(1)
  expect(turns).toBeGreaterThan(10)
})

test('a text that takes too long is given up, and the next one is read', async () => {
  // A text of its own, since a thread remembers what it read.
  await expect(read(`${HOSTILE['quotes that say nothing']}once more`, 0.05)).rejects.toThrow(NotRead)
  expect(claimsIn(await read(SHORT))).not.toEqual([])
})

test('a short text does not wait behind the long ones of others', async () => {
  const order: string[] = []
  // Each of its own, since a thread remembers what it read.
  const long = Array.from({ length: 4 }, (_one, index) =>
    read(`${HOSTILE['quotes that say nothing']}${index}`, 6)
      .catch(() => undefined)
      .then(() => order.push('long')),
  )
  const short = read(SHORT, 10).then(() => order.push('short'))
  await Promise.all([...long, short])
  expect(order[0]).toBe('short')
})

test('more texts than may wait are refused at once', async () => {
  const waiting = Array.from({ length: LIMITS.waiting.most + 10 }, (_one, index) =>
    read(`${SHORT}${' '.repeat(index)}${HOSTILE['quotes that say nothing']}`, 1).then(
      () => 'read',
      (error: unknown) => (error instanceof Error ? error.message : 'other'),
    ),
  )
  const said = await Promise.all(waiting)
  expect(said).toContain('Too many texts wait to be read.')
  expect(claimsIn(await read(SHORT))).not.toEqual([])
})

test('at most 10,000 claims are suggested, and what is left out is counted', () => {
  const found = Array.from({ length: 10_003 }, (_one, index) => ({
    kind: 'NUMBER' as const,
    anchors: [{ start: index, end: index + 1 }],
    text: '1',
    ...(index === 5 && { speaker: { start: 10_002, end: 10_003, text: '1', claim: 10_002 } }),
  }))
  const { claims, leftOut } = toSuggest(found)
  expect([claims.length, leftOut]).toEqual([10_000, 3])
  expect(claims[5]?.speaker).toEqual({ start: 10_002, end: 10_003, text: '1' })
})

test('a name that stands everywhere has at most 20,000 places', () => {
  const anchors = Array.from({ length: 30_000 }, (_one, start) => ({ start, end: start + 1 }))
  const { claims, leftOut } = toSuggest([
    { kind: 'PERSON', anchors, text: 'A' },
    { kind: 'DATE', anchors: [{ start: 30_001, end: 30_002 }], text: 'B' },
  ])
  expect([claims[0]?.anchors.length, claims.length, leftOut]).toEqual([20_000, 1, 1])
})
