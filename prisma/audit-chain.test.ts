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

test('events told together are chained in their order, and the head of the chain is written once for all of them', async () => {
  const count = (await chain()).length
  const told = Array.from({ length: 40 }, (_, nth) => ({
    ...{ kind: 'claim.accepted', type: 'claim', subject: `told-${nth}`, article: null },
    data: JSON.stringify({ claim: nth, text: 'a \u0001 “é” \\u0000' }),
  }))
  const [answer] = await asApp(
    `WITH told AS MATERIALIZED (SELECT audit_append_all(NULL, $1) AS seq) SELECT seq, pg_stat_get_xact_tuples_updated('audit_head'::regclass) AS written FROM told`,
    JSON.stringify(told),
  )
  expect(answer).toEqual({ seq: String(count + 40), written: '1' })
  const events = await chain()
  expect(events.slice(count).map(({ subject_id, data }) => [subject_id, data])).toEqual(
    told.map(({ subject, data }) => [subject, data]),
  )
  for (const [place, event] of events.slice(count).entries())
    expect(event.hash).toBe(hashOf(events[count + place - 1]?.hash ?? '', event))
})

test('the head of the chain can’t be taken without telling anything', async () => {
  for (const nothing of ['[]', '[{}]'])
    await expect(asApp('SELECT audit_append_all(NULL, $1)', nothing)).rejects.toMatchObject({ code: 'GY007' })
})

test('an event that is rolled back with its change leaves no gap', async () => {
  const count = (await chain()).length
  await expect(
    asApp(`SELECT audit_append(NULL, 'claim.accepted', 'claim', 'x', NULL, '{}'), 1 / 0`),
  ).rejects.toMatchObject({ code: '22012' })
  await append('after', { claim: 1, text: '' })
  expect((await chain()).map(({ seq }) => Number(seq)).at(-1)).toBe(count + 1)
})
