import { expect, test } from 'vitest'
import { approved } from '@/lib/testing/corrections'
import { nadia, vera } from '@/lib/testing/people'
import { asApp, asTold } from './as-app'

const hold = async (id: string, changes: string, by = nadia) =>
  asTold(await by(), `UPDATE corrections SET ${changes} WHERE id = $1`, id, (await by()).id)

test('the moment at which an entry goes out is the database’s, thirty seconds from now, and nothing goes out before it', async () => {
  const id = await approved()
  await expect(hold(id, `goes_out_at = now(), goes_out_by_id = $2`, vera)).rejects.toMatchObject({ code: 'GY003' })
  await hold(id, `goes_out_at = now() - interval '1 day', goes_out_by_id = $2`)
  const [row] = await asApp(
    `SELECT goes_out_at > now() + interval '20 seconds' AS later FROM corrections WHERE id = $1`,
    id,
  )
  expect(row).toEqual({ later: true })
  await expect(hold(id, `goes_out_at = now(), late_reason = $2::text`)).rejects.toMatchObject({ code: 'GY002' })
  await expect(hold(id, `status = 'PUBLISHED', published_by_id = $2`)).rejects.toMatchObject({ code: 'GY003' })
})
