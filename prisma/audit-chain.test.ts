import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { articleBy } from '@/lib/testing/builders'
import { nadia } from '@/lib/testing/people'
import { asApp } from './as-app'

interface Event {
  seq: string
  moment: string
  actor_id: string | null
  kind: string
  subject_type: string
  subject_id: string
  article_id: string | null
  data: string
  hash: string
}

/** The encoding of the migration, written once more by hand: a netstring per field, "-," for a missing one. */
function hashOf(before: string, event: Event): string {
  const fields = [
    ...[before, event.seq, event.moment, event.actor_id, event.kind],
    ...[event.subject_type, event.subject_id, event.article_id, event.data],
  ]
  const entry = fields.map((field) => (field === null ? '-,' : `${Buffer.byteLength(field)}:${field},`)).join('')
  return createHash('sha256').update(entry).digest('hex')
}

const chain = () =>
  asApp(`
    SELECT seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS moment, actor_id, kind, subject_type,
      subject_id, article_id, data, hash FROM audit_events ORDER BY seq`) as Promise<unknown> as Promise<Event[]>
const append = (subject: string, data: object) =>
  asApp(
    `SELECT audit_append($1, 'claim.accepted', 'claim', $2, NULL, $3) AS seq`,
    ...[null, subject, JSON.stringify(data)],
  )

beforeAll(async () => {
  await articleBy(await nadia())
})

test('a hundred events appended at once leave no gap, keep their order and hash into one chain', async () => {
  await Promise.all(
    Array.from({ length: 100 }, (_, nth) => append(`nth-${nth}`, { claim: nth, text: '“é” 橋 👩‍🚒, 3:x' })),
  )
  const events = await chain()
  expect(events.map(({ seq }) => Number(seq))).toEqual(events.map((_, place) => place + 1))
  expect(new Set(events.map(({ subject_id }) => subject_id)).size).toBeGreaterThanOrEqual(100)
  let before = '0'.repeat(64)
  for (const event of events) {
    expect(event.hash).toBe(hashOf(before, event))
    before = event.hash
  }
  expect(await asApp('SELECT seq, hash FROM audit_head')).toEqual([{ seq: String(events.length), hash: before }])
  const moments = events.map(({ moment }) => moment)
  expect(moments).toEqual([...moments].sort())
})

test('an event that is rolled back with its change leaves no gap', async () => {
  const count = (await chain()).length
  await expect(
    asApp(`SELECT audit_append(NULL, 'claim.accepted', 'claim', 'x', NULL, '{}'), 1 / 0`),
  ).rejects.toMatchObject({ code: '22012' })
  await append('after', { claim: 1, text: '' })
  expect((await chain()).map(({ seq }) => Number(seq)).at(-1)).toBe(count + 1)
})
