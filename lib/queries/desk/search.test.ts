import { beforeAll, describe, expect, test } from 'vitest'
import { composeBlocks } from '@/lib/domain/articles/compose-blocks'
import { listArticles } from '@/lib/queries/articles/articles'
import { listSources, ListSources } from '@/lib/queries/sources/sources'
import { articleBy } from '@/lib/testing/builders'
import { ines, nadia, otto, vera } from '@/lib/testing/people'
import { draftCorrection } from '@/lib/use-cases/corrections/draft-correction'
import { addSource } from '@/lib/use-cases/evidence/add-source'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { SearchDesk, searchDesk } from './search'

type Who = Awaited<ReturnType<typeof vera>>

const found = async (q: string, actor: Who, places?: string) =>
  (await searchDesk(SearchDesk.parse({ q, ...(places && { in: places }) }), actor)).items

const { text: WHOLE } = composeBlocks([
  { role: 'HEADLINE', text: 'O’Dowd’s ferry in Łódź' },
  ...['Mayor Jens Sørensen met Ana García in 24\u201125 Quay\u00a0Road.', 'Nobody paid 100% of it.'].map((text) => ({
    ...{ role: 'BODY' as const, text },
  })),
])

/** The words of the text that an address opens it at. */
function wordsAt(href = '', text = WHOLE): string {
  const [, start, end] = /\?words=(\d+)-(\d+)$/.exec(href) ?? []
  return text.slice(Number(start), Number(end))
}

beforeAll(async () => {
  const n = await nadia()
  const text = 'Mayor Jens Sørensen met Ana García in 24\u201125 Quay\u00a0Road.\n\nNobody paid 100% of it.'
  const { articleId } = await createArticle({ headline: 'O’Dowd’s ferry in Łódź', byline: 'Per Øst', text }, n)
  await addSource({ kind: 'DOCUMENT', title: 'Budget of Straße 9', note: 'sent by Zoë', visibility: 'INTERNAL' }, n)
  const readerIds = [(await otto()).id]
  const secret = {
    title: 'Clerk Wrenfield',
    note: 'met at Quokka Gate',
    visibility: 'CONFIDENTIAL',
    readerIds,
  } as const
  await addSource({ kind: 'INTERVIEW', ...secret }, n)
  const told = {
    type: 'CORRECTION',
    wrong: 'Sörensen',
    right: 'Sørensen',
    note: 'We misspelled the mayor’s name.',
  } as const
  await draftCorrection({ articleId, ...told }, n)
})

describe('the desk is searched by words, however they are typed', () => {
  test.each([
    ['odowd', 'article', 'Headline'],
    ["O'Dowd lodz", 'article', 'Headline'],
    ['ost', 'article', 'Byline'],
    ['garci\u0301a', 'text', 'Body, revision 1'],
    ['24-25', 'text', 'Body, revision 1'],
    ['quay road', 'text', 'Body, revision 1'],
    ['sorensen', 'claim', /^Claim \d+ of “O’Dowd’s ferry in Łódź”$/],
    ['STRASSE', 'source', 'Source'],
    ['zoe', 'source', 'Note of the source'],
    ['mayor’s name', 'correction', 'Correction, draft'],
    ['nadia', 'person', 'Person'],
  ])('“%s” is found as %s', async (q, type, where) => {
    const hit = (await found(q, await vera())).find((one) => one.type === type)
    expect(hit?.where).toMatch(where)
    expect(hit?.href).toMatch(/^\/(articles|sources|corrections-desk)/)
  })

  test('the text’s own words are shown, and the page opens at them', async () => {
    const [hit] = await found('sorensen', await vera(), 'texts')
    expect(hit?.excerpt).toContain('Jens Sørensen met')
    expect(wordsAt(hit?.href)).toBe('Sørensen')
  })

  test('a percent sign and an underscore stand for themselves; what folds to nothing finds nothing', async () => {
    expect(await found('100%', await vera(), 'texts')).toHaveLength(1)
    for (const q of ['9%', '_', '’', '\u00ad']) expect(await found(q, await vera(), 'texts')).toEqual([])
  })
})

