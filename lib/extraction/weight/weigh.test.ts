import { describe, expect, test } from 'vitest'
import type { ExtractedClaim } from '@/lib/extraction/claim'
import { extractClaims } from '@/lib/extraction/extract-claims'

const found = (text: string): ExtractedClaim[] => extractClaims(text, { publishedAt: '2026-04-17' })
const weightOf = (text: string, words: string): number =>
  found(text).find((claim) => claim.text.includes(words))?.weight ?? Number.NaN

describe('what would be checked first weighs more', () => {
  test.each([
    ['an accusation of crime', 'Ola Brekke embezzled the fund’s savings.', 'Ola Brekke opened the fund’s office.'],
    ['a verdict', 'The jury acquitted Ola Brekke.', 'The choir thanked Ola Brekke.'],
    ['a death', 'Two divers drowned near Molde.', 'Two divers met near Molde.'],
    ['a superlative', 'The quay is the longest in Norway.', 'The quay is a long one in Norway.'],
    ['a first', 'Brekke was the first woman to run the port.', 'Brekke was a woman who ran the port.'],
    ['a cause', 'Damp caused the fall of the wall.', 'Damp was seen after the fall of the wall.'],
    ['an interest', 'Brekke owns shares in the dredger’s maker.', 'Brekke knows people at the dredger’s maker.'],
    ['a quote that accuses', '“She lied to the whole town,” said Kari Moe.', '“We met in the town,” said Kari Moe.'],
  ])('%s', (_what, grave, plain) => {
    const [heavier, lighter] = [grave, plain].map((text) =>
      Math.max(...found(text).map(({ kind, weight = 0 }) => (kind === 'STATEMENT' || kind === 'QUOTE' ? weight : 0))),
    )
    expect(heavier).toBeGreaterThan(lighter ?? Infinity)
  })
})

test('a judgement and a forecast weigh less than the same told as fact', () => {
  expect(weightOf('The port will buy the ships.', 'port')).toBeLessThan(weightOf('The port bought the ships.', 'port'))
  expect(weightOf('Sadly the port owns the ships.', 'port')).toBeLessThan(
    weightOf('Today the port owns the ships.', 'port'),
  )
})

test('what sets the scene comes last, unless something grave stands in it', () => {
  const plain = weightOf('The council met in the hall.', 'council')
  expect(weightOf('The council met in bright sun.', 'council')).toBeLessThan(plain)
  expect(weightOf('The council’s clerk was stabbed in bright sun.', 'council')).toBeGreaterThan(plain)
})

test('an assertion weighs more than the names and figures in it', () => {
  const claims = found('Ola Brekke stole £40,000 from Molde Savings Bank in 2019.')
  const [heaviest, ...parts] = claims.toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0))
  expect(heaviest?.kind).toBe('STATEMENT')
  expect(parts.map(({ weight = 0 }) => weight).every((weight) => weight < (heaviest?.weight ?? 0))).toBe(true)
})

test('words that only look grave are not: names of parts, and nouns that end like superlatives', () => {
  expect(weightOf('They played well in the first half.', 'played')).toBe(
    weightOf('They played well in the cold half.', 'played') + 14,
  )
  expect(weightOf('The forest belongs to nobody in town.', 'forest')).toBe(
    weightOf('The meadow belongs to nobody in town.', 'meadow'),
  )
})

test('every weight is a whole number from 0 to 100', () => {
  const text =
    'Ola Brekke was convicted of murder, fraud and bribery, the worst crime ever, for the first time, because she never paid £3 million, 40 percent more, to Molde Bank, which denied that it had caused his death and resigned.'
  for (const { weight } of found(`${text} The sun shone on the garden.`)) {
    expect(Number.isInteger(weight)).toBe(true)
    expect(weight).toBeGreaterThanOrEqual(0)
    expect(weight).toBeLessThanOrEqual(100)
  }
})
