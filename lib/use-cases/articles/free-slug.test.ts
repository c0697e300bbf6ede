import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { nadia } from '@/lib/testing/people'
import { freeSlug } from './free-slug'

const slugFor = (headline: string) => inTransaction((tx) => freeSlug(tx, headline))

async function take(...slugs: string[]): Promise<void> {
  const { id: createdById } = await nadia()
  await db().article.createMany({ data: slugs.map((slug) => ({ slug, headline: slug, createdById })) })
}

test.each([0, 1, 2, 3, 7, 8, 9, 31, 32, 33, 700])(
  'after %i articles of a name the next has the next number',
  async (count) => {
    const name = `weather${'abcdefghijk'.at(count % 11)}${count}`
    const before = Array.from({ length: count }, (_, index) => (index === 0 ? name : `${name}-${index + 1}`))
    await take(...before)
    expect(await slugFor(name)).toBe(count === 0 ? name : `${name}-${count + 1}`)
  },
)

test('a number that another name has taken is passed over, and one left out does no harm', async () => {
  await take('bridge', 'bridge-2', 'bridge-3', 'bridge-5', 'bridge-view')
  const slug = await slugFor('Bridge')
  expect(await db().article.count({ where: { slug } })).toBe(0)
  expect(slug).toMatch(/^bridge-\d$/)
})
