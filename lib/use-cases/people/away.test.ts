import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import type { Day } from '@/lib/domain/time/day'
import { addDays, dayAt } from '@/lib/domain/time/day'
import { articleDetail } from '@/lib/queries/articles/article'
import { deskNeeds } from '@/lib/queries/desk/desk'
import { railCounts } from '@/lib/queries/desk/rail-counts'
import { absenceOf } from '@/lib/queries/people/absences'
import { handedTo } from '@/lib/queries/people/handed-to'
import { sourceDetail } from '@/lib/queries/sources/source'
import { articleBy } from '@/lib/testing/builders'
import { refusalOf } from '@/lib/testing/corrections'
import { ines, nadia, otto, put, rosa, ruth, vera } from '@/lib/testing/people'
import { assignArticles } from '@/lib/use-cases/articles/assign-articles'
import { changeClaim } from '@/lib/use-cases/claims/change-claim'
import { addSource } from '@/lib/use-cases/evidence/add-source'
import { handOver } from './hand-over'
import { handOverSource } from './hand-over-source'
import { sayAway } from './say-away'
import { sayBack } from './say-back'
import { seeHandOver } from './see-hand-over'
import { startSession } from './start-session'

const today = () => dayAt(new Date(), 'UTC')

/** An article and a claim with Ruth. */
async function heldByRuth() {
  const by = await ruth()
  const { articleId, claims } = await articleBy(by, { text: 'It cost £2.', claims: [['NUMBER', '£2']] })
  const { version } = await articleDetail(articleId, by)
  await assignArticles({ articles: [{ id: articleId, version }], assigneeId: by.id }, by)
  const claim = { claimId: claims[0]?.id ?? '', version: claims[0]?.version ?? 0 }
  await changeClaim({ ...claim, assigneeId: by.id }, by)
  return { articleId, claimId: claim.claimId }
}

async function away(more: { until?: Day; articlesTo?: string | null; claimsTo?: string | null } = {}, by?: Actor) {
  const input = { personId: (await ruth()).id, until: addDays(today(), 7), claimsTo: (await nadia()).id, ...more }
  return sayAway(input, by ?? (await ines()))
}

beforeEach(async () => {
  await put('ruth@galley.example', { role: 'EDITOR' })
  const { id } = await ruth()
  if ((await db().absence.count({ where: { personId: id, endedAt: null } })) > 0)
    await sayBack({ personId: id }, await ruth())
  await db().article.updateMany({ where: { assigneeId: id }, data: { assigneeId: null } })
  await db().claim.updateMany({ where: { assigneeId: id }, data: { assigneeId: null } })
})

describe('while Ruth is away', () => {
  test('Nadia sees her claims and Otto her article, and nothing is given away', async () => {
    const { articleId, claimId } = await heldByRuth()
    const before = await railCounts(await nadia())
    await away({ articlesTo: (await otto()).id })
    expect((await deskNeeds(await nadia())).open.items).toContainEqual(
      expect.objectContaining({ key: claimId, why: 'for Ruth Bellamy: no source yet' }),
    )
    expect((await railCounts(await nadia())).desk).toBe(before.desk + 1)
    expect((await deskNeeds(await otto())).open.items.map(({ key }) => key)).not.toContain(claimId)
    const [told] = await handedTo(await otto())
    expect(told).toMatchObject({ from: 'Ruth Bellamy', by: 'Ines Moreau', until: addDays(today(), 7) })
    expect(told?.articles).toEqual([expect.objectContaining({ id: articleId, whole: true, claims: 0 })])
    expect((await handedTo(await nadia()))[0]?.articles).toEqual([
      expect.objectContaining({ id: articleId, whole: false, claims: 1 }),
    ])
    const { id } = await ruth()
    expect(await db().article.findUnique({ where: { id: articleId } })).toMatchObject({ assigneeId: id })
    expect(await db().claim.findUnique({ where: { id: claimId } })).toMatchObject({ assigneeId: id })
    expect((await deskNeeds(await ruth())).open.items.map(({ key }) => key)).toContain(claimId)
  })

  test('nobody sees her confidential sources', async () => {
    const secret = { kind: 'INTERVIEW', title: 'A clerk', visibility: 'CONFIDENTIAL' } as const
    const { sourceId } = await addSource(secret, await ruth())
    await away({ articlesTo: (await otto()).id })
    for (const other of [await nadia(), await otto(), await ines()])
      await expect(sourceDetail(sourceId, other)).rejects.toMatchObject({ code: 'missing' })
  })

  test('it ends by itself after its last day', async () => {
    const { claimId } = await heldByRuth()
    await away({ until: today() })
    const seen = async () => (await deskNeeds(await nadia())).open.items.some(({ key }) => key === claimId)
    expect(await seen()).toBe(true)
    vi.useFakeTimers({ now: new Date(`${addDays(today(), 1)}T00:00:01Z`), toFake: ['Date'] })
    try {
      expect(await seen()).toBe(false)
      expect(await handedTo(await nadia())).toEqual([])
      expect(await absenceOf((await ruth()).id)).toBeNull()
      await away()
    } finally {
      vi.useRealTimers()
    }
  })

  test('and when she says that she is back, before it; once', async () => {
    const { claimId } = await heldByRuth()
    await away()
    const back = async () => sayBack({ personId: (await ruth()).id }, await ruth())
    await back()
    expect((await deskNeeds(await nadia())).open.items.map(({ key }) => key)).not.toContain(claimId)
    expect((await refusalOf(back())).message).toBe('Ruth Bellamy is not away.')
  })

  test('what is said later takes the place of what was said before, also when two admins say it at once', async () => {
    await Promise.all([away(), away({ claimsTo: (await otto()).id }), away({ claimsTo: (await rosa()).id })])
    expect(await db().absence.count({ where: { personId: (await ruth()).id, endedAt: null } })).toBe(1)
    await away({ until: addDays(today(), 2) })
    expect(await absenceOf((await ruth()).id)).toMatchObject({ until: addDays(today(), 2) })
  })
})

