import { expect, test } from 'vitest'
import { articleBy } from '@/lib/testing/builders'
import { nadia } from '@/lib/testing/people'
import { asApp } from './as-app'

const CHECK = '23514'

test('a merged claim names another one that it is part of, and no other claim names one', async () => {
  const { claims } = await articleBy(await nadia())
  const [one = '', other = ''] = claims.map(({ id }) => id)
  const set = (assignment: string, ...values: string[]) =>
    asApp(`UPDATE claims SET ${assignment} WHERE id = $1`, one, ...values)
  await expect(set(`status = 'MERGED'`)).rejects.toMatchObject({ code: CHECK })
  await expect(set('merged_into_id = $2', other)).rejects.toMatchObject({ code: CHECK })
  await expect(set(`status = 'MERGED', merged_into_id = $2`, one)).rejects.toMatchObject({ code: CHECK })
  await set(`status = 'MERGED', merged_into_id = $2`, other)
})
