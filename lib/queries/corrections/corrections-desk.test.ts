import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { articleBy } from '@/lib/testing/builders'
import { nadia } from '@/lib/testing/people'
import { articlesToCorrect } from './corrections-desk'

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