describe('an absence is refused', () => {
  test('to whoever is neither an admin nor the person, and for who has left', async () => {
    expect((await refusalOf(away({}, await otto()))).message).toBe('Only an admin says this of somebody else.')
    await away({}, await ruth())
    await put('ruth@galley.example', { role: 'EDITOR', deactivatedAt: new Date() })
    expect((await refusalOf(away())).message).toBe('Ruth Bellamy has left the desk.')
  })

  test('until a day that is over, and with somebody who can’t do the work', async () => {
    expect((await refusalOf(away({ until: addDays(today(), -1) }))).message).toMatch(/This day is over/)
    expect((await refusalOf(away({ claimsTo: (await vera()).id }))).message).toMatch(/is a viewer/)
    expect((await refusalOf(away({ claimsTo: (await ruth()).id }))).message).toMatch(/to themselves/)
  })
})

describe('whoever is handed something for good', () => {
  async function admin(): Promise<Actor> {
    const one = await ines()
    await startSession(db(), { personId: one.id, userAgent: '' })
    const { id } = await db().session.findFirstOrThrow({ where: { personId: one.id }, orderBy: { createdAt: 'desc' } })
    return { ...one, sessionId: id }
  }

  test('is told on their desk, several people at once, each of what went to them, until they have seen it', async () => {
    const [first, second] = [await heldByRuth(), await heldByRuth()]
    const [editor, reviewer, other] = [await nadia(), await otto(), await rosa()]
    const given = { articlesTo: editor.id, claimsTo: reviewer.id, sourcesTo: null }
    const except = [{ articleId: second.articleId, to: other.id }]
    await handOver({ personId: (await ruth()).id, ...given, except }, await admin())
    const articlesOf = async (actor: Actor) =>
      (await handedTo(actor)).flatMap(({ articles }) =>
        articles.map(({ id, whole, claims }) => [id, whole ? 'article' : '', claims]),
      )
    expect(await articlesOf(editor)).toEqual([[first.articleId, 'article', 0]])
    expect(await articlesOf(other)).toEqual([[second.articleId, 'article', 0]])
    expect(new Set(await articlesOf(reviewer))).toEqual(
      new Set([
        [first.articleId, '', 1],
        [second.articleId, '', 1],
      ]),
    )
    const [notice] = await handedTo(editor)
    await seeHandOver({ handOverId: notice?.handOverId ?? '' }, reviewer)
    expect(await handedTo(editor)).toHaveLength(1)
    await seeHandOver({ handOverId: notice?.handOverId ?? '' }, editor)
    expect(await handedTo(editor)).toEqual([])
    expect(await db().article.findUnique({ where: { id: first.articleId } })).toMatchObject({ assigneeId: editor.id })
  })

  test('an article that is not with Ruth is not handed over for her', async () => {
    const { articleId } = await articleBy(await nadia())
    await heldByRuth()
    const input = { personId: (await ruth()).id, articlesTo: null, claimsTo: null, sourcesTo: null }
    const asked = handOver({ ...input, except: [{ articleId, to: (await otto()).id }] }, await admin())
    await expect(asked).rejects.toMatchObject({ code: 'missing' })
  })

  test('a source’s new reader is told which; an earlier notice says no more than what is still theirs', async () => {
    const secret = { kind: 'INTERVIEW', title: 'Site foreman', visibility: 'CONFIDENTIAL' } as const
    const { sourceId } = await addSource(secret, await ruth())
    await handOverSource({ sourceId, to: (await rosa()).id }, await ruth())
    const told = async () => (await handedTo(await rosa())).flatMap(({ sources }) => sources.map(({ title }) => title))
    expect(await told()).toEqual(['Site foreman'])
    await handOverSource({ sourceId, to: (await otto()).id }, await rosa())
    expect(await told()).toEqual([])
  })
})
