import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { ines, nadia, otto, vera } from '@/lib/testing/people'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { articleChoices } from './article-choices'
import type { ArticleFilter } from './articles'
import { countArticles, listArticles, NOBODY } from './articles'
import { endOfNewsroomDay } from '@/lib/queries/newsroom/newsroom-day'

const none = () => []
const midnight = new Date('2026-03-12T00:00:00Z')

beforeAll(async () => {
  const [n, o] = [await nadia(), await otto()]
  const text = 'It has planks.'
  await createArticle({ headline: 'Pier', text, section: 'City', dueAt: new Date('2026-03-11T17:30:00Z') }, n, none)
  await createArticle({ headline: 'Ferry', text, section: 'Coast', dueAt: midnight }, o, none)
  await createArticle({ headline: 'Levy', text, section: 'City' }, o, none)
  const { articleId } = await createArticle({ headline: 'Mill', text }, n, none)
  await db().article.update({ where: { id: articleId }, data: { assigneeId: null } })
})

test.each<[string, () => Promise<Omit<ArticleFilter, 'limit'>>, string[]]>([
  ['by section', () => Promise.resolve({ section: 'City' }), ['Levy', 'Pier']],
  ['by whom they are with', async () => ({ owner: (await otto()).id }), ['Levy', 'Ferry']],
  ['to those that nobody has yet', () => Promise.resolve({ owner: NOBODY }), ['Mill']],
  ['to what is due before the day is over', () => Promise.resolve({ dueBefore: midnight }), ['Pier']],
  ['by all of it at once', async () => ({ section: 'City', owner: (await nadia()).id, dueBefore: midnight }), ['Pier']],
  ['by a section that is no pattern', () => Promise.resolve({ section: 'C%' }), []],
])('articles are narrowed %s, and counted', async (_how, filter, headlines) => {
  const { items } = await listArticles({ ...(await filter()), limit: 50 }, await vera())
  expect(items.map(({ headline }) => headline)).toEqual(headlines)
  expect(await countArticles([await filter()], await vera())).toEqual([headlines.length])
})

test('what is due first stands first, what is never due last, also over a page’s end', async () => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await listArticles({ byDeadline: true, cursor, limit: 1 }, await vera())
    seen.push(...items.map(({ headline }) => headline))
    cursor = next ?? undefined
  } while (cursor !== undefined)
  expect(seen).toEqual(['Pier', 'Ferry', 'Mill', 'Levy'])
})

test('a page begins after any article: one of several with its deadline, the last with one, one without', async () => {
  const dueAt = new Date('2026-03-13T09:00:00Z')
  for (const [headline, due] of [
    ['Same A', dueAt],
    ['Same B', dueAt],
    ['Same C', dueAt],
    ['Never A', null],
    ['Never B', null],
  ] as const)
    await createArticle({ headline, text: 'It is.', ...(due && { dueAt: due }) }, await otto(), none)
  const whole = (await listArticles({ byDeadline: true, limit: 50 }, await vera())).items.map(({ id }) => id)
  for (const [place, cursor] of whole.entries()) {
    const { items } = await listArticles({ byDeadline: true, cursor, limit: 50 }, await vera())
    expect(items.map(({ id }) => id)).toEqual(whole.slice(place + 1))
  }
})

test('the choices are the sections that articles have, and the people of the desk', async () => {
  const { sections, owners } = await articleChoices(await ines())
  expect(sections).toEqual(['City', 'Coast'])
  expect(owners.map(({ name }) => name)).toEqual(['Ines Moreau', 'Nadia Kessler', 'Otto Varga', 'Vera Holm'])
})

test('the day is over when it is where the newsroom is', async () => {
  const evening = new Date('2026-06-30T22:30:00Z')
  await db().newsroom.upsert({
    where: { id: 1 },
    create: { name: 'The Courier', timeZone: 'Europe/London' },
    update: { timeZone: 'Europe/London' },
  })
  expect(await endOfNewsroomDay(evening)).toEqual(new Date('2026-06-30T23:00:00Z'))
  await db().newsroom.update({ where: { id: 1 }, data: { timeZone: 'Asia/Tokyo' } })
  expect(await endOfNewsroomDay(evening)).toEqual(new Date('2026-07-01T15:00:00Z'))
})
