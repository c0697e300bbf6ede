import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { listPlaces, type PlacedClaim } from '@/lib/extraction/list-mentions'
import { readGoldArticles } from './read-gold-articles'

const articles = readGoldArticles().map(({ text }) => text.split(/\n\n+/).filter(Boolean))
const paragraphs = articles.flat()
/** The opening of one article, up to where its reader has come. */
const opening = fc
  .constantFrom(...articles)
  .chain((all) => fc.integer({ min: 1, max: all.length }).map((length) => all.slice(0, length).join('\n\n')))

const NAMES = new Set<string>(['PERSON', 'ORGANISATION', 'PLACE'])
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
const placesUpTo = (text: string, end: number): PlacedClaim[] =>
  listPlaces(text, extractClaims(text)).filter((place) => place.end <= end)
const asLine = ({ kind, sub, start, end, text }: PlacedClaim): string => `${kind} ${sub ?? ''} ${start}–${end} ${text}`

/** The one quotation that an appended paragraph may make: one left open at the end, when it goes on with a mark. */
const goesOn = ({ kind, sub, end }: PlacedClaim, text: string, more: string): boolean =>
  kind === 'QUOTE' && sub === 'block' && end === text.length && /^[“"«„]/.test(more)

test('an appended paragraph links: it touches an earlier name only by naming it, a quotation only by going on with it', () => {
  fc.assert(
    fc.property(opening, fc.constantFrom(...paragraphs), (text, more) => {
      const named = new Set(wordsOf(more))
      const own = (whole: string) =>
        placesUpTo(whole, text.length)
          .filter(({ kind, text: name }) => !NAMES.has(kind) || !wordsOf(name).some((word) => named.has(word)))
          .filter((place) => !goesOn(place, text, more))
          .map(asLine)
      expect(own(`${text}\n\n${more}`)).toEqual(own(text))
    }),
    { numRuns: 200 },
  )
})
