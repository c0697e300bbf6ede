import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { articleBy } from '@/lib/testing/builders'
import type { Wanted } from '@/lib/testing/builders'
import { approvedBy, foundBy } from '@/lib/testing/checked'
import { connectedAs } from '@/lib/testing/database'
import { ines, nadia, otto, rosa, ruth, vera } from '@/lib/testing/people'
import { claimDetail } from '@/lib/queries/claims/claim'
import type { Day } from '@/lib/domain/time/day'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { keyArticles } from '@/lib/use-cases/articles/key-articles'
import { changeClaim } from '@/lib/use-cases/claims/change-claim'
import { attachEvidence } from '@/lib/use-cases/evidence/attach-evidence'
import { reuseEvidence } from '@/lib/use-cases/evidence/reuse-evidence'
import { giveVerdict } from '@/lib/use-cases/verdicts/give-verdict'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { takeBackApproval } from '@/lib/use-cases/verdicts/take-back-approval'
import { seenBefore, seenInArticle } from './seen-claims'

/** The article that has this claim on these words, and the claim. */
async function claimOn(text: string, kind: Wanted[0], words: string, headline = 'A new sea wall') {
  const { articleId, claims } = await articleBy(await nadia(), { headline, text, claims: [[kind, words]] })
  return { articleId, claimId: claims.find((claim) => claim.text === words)?.id ?? '' }
}
const seen = async (claimId: string, as = ruth) => (await seenBefore({ claimId }, await as())).items
const idsSeen = async (claimId: string, as = ruth) => (await seen(claimId, as)).map((one) => one.claimId)

/** Judged by Nadia on a source of hers, approved by Otto. */
async function settledOn(claimId: string, visibility: 'PUBLIC' | 'CONFIDENTIAL', readers: string[] = []) {
  const actor = await nadia()
  const source = { kind: 'INTERVIEW', title: 'Traffic count', visibility, readerIds: readers } as const
  const { version } = await claimDetail(claimId, actor)
  await attachEvidence(
    { claimId, version, source, stance: 'SUPPORTS', locator: 'p. 3, table 1', accessedAt: '2026-01-07' as Day },
    actor,
  )
  const judged = { outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'The count says so.' } as const
  await giveVerdict({ claimId, version: version + 1, ...judged }, actor)
  const found = await claimDetail(claimId, await otto())
  await reviewVerdict({ claimId, version: found.version, decision: 'APPROVE' }, await otto())
}

