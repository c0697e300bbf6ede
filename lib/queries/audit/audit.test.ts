import type { Day } from '@/lib/domain/time/day'
import { addDays, asDay, dayAt } from '@/lib/domain/time/day'
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { record } from '@/lib/db/audit'
import { db } from '@/lib/db/client'
import { hashedText } from '@/lib/domain/audit/audit-bytes'
import { articleBy } from '@/lib/testing/builders'
import { connectedAs } from '@/lib/testing/database'
import { ines, nadia, otto, vera } from '@/lib/testing/people'
import { auditHead, chainState, HeldHead, stillContains } from './audit-head'
import { auditEvent, AuditPage, countAudit, listAudit } from './audit'

const all = AuditPage.parse({})

/** As a desk was kept: past what the settings take today. */
const asOwner = (sql: string) =>
  connectedAs('owner', async (owner) => {
    await owner.query(`ALTER TABLE newsroom DISABLE TRIGGER USER; ${sql}; ALTER TABLE newsroom ENABLE TRIGGER USER`)
  })

beforeAll(async () => {
  const [n, o] = [await nadia(), await otto()]
  await db().$transaction(async (tx) => {
    await record(tx, n, { kind: 'claim.accepted', subjectId: 'c1', data: { claim: 1, text: '£4.3 million' } })
    await record(tx, o, {
      kind: 'review.returned',
      subjectId: 'c1',
      data: { claim: 1, outcome: 'WRONG', reason: '100% sure?' },
    })
    await record(tx, null, { kind: 'report.received', subjectId: 'r1', data: { receipt: 'R-1' } })
  })
})

