import { expect, test } from 'vitest'
import { carrier } from '@/lib/domain/text/carry'
import { carryClaim } from './claim-fate'

const placesIn = (text: string, words: string) => {
  const places = []
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    places.push({ start, end: start + words.length })
  return places
}

/** The words under an approved claim on Anna Weil once the text is another. */
function carriedTo(was: string, now: string, language = 'en') {
  const full = { start: 0, end: 'Anna Weil'.length }
  const others = placesIn(was, 'Weil').filter(({ start }) => start > full.end)
  const claim = {
    ...({ id: 'a', number: 1, kind: 'PERSON', status: 'APPROVED', words: 'Anna Weil' } as const),
    places: [full, ...others],
  }
  const { places, fate } = carryClaim(claim, carrier(was, now, language), was, now)
  return { words: places.map(({ start, end }) => now.slice(start, end)), fate: fate?.fate }
}

const WAS = 'Anna Weil won in Hull. Weil thanked 300 helpers.'

test.each([
  ['Peter Weil thanked', 'a first name'],
  ['Weil Ltd thanked', 'a firm'],
  ['Maria Anna Weil thanked', 'a longer first name'],
  ['In Hull, Peter Weil thanked', 'a first name after a comma'],
])('a mention that is “%s” now, %s, is none of Anna Weil’s', (now) => {
  expect(carriedTo(WAS, WAS.replace('. Weil thanked', `. ${now}`)).words).toEqual(['Anna Weil'])
})

test.each([
  'Mayor Weil thanked',
  'Then Weil thanked',
  'Yesterday Weil thanked',
  'Anna Weil thanked',
  'Mr Weil thanked',
])('a mention that is “%s” now is looked at, as hers', (now) => {
  const { words, fate } = carriedTo(WAS, WAS.replace('. Weil thanked', `. ${now}`))
  expect(words).toHaveLength(2)
  expect(fate).toBe('stale')
})

test('in German, where every noun has a capital, a noun beside a name makes no other name of it', () => {
  const was = 'Anna Weil gewann in Hull. Weil dankte 300 Helfern.'
  expect(carriedTo(was, was.replace('. Weil', '. Siegerin Weil'), 'de').words).toHaveLength(2)
})
