import { beforeAll, describe, expect, test } from 'vitest'
import { listArticles } from '@/lib/queries/articles/articles'
import { listSources, ListSources } from '@/lib/queries/sources/sources'
import { ines, nadia, otto, vera } from '@/lib/testing/people'
import { draftCorrection } from '@/lib/use-cases/corrections/draft-correction'
import { addSource } from '@/lib/use-cases/evidence/add-source'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { SearchDesk, searchDesk } from './search'

type Who = Awaited<ReturnType<typeof vera>>

const found = async (q: string, actor: Who, places?: string) =>
  (await searchDesk(SearchDesk.parse({ q, ...(places && { in: places }) }), actor)).items

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
    ['garci\u0301a', 'text', 'Text, revision 1'],
    ['24-25', 'text', 'Text, revision 1'],
    ['quay road', 'text', 'Text, revision 1'],
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
    expect(hit?.href).toMatch(/#:~:text=S%C3%B8rensen$/)
  })

  test('a percent sign and an underscore stand for themselves; what folds to nothing finds nothing', async () => {
    expect(await found('100%', await vera(), 'texts')).toHaveLength(1)
    for (const q of ['9%', '_', '’', '\u00ad']) expect(await found(q, await vera(), 'texts')).toEqual([])
  })
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

test('lists forgive as the search does', async () => {
  expect((await listArticles({ q: 'odowd LODZ', limit: 10 }, await vera())).items).toHaveLength(1)
  expect((await listSources(ListSources.parse({ q: 'budget strasse' }), await vera())).items).toHaveLength(1)
})
