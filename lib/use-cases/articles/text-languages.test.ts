import { expect, test } from 'vitest'
import { articleDetail } from '@/lib/queries/articles/article'
import { articleCoverage } from '@/lib/queries/articles/coverage'
import { articleHistory } from '@/lib/queries/articles/history'
import { connectedAs } from '@/lib/testing/database'
import { nadia, vera } from '@/lib/testing/people'
import { addRevision } from './add-revision'
import { changeArticle } from './change-article'
import { clearArticle } from './clear-article'
import { createArticle } from './create-article'

const HEADLINE = 'Градът строи нов вълнолом'
/** Names and a day, and nothing that is read in Bulgarian. */
const BULGARIAN =
  'Кметицата Елена Ковачева съобщи в понеделник във Варна, че работата ще започне още през пролетта. Общинският съвет подкрепи нейния план.'
const ENGLISH = 'The council backed the plan for a new sea wall, and the work begins when the storms are over.'
const NOT_READ = 'Names and dates in Bulgarian are not read.'

async function broughtIn(text: string, given: { headline?: string; language?: string } = {}): Promise<string> {
  const { articleId } = await createArticle({ headline: 'A new sea wall', text, ...given }, await nadia(), () => [])
  return articleId
}

const detail = async (articleId: string) => articleDetail(articleId, await vera())
const seenByNadia = async (articleId: string) => articleDetail(articleId, await nadia())
const languagesNotRead = async (articleId: string) =>
  (await detail(articleId)).read.notReadFor.map(({ language }) => language)
const said = async (articleId: string) =>
  (await articleHistory({ articleId, limit: 20 }, await vera())).items.map((event) => event.said)

async function clear(articleId: string, given: { notReadConfirmed?: boolean; reason?: string } = {}): Promise<void> {
  const { version } = await detail(articleId)
  await clearArticle({ articleId, version, ...given }, await nadia())
}

async function say(articleId: string, language: string): Promise<void> {
  const { version } = await detail(articleId)
  await changeArticle({ articleId, version, language }, await nadia())
}

test('an article brought in without a language is in the one that is recognised, which nobody has confirmed yet', async () => {
  const articleId = await broughtIn(BULGARIAN, { headline: HEADLINE })
  expect(await detail(articleId)).toMatchObject({
    language: 'bg',
    languageSaidBy: null,
    revision: { recognised: { language: 'bg', certain: true, parts: [] } },
    read: { kinds: ['QUOTE', 'NUMBER'] },
  })
})

test.each([undefined, 'bg', 'bg-BG', 'en', 'de'])(
  'brought in as %s, a Bulgarian text is said not to be read',
  async (language) => {
    const articleId = await broughtIn(BULGARIAN, { headline: HEADLINE, ...(language && { language }) })
    const { read } = await articleCoverage(articleId, await vera())
    expect(read.notReadFor).toHaveLength(1)
    expect(read.kinds).not.toContain('PERSON')
    expect(read.kinds).not.toContain('DATE')
  },
)

test('it is cleared by whoever confirms that they checked what is not read; the log keeps that', async () => {
  const articleId = await broughtIn(BULGARIAN, { headline: HEADLINE })
  expect(await seenByNadia(articleId)).toMatchObject({
    asksToConfirm: NOT_READ,
    whyNotClear: `${NOT_READ} Confirm that you checked them yourself.`,
    mayClearConfirmed: true,
  })
  await expect(clear(articleId)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining(NOT_READ) as string,
  })
  await expect(clear(articleId, { reason: 'It is late' })).rejects.toThrow(NOT_READ)
  await clear(articleId, { notReadConfirmed: true })
  expect((await detail(articleId)).status).toBe('CLEARED')
  expect((await said(articleId))[0]).toBe(`cleared the article, having checked what is not read: ${NOT_READ}`)
})

test('an English article asks for no such thing', async () => {
  const articleId = await broughtIn(ENGLISH)
  expect(await seenByNadia(articleId)).toMatchObject({ language: 'en', asksToConfirm: null, whyNotClear: null })
  expect((await articleCoverage(articleId, await vera())).read.notReadFor).toEqual([])
})

test('one paragraph in another language is enough, and is told with its place', async () => {
  const articleId = await broughtIn(`${ENGLISH}\n\n${ENGLISH}\n\n${BULGARIAN}`)
  const { read, revision } = await detail(articleId)
  const [only] = read.notReadFor
  expect(only?.language).toBe('bg')
  expect(only?.spans.map(({ start, end }) => revision.text.slice(start, end))).toEqual([BULGARIAN])
  await expect(clear(articleId)).rejects.toThrow(NOT_READ)
})

