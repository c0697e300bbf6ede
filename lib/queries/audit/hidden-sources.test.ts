import { describe, expect, test } from 'vitest'
import { record } from '@/lib/db/audit'
import { db } from '@/lib/db/client'
import { articleHistory } from '@/lib/queries/articles/history'
import { claimDetail } from '@/lib/queries/claims/claim'
import { articleBy } from '@/lib/testing/builders'
import { nadia, otto, vera } from '@/lib/testing/people'
import { attachEvidence } from '@/lib/use-cases/evidence/attach-evidence'
import { changeSource } from '@/lib/use-cases/evidence/change-source'
import { removeEvidence } from '@/lib/use-cases/evidence/remove-evidence'
import { AuditPage, countAudit, listAudit } from './audit'

const CANARY = 'Clerk Wrenfield'
const PLACE = 'behind the Quokka gate'

/** A claim with evidence attached and removed, from a source that was internal and is confidential now. */
async function madeConfidential() {
  const { articleId, claim } = await articleBy(await nadia())
  const { id: claimId } = await claim('40 metres')
  const source = { kind: 'INTERVIEW', title: CANARY } as const
  const at = async () => (await claimDetail(claimId, await nadia())).version
  const place = { claimId, stance: 'SUPPORTS', locator: PLACE } as const
  const { evidenceId } = await attachEvidence({ ...place, version: await at(), source }, await nadia())
  const { sourceId } = await db().evidence.findUniqueOrThrow({ where: { id: evidenceId } })
  await changeSource({ sourceId, version: 1, note: 'as told' }, await nadia())
  await removeEvidence({ claimId, evidenceId, version: await at() }, await nadia())
  await changeSource(
    { sourceId, version: 2, visibility: 'CONFIDENTIAL', readerIds: [(await otto()).id] },
    await nadia(),
  )
  return { articleId, claimId, sourceId }
}

/** All that a person reads of it: the log as page and API have it, the article's and the claim's history. */
async function readBy(actor: Awaited<ReturnType<typeof vera>>, articleId: string, claimId: string): Promise<string> {
  const { items } = await listAudit(AuditPage.parse({ limit: 500 }), actor)
  const { items: history } = await articleHistory({ articleId, limit: 200 }, actor)
  return JSON.stringify([items, history, (await claimDetail(claimId, actor)).history])
}

describe('a source that became confidential', () => {
  test('is named in no record that Vera reads, and still in those of the people named on it', async () => {
    const { articleId, claimId } = await madeConfidential()
    for (const word of [CANARY, PLACE]) {
      expect(await readBy(await vera(), articleId, claimId)).not.toContain(word)
      expect(await readBy(await otto(), articleId, claimId)).toContain(word)
    }
    expect(await countAudit({ q: 'Wrenfield' }, await vera())).toBe(0)
    expect(await countAudit({ q: 'Quokka' }, await vera())).toBe(0)
    expect(await countAudit({ q: 'Wrenfield' }, await nadia())).toBeGreaterThan(0)
  })

  test('is named to nobody by what is exported', async () => {
    await madeConfidential()
    for (const actor of [await nadia(), await otto(), await vera()]) {
      const { items } = await listAudit(AuditPage.parse({ limit: 500 }), actor, null)
      expect(JSON.stringify(items)).not.toMatch(/Wrenfield|Quokka/)
    }
  })

  test('stands in the log by its id alone', async () => {
    await madeConfidential()
    const [row] = await db().$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM audit_events WHERE data LIKE '%Wrenfield%' OR data LIKE '%Quokka%'`
    expect(row?.count).toBe(0n)
  })

  test('is kept from Vera in events from before ids too, whose bytes she then doesn’t get', async () => {
    const { articleId, claimId, sourceId } = await madeConfidential()
    const n = await nadia()
    const before = { confidential: false, title: CANARY }
    await db().$transaction(async (tx) => {
      const claim = { subjectId: claimId, articleId }
      // As the desk of that time wrote them.
      await record(tx, n, { kind: 'source.added', subjectId: sourceId, data: before as never })
      const attached = { claim: 1, stance: 'SUPPORTS', ...before, locator: PLACE }
      await record(tx, n, { kind: 'evidence.added', ...claim, data: attached as never })
    })
    expect(await readBy(await vera(), articleId, claimId)).not.toMatch(/Wrenfield|Quokka/)
    expect(await readBy(await otto(), articleId, claimId)).toContain(PLACE)
    const { items } = await listAudit(AuditPage.parse({ limit: 2 }), await vera())
    expect(items.map(({ withheld }) => withheld)).toEqual([true, true])
    expect(await countAudit({ q: 'Wrenfield' }, await vera())).toBe(0)
  })
})
