import { expect, test } from 'vitest'
import type { BlockRole } from '@/lib/extraction/claim'
import { findConflicts } from '@/lib/extraction/consistency/find-conflicts'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { NO_FACTS } from '@/lib/extraction/reference/reference-facts'
import { textOfParts } from '@/lib/testing/text-of-parts'

function read(...pulled: string[]) {
  const parts: [BlockRole, string][] = [
    ['HEADLINE', 'Mayor speaks'],
    ['BODY', '“We pay £9 for the bridge,” Jane Holm said.'],
    ...pulled.map((words): [BlockRole, string] => ['PULL_QUOTE', words]),
  ]
  const { text, blocks } = textOfParts(parts)
  const claims = extractClaims(text, { blocks })
  const from = blocks[2]?.start ?? 0
  const quotes = claims.filter(({ kind, anchors }) => kind === 'QUOTE' && anchors.some(({ start }) => start >= from))
  return {
    quotes: quotes.map((quote) => quote.text),
    told: findConflicts(claims, { text, blocks, reference: NO_FACTS }).map(({ why }) => why),
  }
}
const QUOTE = '“We pay £9 for the bridge”'

test.each(['Jane Holm', '— Jane Holm', '— Jane Holm, mayor of Ware', 'Jane Holm, mayor of Ware', 'Jane van Holm (54)'])(
  '“%s” signs the quote beside it and says nothing that the text lacks',
  (line) => {
    for (const pulled of [
      [QUOTE, line],
      [line, QUOTE],
    ])
      expect(read(...pulled)).toEqual({ quotes: [QUOTE], told: [] })
  },
)

test.each(['Nobody pays for it', 'Marlow must pay for it, says everybody.', 'Ward Nine Must Never Close'])(
  '“%s” is a quote by itself',
  (words) => {
    expect(read(QUOTE, words).told).toEqual(['This pull quote is not in the text.'])
  },
)

test('a name that stands alone is no signature of a quote that is not there', () => {
  expect(read('Anna Weil').told).toEqual(['This pull quote is not in the text.'])
})