test('Nadia confirms the language, which is kept with her name and told in the history', async () => {
  const articleId = await broughtIn(BULGARIAN, { headline: HEADLINE })
  await say(articleId, 'bg')
  const after = await detail(articleId)
  expect(after).toMatchObject({ language: 'bg', languageSaidBy: { name: 'Nadia Kessler' } })
  expect(after.languageSaidAt).not.toBeNull()
  expect((await said(articleId))[0]).toBe('confirmed Bulgarian as the language')
})

test('nobody makes a text in Cyrillic letters English by saying so', async () => {
  const articleId = await broughtIn(BULGARIAN, { headline: HEADLINE })
  await say(articleId, 'en')
  expect(await languagesNotRead(articleId)).toEqual(['bg'])
  expect((await said(articleId)).slice(0, 2)).toContain(
    'changed the language from Bulgarian to English; recognised was Bulgarian',
  )
})

test('a language that nobody could tell asks for a person’s word, which then holds', async () => {
  const welsh =
    'Dywedodd y cyngor ddydd Llun y bydd y bont newydd yn agor y flwyddyn nesaf, ar ôl dwy flynedd o waith caled.'
  const articleId = await broughtIn(welsh, { headline: 'Y bont newydd' })
  expect((await detail(articleId)).asksToConfirm).toBe('Names and dates in an unknown language are not read.')
  await say(articleId, 'cy')
  expect((await detail(articleId)).asksToConfirm).toBe('Names and dates in Welsh are not read.')
})

test('a new text in another language takes the word of nobody for it, and opens a cleared article', async () => {
  const articleId = await broughtIn(ENGLISH)
  await say(articleId, 'en')
  await clear(articleId)
  await addRevision({ articleId, base: 1, text: BULGARIAN }, await nadia(), () => [])
  expect(await detail(articleId)).toMatchObject({ status: 'CHECKING' })
  expect(await languagesNotRead(articleId)).toEqual(['bg'])
})

test('another language for a cleared article opens it again where less is read in it', async () => {
  const articleId = await broughtIn(ENGLISH)
  await clear(articleId)
  await say(articleId, 'de')
  expect((await detail(articleId)).status).toBe('CHECKING')
})

test('of a text from before languages were recognised they are told when it is looked at', async () => {
  const articleId = await broughtIn(BULGARIAN, { headline: HEADLINE })
  await connectedAs('owner', (owner) => owner.query('DELETE FROM recognised_languages'))
  expect(await languagesNotRead(articleId)).toEqual(['bg'])
  await expect(clear(articleId)).rejects.toThrow(NOT_READ)
})

test.each([
  [
    'Swahili',
    'Meya Amina Juma alisema Jumatatu kwamba daraja la Mombasa liligharimu shilingi milioni nne na litafunguliwa tarehe 5 Mei 2024.',
  ],
  [
    'Welsh',
    'Dywedodd y maer Anna Rhys ddydd Llun fod y bont yn Aberystwyth wedi costio pedair miliwn o bunnoedd, ac y bydd yn agor ym mis Mai.',
  ],
  [
    'Hausa',
    'Magajin gari Amina Bello ta ce a ranar Litinin gadar Kano ta ci naira miliyan hudu kuma za a bude ta a ranar 5 ga Mayu 2024.',
  ],
])(
  'a text in %s that is said to be English by nobody who saw the doubt asks for their word',
  async (_language, text) => {
    const articleId = await broughtIn(text, { headline: 'Bridge', language: 'en' })
    const { read } = await detail(articleId)
    expect(read.notReadFor).not.toEqual([])
    expect((await seenByNadia(articleId)).asksToConfirm).not.toBeNull()
    await expect(clear(articleId)).rejects.toMatchObject({ code: 'conflict' })
    await clear(articleId, { notReadConfirmed: true })
  },
)

test('a few letters of another script below an English headline are told', async () => {
  const articleId = await broughtIn('市長辞任', { headline: 'The mayor of the old town resigns', language: 'en' })
  expect((await detail(articleId)).read.notReadFor).toHaveLength(1)
})

test('beside a part in another script, what is in the article’s own language counts as read', async () => {
  const english = 'The mayor opened the bridge on 5 May 2024 in Hull before a large crowd of people.'
  const arabic = 'قالت رئيسة البلدية آنا فايل يوم الاثنين إن الجسر كلف أربعة ملايين يورو وسيفتح في 5 مايو 2024.'
  const articleId = await broughtIn(`${english}\n\n${arabic}`, { headline: 'Bridge', language: 'en' })
  const { read, revision } = await detail(articleId)
  const told = read.notReadFor.flatMap(({ spans }) => spans).map(({ start, end }) => revision.text.slice(start, end))
  expect(told.some((words) => words.includes(arabic))).toBe(true)
  expect(told.filter((words) => words.includes('large crowd'))).toEqual([])
})
