import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { asDay } from '@/lib/domain/time/day'
import { expect, test } from 'vitest'
import type { PublicEntry } from '@/lib/domain/corrections/public-entry'
import { feedItem } from './feed-item'
import type { FeedData } from './feeds'
import { atomFeed, jsonFeed, rssFeed } from './feeds'
import { correctionsAsJsonLd, scriptJson } from './json-ld'

const newsroom = {
  name: 'The Lindmere Courier',
  place: 'Lindmere',
  address: '',
  contact: '',
  timeZone: 'Europe/London',
  locale: 'en-GB',
}
const origin = 'https://courier.example'

const entry: PublicEntry = {
  number: 28,
  slug: 'a-violin-makers-last-apprentice',
  type: 'CORRECTION',
  headline: 'A violin maker’s last apprentice',
  section: 'Culture',
  url: 'https://courier.example/violin',
  language: 'en',
  wrong: 'Marta Ulvang',
  right: 'Märta Ulfvang',
  note: 'We misspelled a name.',
  publishedAt: '2026-02-21T08:05:00.000Z',
  articlePublishedAt: '2026-02-20',
  learnedAt: asDay('2026-02-20'),
  withdrawn: null,
  amendments: [],
}

function data(told: PublicEntry, name = newsroom.name): FeedData {
  const item = feedItem({ text: told, entry: told, at: told.withdrawn?.at ?? told.publishedAt }, origin, newsroom)
  return {
    newsroom: { ...newsroom, name },
    items: [item],
    head: { seq: 18204, hash: '7f3a91c25be0d846'.repeat(4) },
    origin,
  }
}

/** The text of each element, by a parser that stops at the first thing XML 1.0 does not allow. */
function texts(xml: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const open: { name: string; text: string }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  const add = (text: string) => {
    const last = open.at(-1)
    if (last) last.text += text
  }
  parser.on('opentag', ({ name }) => void open.push({ name, text: '' }))
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const { name, text } = open.pop() ?? { name: '', text: '' }
    found.set(name, [...(found.get(name) ?? []), text])
  })
  parser.write(xml).close()
  return found
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(']]>', '<![CDATA[', '&', '<', '"', '\0', '\u0001', '\uFFFE', '\uD800', '\uDC00', '&#0;', 'a'),
    )
    .map((parts) => parts.join('')),
)

test('RSS and Atom are well formed XML 1.0 whatever was typed', () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, nasty, (headline, note, wrong, name) => {
      const feed = data({ ...entry, headline, note, wrong, right: wrong }, name)
      for (const xml of [rssFeed(feed), atomFeed(feed)]) expect(texts(xml).size).toBeGreaterThan(5)
    }),
    { numRuns: 300 },
  )
})

test('a reader’s program gets the words as they were typed', () => {
  const feed = data({ ...entry, headline: 'Fish & chips ]]> <b>', note: '5 < 6 & “so”' })
  const rss = texts(rssFeed(feed))
  expect(rss.get('title')).toContain('Correction: Fish & chips ]]> <b>')
  expect(rss.get('description')?.[1]).toContain('<p>5 &lt; 6 &amp; “so”</p>')
  expect(rss.get('guid')).toEqual(['https://courier.example/corrections/28'])
  expect(texts(atomFeed(feed)).get('title')).toContain('Correction: Fish & chips ]]> <b>')
})

test('the JSON feed is JSON Feed 1.1 and holds the head of the record', () => {
  const feed = JSON.parse(jsonFeed(data(entry))) as { version: string; _galley: unknown; items: { url: string }[] }
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
  expect(feed._galley).toEqual({ head: { seq: 18204, hash: '7f3a91c25be0d846'.repeat(4) } })
  expect(feed.items[0]?.url).toBe('https://courier.example/corrections/28-a-violin-makers-last-apprentice')
})

test('a withdrawn entry keeps its id and loses its words', () => {
  const withdrawn = { ...entry, withdrawn: { at: '2026-02-22T10:00:00.000Z', reason: 'The first spelling was right.' } }
  for (const text of [rssFeed(data(withdrawn)), atomFeed(data(withdrawn)), jsonFeed(data(withdrawn))]) {
    expect(text).toContain('https://courier.example/corrections/28')
    expect(text).toContain('The first spelling was right.')
    expect(text).not.toContain('Ulvang')
    expect(text).not.toContain('misspelled')
  }
})

test('a withdrawn amendment is called that, and does not read as if its entry were withdrawn', () => {
  const amendment = { ...entry, number: 31, withdrawn: { at: '2026-02-22T10:00:00.000Z', reason: 'Not so.' } }
  const item = feedItem({ text: amendment, entry, at: '2026-02-22T10:00:00.000Z' }, origin, newsroom)
  expect(item.title).toBe('Amendment withdrawn: A violin maker’s last apprentice')
  expect(item.html).toContain('An amendment of')
  expect(item.html).toContain('the entry that it amended stands')
})

test('JSON-LD is a NewsArticle with a CorrectionComment for the entry and each amendment that stands', () => {
  const amendment = { ...entry, number: 31, note: 'The caption too.' }
  const taken = { ...entry, number: 32, withdrawn: { at: entry.publishedAt, reason: 'Not so.' } }
  const { '@graph': graph } = correctionsAsJsonLd([{ ...entry, amendments: [amendment, taken] }], newsroom, origin)
  expect(graph).toHaveLength(1)
  expect(graph[0]).toMatchObject({ '@type': 'NewsArticle', headline: entry.headline })
  expect(graph[0]?.correction.map((one) => [one['@type'], one.text])).toEqual([
    ['CorrectionComment', 'We misspelled a name.'],
    ['CorrectionComment', 'The caption too.'],
  ])
})

test('nothing typed ends the script element that holds the JSON-LD, and it reads back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(nasty, fc.constant('</script><script>alert(1)//\u2028<!--')), (note) => {
      const json = scriptJson(correctionsAsJsonLd([{ ...entry, note }], newsroom, origin))
      expect(json).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.stringify(JSON.parse(json))).toContain(JSON.stringify(note))
    }),
  )
})
