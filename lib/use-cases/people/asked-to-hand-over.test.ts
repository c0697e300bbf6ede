import { beforeEach, describe, expect, test } from 'vitest'
import { askedToHandOver, holdingsOf } from '@/lib/queries/people/holdings'
import { sourceDetail } from '@/lib/queries/sources/source'
import { refusalOf } from '@/lib/testing/corrections'
import { admin, heldByRuth, ruthHoldsNothing, secretOf } from '@/lib/testing/held-by-ruth'
import { nadia, otto, ruth } from '@/lib/testing/people'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { changeSource } from '@/lib/use-cases/evidence/change-source'
import { askToHandOver } from './ask-to-hand-over'
import { handOverSource } from './hand-over-source'

beforeEach(ruthHoldsNothing)

describe('whoever is asked', () => {
  test('sees on her desk what she looks after, chooses for each, and the question ends', async () => {
    const { sourceId } = await heldByRuth()
    const another = await secretOf(await ruth(), 'Site foreman, Ferrow')
    const boss = await admin()
    expect(await askedToHandOver(await ruth())).toBeNull()
    await askToHandOver({ personId: (await ruth()).id }, boss)
    expect((await refusalOf(askToHandOver({ personId: (await ruth()).id }, boss))).message).toContain('asked already')
    const asked = await askedToHandOver(await ruth())
    expect([asked?.by, asked?.sources.map(({ title }) => title)]).toEqual([
      'Ines Moreau',
      ['A clerk in the works department', 'Site foreman, Ferrow'],
    ])
    expect(asked?.colleagues.map(({ name }) => name)).not.toContain('Vera Holm')
    await handOverSource({ sourceId, to: (await otto()).id }, await ruth())
    await handOverSource({ sourceId: another, to: (await nadia()).id }, await ruth())
    expect(await askedToHandOver(await ruth())).toBeNull()
  })

  test('is asked about twenty sources at once, and how many there are; the next follow', async () => {
    const held = await heldByRuth()
    for (let more = 1; more <= 20; more++) await secretOf(await ruth(), `Witness ${more}`)
    await askToHandOver({ personId: (await ruth()).id }, await admin())
    const asked = await askedToHandOver(await ruth())
    expect([asked?.sources.length, asked?.count]).toEqual([20, 21])
    await handOverSource({ sourceId: held.sourceId, to: (await otto()).id }, await ruth())
    const then = await askedToHandOver(await ruth())
    expect([then?.sources.length, then?.count]).toEqual([20, 20])
    expect(asked?.sources.map(({ id }) => id)).not.toContain(then?.sources.at(-1)?.id)
  })

  test('hands over only what she looks after, and not twice; the one who looks after it now decides who sees it', async () => {
    const { sourceId } = await heldByRuth()
    expect((await refusalOf(handOverSource({ sourceId, to: (await nadia()).id }, await otto()))).code).toBe('missing')
    await handOverSource({ sourceId, to: (await otto()).id }, await ruth())
    expect((await refusalOf(handOverSource({ sourceId, to: (await nadia()).id }, await ruth()))).message).toBe(
      'Only whoever looks after a confidential source hands it over.',
    )
    const { version } = await sourceDetail(sourceId, await otto())
    await changeSource({ sourceId, version, readerIds: [(await nadia()).id] }, await otto())
    expect((await sourceDetail(sourceId, await nadia())).readers.map(({ name }) => name)).toEqual([
      'Nadia Kessler',
      'Otto Varga',
    ])
    const now = await sourceDetail(sourceId, await ruth())
    expect(
      (await refusalOf(changeSource({ sourceId, version: now.version, visibility: 'PUBLIC' }, await ruth()))).message,
    ).toContain('Only whoever this source was handed over to')
  })
})

test('what somebody holds goes on below a page, by deadline, those without one last', async () => {
  const boss = await admin()
  const { id: personId } = await nadia()
  const before = await holdingsOf({ personId, limit: 500 }, boss)
  const dues = ['2026-12-02T10:00:00Z', null, '2026-12-01T10:00:00Z', '2026-12-02T10:00:00Z', null]
  for (const [number, due] of dues.entries())
    await createArticle(
      { headline: `Held ${number}`, text: 'It is held.', ...(due && { dueAt: new Date(due) }) },
      await nadia(),
    )
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await holdingsOf({ personId, limit: 2, cursor }, boss)
    expect(page.articlesHeld).toBe(before.articlesHeld + dues.length)
    seen.push(...page.articles.map(({ headline }) => headline))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  expect(seen).toHaveLength(before.articles.length + dues.length)
  expect(seen.filter((headline) => headline.startsWith('Held'))).toEqual([
    'Held 2',
    'Held 0',
    'Held 3',
    'Held 1',
    'Held 4',
  ])
})