test('words of a text are told with their part, where most of them stand together, and opened there', async () => {
  const blocks = [
    { role: 'HEADLINE', text: 'Pelican count' },
    { role: 'BODY', text: 'Every pelican was ringed by Marta Ibsen.' },
    { role: 'CAPTION', text: 'A pelican on the groyne' },
    { role: 'TABLE_CELL', row: 0, column: 0, text: 'Shore', head: true },
    { role: 'TABLE_CELL', row: 0, column: 1, text: 'Counted', head: true },
    { role: 'TABLE_CELL', row: 1, column: 0, text: 'Dunes', head: true },
    { role: 'TABLE_CELL', row: 1, column: 1, text: '3,141' },
  ] as const
  await createArticle({ blocks: [...blocks] }, await nadia())
  const { text } = composeBlocks([...blocks])
  const [first] = await found('pelican', await vera(), 'texts')
  expect(first).toMatchObject({ where: 'Headline, revision 1', parts: [{ role: 'HEADLINE', number: 1 }] })
  const [both] = await found('groyne pelican', await vera(), 'texts')
  expect(both).toMatchObject({
    ...{ where: 'Caption, revision 1', excerpt: 'A pelican on the groyne' },
    parts: [{ role: 'CAPTION', number: 3 }],
  })
  expect(wordsAt(both?.href, text)).toBe('groyne')
  const [cell] = await found('3,141', await vera(), 'texts')
  expect(cell?.where).toBe('Table cell under “Counted” and “Dunes”, revision 1')
  expect(wordsAt(cell?.href, text)).toBe('3,141')
  const claims = await found('3,141', await vera(), 'claims')
  expect(claims.map(({ where }) => where.replace(/\d+/, '7'))).toEqual(['Table cell, claim 7 of “Pelican count”'])
  expect(claims[0]?.parts).toEqual([{ role: 'TABLE_CELL', number: 7 }])
})

test('a confidential source is found by whoever may see it, and by nobody else, the admin included', async () => {
  for (const q of ['Wrenfield', 'quokka gate']) {
    expect(await found(q, await otto())).toMatchObject([{ type: 'source', title: 'Clerk Wrenfield' }])
    for (const outsider of [await vera(), await ines()]) {
      expect(await found(q, outsider)).toEqual([])
      expect((await listSources(ListSources.parse({ q }), outsider)).items).toEqual([])
    }
  }
})

test.each([
  '%',
  '_',
  '%wren%',
  '"Wrenfield"',
  "' OR 1=1 --",
  'wren%field',
  '\\',
  'w r e n',
  `wrenfield ${'x '.repeat(80)}`,
])('no pattern gives Vera what she may not see: %s', async (q) => {
  const items = await found(q, await vera())
  expect(JSON.stringify(items)).not.toMatch(/Wrenfield|Quokka/)
})

test('500 characters are refused with the figure', () => {
  const { error } = SearchDesk.safeParse({ q: 'z'.repeat(500) })
  expect(error?.issues.map(({ message }) => message)).toEqual(['At most 200 characters.'])
})

test('figures are found with and without the space of the typesetter', async () => {
  const text = 'The toll of Skaw is 1\u202f234,50 kroner, 50\u00a0% more than before.'
  await createArticle({ headline: 'A toll in Skaw', text }, await nadia())
  for (const q of ['50%', '50 %', '1234,50', '1 234,50', 'skaw 50%']) {
    const [hit] = await found(q, await vera(), 'texts')
    expect(hit?.excerpt, q).toContain('The toll of Skaw')
  }
})

test('lists forgive as the search does', async () => {
  expect((await listArticles({ q: 'odowd LODZ', limit: 10 }, await vera())).items).toHaveLength(1)
  expect((await listSources(ListSources.parse({ q: 'budget strasse' }), await vera())).items).toHaveLength(1)
})