describe('a claim that was approved in another article', () => {
  test('is told with the verdict, who gave it, who approved it and when, the article and the evidence', async () => {
    const words = '“We never saw that bill,”'
    const first = await claimOn(`${words} she said.`, 'QUOTE', words, 'The bill')
    const again = await claimOn(`He told us: "We never saw that bill," and left.`, 'QUOTE', '"We never saw that bill,"')
    await foundBy(await nadia(), first.claimId)
    expect(await seen(again.claimId)).toEqual([])
    await approvedBy(
      await nadia(),
      await otto(),
      (await claimOn(`${words} we heard.`, 'QUOTE', words, 'The bill')).claimId,
    )
    expect(await seen(again.claimId)).toMatchObject([
      {
        headline: 'The bill',
        outcome: 'CONFIRMED',
        rationale: 'The minutes say so.',
        by: { name: 'Nadia Kessler' },
        approvedBy: { name: 'Otto Varga' },
        approvedAt: expect.stringMatching(/^\d{4}-/) as string,
        evidence: [{ hidden: false, locator: 'p. 2, item 4', source: { title: 'Minutes of the harbour board' } }],
      },
    ])
    expect((await seenInArticle(again.articleId, await vera())).claimIds).toEqual([again.claimId])
    expect((await seenInArticle(first.articleId, await vera())).claimIds).toEqual([first.claimId])
  })

  test('is told of a name, of a figure of the same thing, and of nothing else', async () => {
    const name = await claimOn('Helena Brandt chairs it.', 'PERSON', 'Helena Brandt')
    const figure = await claimOn('The bridge carries 41,000 vehicles a day.', 'NUMBER', '41,000')
    for (const { claimId } of [name, figure]) await approvedBy(await nadia(), await otto(), claimId)
    const told = async (text: string, kind: Wanted[0], words: string) =>
      idsSeen((await claimOn(text, kind, words)).claimId)
    expect(await told('She met HELENA BRANDT.', 'PERSON', 'HELENA BRANDT')).toEqual([name.claimId])
    expect(await told('She met Helena Brand.', 'PERSON', 'Helena Brand')).toEqual([])
    expect(await told('Helena Brandt is a ship.', 'PLACE', 'Helena Brandt')).toEqual([])
    expect(await told('Now the old bridge carries 41,000 vehicles.', 'NUMBER', '41,000')).toEqual([figure.claimId])
    expect(await told('The bridge carries 42,000 vehicles a day.', 'NUMBER', '42,000')).toEqual([])
    expect(await told('The tunnel carries 41,000 vehicles a day.', 'NUMBER', '41,000')).toEqual([])
  })

  test('is told no more once its approval is taken back, or its words are other ones', async () => {
    const first = await claimOn('Ana Ruiz resigned.', 'PERSON', 'Ana Ruiz')
    const again = await claimOn('We asked Ana Ruiz.', 'PERSON', 'Ana Ruiz')
    await approvedBy(await nadia(), await otto(), first.claimId)
    expect(await idsSeen(again.claimId)).toEqual([first.claimId])
    const { version } = await claimDetail(first.claimId, await otto())
    await takeBackApproval({ claimId: first.claimId, version }, await otto())
    expect(await idsSeen(again.claimId)).toEqual([])
    const back = await claimDetail(first.claimId, await otto())
    await reviewVerdict({ claimId: first.claimId, version: back.version, decision: 'APPROVE' }, await otto())
    expect(await idsSeen(again.claimId)).toEqual([first.claimId])
    await addRevision({ articleId: first.articleId, base: 1, text: 'Ana Ruis resigned.' }, await nadia())
    expect(await idsSeen(again.claimId)).toEqual([])
  })

  test('is looked for anew when a person gives a claim another kind', async () => {
    const first = await claimOn('Sandwick Wall Trust paid.', 'ORGANISATION', 'Sandwick Wall Trust')
    await approvedBy(await nadia(), await otto(), first.claimId)
    const again = await claimOn('Sandwick Wall Trust did not.', 'PLACE', 'Sandwick Wall Trust')
    expect(await idsSeen(again.claimId)).toEqual([])
    const { version } = await claimDetail(again.claimId, await nadia())
    await changeClaim({ claimId: again.claimId, version, kind: 'ORGANISATION' }, await nadia())
    expect(await idsSeen(again.claimId)).toEqual([first.claimId])
  })

  test('on nearly the same words is told on request', async () => {
    const first = await claimOn('Johannes Lindqvist spoke.', 'PERSON', 'Johannes Lindqvist')
    await approvedBy(await nadia(), await otto(), first.claimId)
    const again = await claimOn('Johanes Lindqvist spoke.', 'PERSON', 'Johanes Lindqvist')
    expect(await idsSeen(again.claimId)).toEqual([])
    const { items } = await seenBefore({ claimId: again.claimId, similar: true }, await ruth())
    expect(items.map(({ claimId }) => claimId)).toEqual([first.claimId])
  })

  test('of an article from before there were keys is told once that article was worked off', async () => {
    const first = await claimOn('Tollgate Ferries sank.', 'ORGANISATION', 'Tollgate Ferries')
    const again = await claimOn('We know Tollgate Ferries.', 'ORGANISATION', 'Tollgate Ferries')
    await approvedBy(await nadia(), await otto(), first.claimId)
    await connectedAs('owner', async (owner) => {
      await owner.query('DELETE FROM claim_keys')
      await owner.query('INSERT INTO articles_to_key SELECT id FROM articles')
    })
    expect(await idsSeen(again.claimId)).toEqual([])
    while (await keyArticles());
    expect(await idsSeen(again.claimId)).toEqual([first.claimId])
    expect(
      await connectedAs('owner', async (owner) => (await owner.query('SELECT FROM articles_to_key')).rowCount),
    ).toBe(0)
  })

  test('nobody writes a key but the database', async () => {
    await expect(db().claimKey.deleteMany({})).rejects.toThrow(/permission denied/)
  })
})

