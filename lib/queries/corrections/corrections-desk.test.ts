import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { articleBy } from '@/lib/testing/builders'
import { nadia } from '@/lib/testing/people'
import { aboutFerry, draftBy, published, reportOf } from '@/lib/testing/corrections'
import type { CorrectionsDesk } from './corrections-desk'
import { articlesToCorrect, belowIn, correctionsDesk } from './corrections-desk'

test('an article that is older than those one chooses from can still be corrected', async () => {
  const { articleId } = await articleBy(await nadia(), { headline: 'An old pier', text: 'It is old.' })
  const { id: createdById } = await nadia()
  const newer = Array.from({ length: 300 }, (_, number) => ({ slug: `n-${number}`, headline: 'New', createdById }))
  await db().article.createMany({ data: newer })
  const idsOf = async (about?: string) => (await articlesToCorrect(await nadia(), about)).map(({ id }) => id)
  expect(await idsOf()).not.toContain(articleId)
  expect((await idsOf(articleId)).filter((id) => id === articleId)).toHaveLength(1)
  expect(await idsOf('no id')).toHaveLength(300)
})

test('each list of the corrections desk goes on below its page, and has everything once', async () => {
  for (let number = 0; number < 3; number++) {
    await draftBy(await nadia())
    await published()
    await reportOf(await aboutFerry())
  }
  const idsOf = ({ reports, drafts, published: told }: CorrectionsDesk) =>
    [reports, drafts, told].map((list) => list.map(({ id }) => id))
  const most = { reports: 2, work: 2, published: 2 }
  const whole = await correctionsDesk(await nadia())
  expect(whole.next).toEqual({ reports: null, work: null, published: null })
  const first = await correctionsDesk(await nadia(), {}, most)
  expect(idsOf(first).map(({ length }) => length)).toEqual([2, 2, 2])
  const { reports, work, published: number } = first.next
  const below = belowIn({ reports: reports ?? '', work: work ?? '', published: number ?? '' })
  const second = await correctionsDesk(await nadia(), below, most)
  expect(second.next).toEqual({ reports: null, work: null, published: null })
  expect(idsOf(first).map((ids, list) => [...ids, ...(idsOf(second)[list] ?? [])])).toEqual(idsOf(whole))
})

test('what means nothing in the address is left out', () => {
  expect(belowIn({ work: 'x', reports: '', published: '-1', show: 'mine' })).toEqual({})
  expect(belowIn({ published: '41' })).toEqual({ published: 41 })
})