describe('the log', () => {
  test('is read newest first, as sentences, with the exact time that is hashed', async () => {
    const { items, next } = await listAudit(all, await vera())
    expect(items.map(({ actor, said }) => `${actor?.name ?? 'Galley'} ${said}`)).toEqual([
      'Galley reported an error (R-1)',
      'Otto Varga returned the claim: “100% sure?”',
      'Nadia Kessler accepted “£4.3 million”',
    ])
    expect(items[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
    expect(next).toBeNull()
  })

  test('goes on from the cursor without a gap', async () => {
    const viewer = await vera()
    const seen: number[] = []
    let cursor: number | undefined
    do {
      const page = await listAudit({ ...all, limit: 1, cursor }, viewer)
      seen.push(...page.items.map(({ seq }) => seq))
      cursor = page.next === null ? undefined : Number(page.next)
    } while (cursor !== undefined)
    expect(seen).toEqual([3, 2, 1])
  })

  test.each(['Asia/Tokyo', '+09:00', '+0530', '-11:00', 'Pacific/Kiritimati'])(
    'a desk whose zone is %s reads the day that begins there',
    async (timeZone) => {
      const { timeZone: was } = await db().newsroom.findUniqueOrThrow({ where: { id: 1 } })
      await asOwner(`UPDATE newsroom SET time_zone = '${timeZone}'`)
      const today = dayAt(new Date(), timeZone)
      const since = async (day: Day) => countAudit({ since: day }, await vera())
      expect([await since(today), await since(addDays(today, 1))]).toEqual([3, 0])
      await asOwner(`UPDATE newsroom SET time_zone = '${was}'`)
    },
  )

  test.each([
    ['what', { what: 'review' }, [2]],
    ['the system', { who: 'system' as const }, [3]],
    ['words', { q: '4.3' }, [1]],
    ['a name', { q: 'otto' }, [2]],
    ['a percent sign, which stands for itself', { q: '100%' }, [2]],
    ['an underscore, which stands for itself', { q: '_' }, []],
    ['a NUL, which stands in no text', { q: '4\0.3' }, [1]],
    ['a day to come', { since: asDay('2199-01-01') }, []],
  ])('is filtered by %s', async (_what, filter, seqs) => {
    const { items } = await listAudit({ ...all, ...filter }, await ines())
    expect(items.map(({ seq }) => seq)).toEqual(seqs)
    expect(await countAudit(filter, await ines())).toBe(seqs.length)
  })

  test('shows the bytes behind every hash: hashed again they give it, and each goes on from the one before', async () => {
    const { items } = await listAudit(all, await vera())
    for (const event of items)
      expect(
        createHash('sha256')
          .update(hashedText(event) ?? '')
          .digest('hex'),
      ).toBe(event.hash)
    expect(items.map(({ previous }) => previous)).toEqual([items[1]?.hash, items[2]?.hash, '0'.repeat(64)])
  })

  test('gives one event by its number, to whoever reads the log', async () => {
    const viewer = await vera()
    const { items } = await listAudit(all, viewer)
    expect(await auditEvent(2, viewer)).toEqual(items[1])
    expect(await auditEvent(99, viewer)).toBeNull()
  })

  test('takes no objects and no unknown names for a filter', () => {
    expect(AuditPage.safeParse({ who: { not: '' } }).success).toBe(false)
    expect(AuditPage.safeParse({ everything: '1' }).success).toBe(false)
  })
})

test('the log is not searched in its digests, where almost every number stands, and shows them with the bytes that are hashed', async () => {
  const { articleId } = await articleBy(await nadia())
  const [created] = (await listAudit({ ...all, article: articleId }, await vera())).items.toReversed()
  const [digest = ''] = Object.values((created?.data['sha256'] ?? {}) as Record<string, string>)
  expect(digest).toMatch(/^[0-9a-f]{64}$/)
  const { items } = await listAudit({ ...all, article: articleId, q: digest.slice(0, 12) }, await vera())
  expect(items).toEqual([])
  const bytes = created ? hashedText(created) : null
  expect(
    createHash('sha256')
      .update(bytes ?? '')
      .digest('hex'),
  ).toBe(created?.hash)
})

describe('an event that this version can’t read', () => {
  const odd = async (kind: string, data: string) => {
    await connectedAs('app', (app) =>
      app.query('SELECT audit_append(NULL, $1, $2, $3, NULL, $4)', [kind, 'claim', 'c9', data]),
    )
    const { items } = await listAudit(all, await vera())
    return items[0]?.said
  }

  test.each([
    ['claim.added', '{}'],
    ['claim.added', '{"claim":null,"kind":"NOVEL","text":[]}'],
    ['person.invited', '{"name":{}}'],
    ['article.changed', '{"fields":"all"}'],
    ['session.ended', '{"all":{"__proto__":1}}'],
  ])('%s with %s is told, and the log goes on', async (kind, data) => {
    const { seq } = await auditHead()
    expect(await odd(kind, data)).toBeTypeOf('string')
    expect((await auditHead()).seq).toBe(seq + 1)
  })

  test('is said as unknown, with its raw data', async () => {
    expect(await odd('claim.added', '{"of":"tomorrow"}')).toBe('unknown event claim.added: {"of":"tomorrow"}')
  })

  test('is in the export, which ends with how many there are', async () => {
    await odd('claim.added', '{}')
    const count = await countAudit({}, await vera())
    const said = (await listAudit({ ...all, limit: 500 }, await vera())).items
    expect(said).toHaveLength(count)
  })
})

describe('the head', () => {
  test('is the last event, and a shortened one that somebody holds is recognised', async () => {
    const head = await auditHead()
    expect(head.seq).toBeGreaterThan(3)
    expect(
      await stillContains(HeldHead.parse(`${head.seq} · ${head.hash.slice(0, 4)} ${head.hash.slice(4, 16)}`)),
    ).toBe(true)
    expect(await stillContains({ seq: 2, hash: head.hash })).toBe(false)
    expect(await stillContains({ seq: 99, hash: head.hash })).toBe(false)
  })

  test('is not the end of a chain from which an event is missing', async () => {
    expect((await chainState()).whole).toBe(true)
    await connectedAs('owner', async (owner) => {
      await owner.query('ALTER TABLE audit_events DISABLE TRIGGER USER')
      await owner.query('DELETE FROM audit_events WHERE seq = 2')
      await owner.query('ALTER TABLE audit_events ENABLE TRIGGER USER')
    })
    expect((await chainState()).whole).toBe(false)
    const after = await auditEvent(3, await vera())
    expect(after?.previous).toBeNull()
    expect(after && hashedText(after)).toBeNull()
  })

  test.each(['3:ab', `99999999999999999999:${'a'.repeat(64)}`, `,:${'a'.repeat(64)}`, `3:${'a'.repeat(65)}`, ''])(
    'that means nothing is refused: %s',
    (held) => {
      expect(HeldHead.safeParse(held).success).toBe(false)
    },
  )
})

test('the app may only append to the log', async () => {
  await connectedAs('app', async (app) => {
    for (const sql of [
      'DELETE FROM audit_events',
      `UPDATE audit_events SET data = '{}'`,
      'UPDATE audit_head SET seq = 0',
    ])
      await expect(app.query(sql)).rejects.toThrow('permission denied')
  })
})