test('Vera reads on below a page: everything once, in each place, until it ends', async () => {
  const o = await otto()
  for (const number of [1, 2, 3, 4, 5]) {
    const { articleId } = await createArticle(
      { headline: `Cormorant ${number}`, text: `Cormorants cost £${number} million.` },
      o,
    )
    await addSource({ kind: 'DOCUMENT', title: `Cormorant paper ${number}`, visibility: 'INTERNAL' }, o)
    await draftCorrection(
      { articleId, type: 'CORRECTION', wrong: 'no cormorant', right: 'one', note: 'We miscounted.' },
      o,
    )
  }
  for (const q of ['cormorant', 'co']) {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const asked = SearchDesk.parse({ q, limit: '2', ...(cursor !== null && { cursor }) })
      const { items, next } = await searchDesk(asked, await vera())
      for (const type of ['article', 'text', 'claim', 'source', 'correction'])
        expect(items.filter((item) => item.type === type).length).toBeLessThanOrEqual(2)
      seen.push(...items.map(({ type, id }) => `${type} ${id}`))
      cursor = next
    } while (cursor !== null)
    const whole = await searchDesk(SearchDesk.parse({ q, limit: '50' }), await vera())
    expect(whole.next).toBeNull()
    expect(seen.toSorted()).toEqual(whole.items.map(({ type, id }) => `${type} ${id}`).toSorted())
    expect(new Set(seen).size).toBe(seen.length)
  }
})

test('people are read on by name', async () => {
  const whole = (await searchDesk(SearchDesk.parse({ q: 'a', in: 'people', limit: '50' }), await vera())).items
  const first = await searchDesk(SearchDesk.parse({ q: 'a', in: 'people', limit: '1' }), await vera())
  const rest = await searchDesk(SearchDesk.parse({ q: 'a', limit: '50', cursor: first.next ?? '' }), await vera())
  expect([...first.items, ...rest.items]).toEqual(whole)
})

test.each(['', 'texts', 'texts:1', 'rooms:01890a5d-ac96-774b-bcce-b302099a8057'])(
  '“%s” is no cursor of a search',
  (cursor) => {
    expect(SearchDesk.safeParse({ q: 'x', cursor }).success).toBe(false)
  },
)

test('figures are found however their thousands and decimals are parted, words of two with or without their hyphen', async () => {
  const note = 'It asks £1,234.50 and 1 000 000 kr of the co-operative, by e‑mail, for COVID-19 in the U.S.'
  const { sourceId } = await addSource({ kind: 'DOCUMENT', title: 'Bill of the archive', note }, await nadia())
  const typed = ['1234.50', '£1234.50', '1234,50', '1 234,50', '1,000,000', '1000000', 'cooperative', 'email', 'covid19', 'US'] // prettier-ignore
  const missed: string[] = []
  for (const words of typed) {
    const hits = await found(`${words} bill archive`, await vera(), 'sources')
    if (!hits.some(({ href }) => href.includes(sourceId))) missed.push(words)
  }
  expect(missed).toEqual([])
})

test('an Arabic word that is drawn out is found by the plain one, and the other way round', async () => {
  const title = 'بيـــان الوزارة عن محمد'
  const { sourceId } = await addSource({ kind: 'DOCUMENT', title, note: '' }, await nadia())
  for (const typed of ['بيان', 'محمـــد'])
    expect((await found(typed, await vera(), 'sources')).map(({ href }) => href.includes(sourceId))).toEqual([true])
})

test('a clause of twenty words, pasted with its commas, is found in the text that has it', async () => {
  const clause =
    'the harbour master, who had been told of it twice, wrote to the board (in May) that the quay—all of it—would be closed'
  const { articleId } = await articleBy(await nadia(), { text: `It is so: ${clause}; nobody answered.` })
  const hits = await found(`${clause}.`, await vera(), 'texts')
  expect(hits.map(({ id }) => id)).toEqual([articleId])
})
