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

const HEADLINE = 'Місто будує новий мол'
/** Names and a day, and nothing that is read in Ukrainian. */
const UKRAINIAN =
  'Мерка Олена Коваль оголосила в понеділок у Миколаєві, що роботи почнуться вже навесні. Міська рада підтримала її план.'
const ENGLISH = 'The council backed the plan for a new sea wall, and the work begins when the storms are over.'
const NOT_READ = 'Statements in Ukrainian are not read.'

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
  const articleId = await broughtIn(UKRAINIAN, { headline: HEADLINE })
  expect(await detail(articleId)).toMatchObject({
    language: 'uk',
    languageSaidBy: null,
    revision: { recognised: { language: 'uk', certain: true, parts: [] } },
    read: { kinds: ['QUOTE', 'NUMBER'] },
  })
})

test.each([undefined, 'uk', 'uk-UA', 'en', 'de'])(
  'brought in as %s, a Ukrainian text is said not to be read',
  async (language) => {
    const articleId = await broughtIn(UKRAINIAN, { headline: HEADLINE, ...(language && { language }) })
    const { read } = await articleCoverage(articleId, await vera())
    expect(read.notReadFor).toHaveLength(1)
    expect(read.kinds).not.toContain('PERSON')
    expect(read.kinds).not.toContain('DATE')
  },
)

test('it is cleared by whoever confirms that they checked what is not read; the log keeps that', async () => {
  const articleId = await broughtIn(UKRAINIAN, { headline: HEADLINE })
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
  const articleId = await broughtIn(`${ENGLISH}\n\n${ENGLISH}\n\n${UKRAINIAN}`)
  const { read, revision } = await detail(articleId)
  const [only] = read.notReadFor
  expect(only?.language).toBe('uk')
  expect(only?.spans.map(({ start, end }) => revision.text.slice(start, end))).toEqual([UKRAINIAN])
  await expect(clear(articleId)).rejects.toThrow(NOT_READ)
})

test('Nadia confirms the language, which is kept with her name and told in the history', async () => {
  const articleId = await broughtIn(UKRAINIAN, { headline: HEADLINE })
  await say(articleId, 'uk')
  const after = await detail(articleId)
  expect(after).toMatchObject({ language: 'uk', languageSaidBy: { name: 'Nadia Kessler' } })
  expect(after.languageSaidAt).not.toBeNull()
  expect((await said(articleId))[0]).toBe('confirmed Ukrainian as the language')
})

test('nobody makes a text in Cyrillic letters English by saying so', async () => {
  const articleId = await broughtIn(UKRAINIAN, { headline: HEADLINE })
  await say(articleId, 'en')
  expect(await languagesNotRead(articleId)).toEqual(['uk'])
  expect((await said(articleId)).slice(0, 2)).toContain('set the language to English; recognised was Ukrainian')
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
  await addRevision({ articleId, base: 1, text: UKRAINIAN }, await nadia(), () => [])
  expect(await detail(articleId)).toMatchObject({ status: 'CHECKING' })
  expect(await languagesNotRead(articleId)).toEqual(['uk'])
})

test('another language for a cleared article opens it again where less is read in it', async () => {
  const articleId = await broughtIn(ENGLISH)
  await clear(articleId)
  await say(articleId, 'de')
  expect((await detail(articleId)).status).toBe('CHECKING')
})

test('of a text from before languages were recognised they are told when it is looked at', async () => {
  const articleId = await broughtIn(UKRAINIAN, { headline: HEADLINE })
  await connectedAs('owner', (owner) => owner.query('DELETE FROM recognised_languages'))
  expect(await languagesNotRead(articleId)).toEqual(['uk'])
  await expect(clear(articleId)).rejects.toThrow(NOT_READ)
})