describe('evidence of a claim that was seen before', () => {
  test('is reused by whoever presses it, with its place, never the verdict', async () => {
    const first = await claimOn('Millrace Bridge is old.', 'PLACE', 'Millrace Bridge')
    await settledOn(first.claimId, 'PUBLIC')
    const again = await claimOn('Over Millrace Bridge she went.', 'PLACE', 'Millrace Bridge')
    const { version } = await claimDetail(again.claimId, await ruth())
    const asked = { claimId: again.claimId, version, fromClaimId: first.claimId }
    await reuseEvidence(asked, await ruth())
    expect(await claimDetail(again.claimId, await ruth())).toMatchObject({
      status: 'OPEN',
      verdict: null,
      evidence: [
        {
          addedBy: { name: 'Ruth Bellamy' },
          locator: 'p. 3, table 1',
          accessedAt: '2026-01-07',
          source: { title: 'Traffic count' },
        },
      ],
    })
    await expect(reuseEvidence({ ...asked, version: version + 1 }, await ruth())).rejects.toThrow(
      'has that evidence already',
    )
    await expect(reuseEvidence(asked, await vera())).rejects.toThrow('Viewers')
    expect((await idsSeen(first.claimId)).length).toBe(0)
  })

  test('of a confidential source stays hidden from everybody whom it does not name, and is not reused by them', async () => {
    const first = await claimOn('Idris Calloway signed.', 'PERSON', 'Idris Calloway')
    await settledOn(first.claimId, 'CONFIDENTIAL', [(await otto()).id])
    const again = await claimOn('Idris Calloway waits.', 'PERSON', 'Idris Calloway')
    for (const who of [ruth, rosa, ines, vera]) {
      const found = await seen(again.claimId, who)
      expect(found).toMatchObject([{ claimId: first.claimId, evidence: [{ hidden: true, stance: 'SUPPORTS' }] }])
      expect(JSON.stringify(found)).not.toMatch(/Traffic|table 1/)
    }
    for (const who of [nadia, otto])
      expect(await seen(again.claimId, who)).toMatchObject([{ evidence: [{ source: { title: 'Traffic count' } }] }])
    const asked = {
      claimId: again.claimId,
      version: (await claimDetail(again.claimId, await ruth())).version,
      fromClaimId: first.claimId,
    }
    await expect(reuseEvidence(asked, await ruth())).rejects.toThrow('no evidence that you may see')
    await reuseEvidence(asked, await otto())
    expect((await claimDetail(again.claimId, await otto())).evidence).toMatchObject([
      { addedBy: { name: 'Otto Varga' } },
    ])
  })

  test('is not reused from a claim that is not approved, nor of the same article', async () => {
    const first = await claimOn('Wren Abara wrote.', 'PERSON', 'Wren Abara')
    await foundBy(await nadia(), first.claimId)
    const { claims } = await articleBy(await nadia(), {
      text: 'Wren Abara of Sandwick.',
      claims: [
        ['PERSON', 'Wren Abara'],
        ['PLACE', 'Sandwick'],
      ],
    })
    const [again, beside] = claims
    const asked = { claimId: again?.id ?? '', version: again?.version ?? 0 }
    await expect(reuseEvidence({ ...asked, fromClaimId: first.claimId }, await ruth())).rejects.toThrow(
      'not approved any more',
    )
    await expect(reuseEvidence({ ...asked, fromClaimId: beside?.id ?? '' }, await ruth())).rejects.toThrow(
      'another article',
    )
  })
})
