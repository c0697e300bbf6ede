import { describe, expect, test } from 'vitest'
import { claimDetail } from '@/lib/queries/claims/claim'
import { proposalsOfClaim, proposalsPage } from '@/lib/queries/articles/proposals'
import { connectedAs } from '@/lib/testing/database'
import { nadia, otto, ruth, vera } from '@/lib/testing/people'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { acceptProposals } from './accept-proposals'
import { changeProposal } from './change-proposal'
import { refuseProposals } from './refuse-proposals'

const LEAD = 'The noise wall along the ring road will cost £5.6 million, papers show.'
const VOTE = 'The committee agreed by eight votes to five on 3 March after 40 minutes.'
const PRICE = 'Steel costs 410 euros a tonne.'
const NOTES = [
  { kind: 'FOOTNOTE', words: 'Works committee paper WC 23/041, p. 11', on: 'will cost £5.6 million,' },
  { kind: 'FOOTNOTE', words: 'Minutes of 3 March, p. 4', on: VOTE, links: ['https://council.example/minutes'] },
  { kind: 'FOOTNOTE', words: 'Call with Helena Brandt, 10 March', on: PRICE },
  { kind: 'COMMENT', words: 'Which papers?', by: 'M. Oake', on: 'papers' },
  { kind: 'FOOTNOTE', words: 'An officer, not to be named, memo p. 2', on: 'Entirely other words.' },
] as const

async function annotated(notes: readonly object[] = NOTES) {
  const { articleId } = await createArticle(
    {
      blocks: [
        { role: 'HEADLINE', text: 'Noise wall will cost twice' },
        { role: 'BODY', text: LEAD, links: [{ start: 59, end: 65, href: 'https://city.example/paper' }] },
        { role: 'BODY', text: `${VOTE} ${PRICE}` },
        {
          role: 'NOTE',
          text: 'Minutes of 3 March, p. 4',
          links: [{ start: 0, end: 7, href: 'https://council.example/minutes' }],
        },
      ],
      annotations: notes as never,
    },
    await nadia(),
  )
  return articleId
}
const page = async (articleId: string) => proposalsPage({ articleId, limit: 50 }, await nadia())
const seen = ({ id, version }: { id: string; version: number }) => ({ id, version })

describe('what an annotated draft proposes', () => {
  test('is bound to the claims of its sentence, read into source, address and place; what could not be read stays', async () => {
    const { items, ready } = await page(await annotated())
    expect(items.map(({ origin, title, locator, url }) => [origin, title, locator, url])).toEqual([
      ['FOOTNOTE', 'Works committee paper WC 23/041', 'p. 11', null],
      ['COMMENT', '', '', null],
      ['LINK', 'papers (city.example)', '', 'https://city.example/paper'],
      ['FOOTNOTE', 'Minutes of 3 March', 'p. 4', 'https://council.example/minutes'],
      ['FOOTNOTE', 'Call with Helena Brandt, 10 March', '', null],
      ['FOOTNOTE', 'An officer, not to be named, memo', 'p. 2', null],
    ])
    const [paper, remark, , minutes, call, officer] = items
    expect(paper?.claims.map(({ text }) => text)).toEqual(expect.arrayContaining(['£5.6 million']))
    expect(minutes?.claims.map(({ text }) => text)).toEqual(expect.arrayContaining(['3 March', '40 minutes']))
    expect(minutes?.sentence).toBe(VOTE)
    expect(remark).toMatchObject({
      words: 'Which papers?',
      saidBy: 'M. Oake',
      sentence: LEAD,
      whyNotAccept: 'It names no source. Name it first.',
    })
    expect(call?.whyNotAccept).toBe('It names no place. Say where in the source first.')
    expect(officer).toMatchObject({ claims: [], sentence: '', held: true })
    expect(ready).toBe(2)
  })

  test('is told in the log, without a word of it', async () => {
    const articleId = await annotated()
    const { rows } = await connectedAs('app', (app) =>
      app.query<{ data: string }>("SELECT data FROM audit_events WHERE kind = 'article.created' AND article_id = $1", [
        articleId,
      ]),
    )
    expect(JSON.parse(rows[0]?.data ?? '{}')).toMatchObject({ proposed: 6 })
    expect(rows[0]?.data).not.toContain('Minutes')
  })

  test('nothing is proposed of a text that comes without its notes', async () => {
    const { articleId } = await createArticle({ headline: 'Plain', text: LEAD }, await nadia())
    expect(await page(articleId)).toEqual({ items: [], next: null, ready: 0 })
  })
})

describe('accepted', () => {
  test('it is evidence of whoever accepts it, for each of its claims, with no verdict; sources are made once', async () => {
    const articleId = await annotated()
    const { items } = await page(articleId)
    const ready = items.filter(({ isReady }) => isReady)
    expect(await acceptProposals({ articleId, proposals: items.map(seen) }, await ruth())).toMatchObject({
      done: ready.map(({ id }) => id),
      refused: expect.arrayContaining([
        { id: items[1]?.id, detail: 'It names no source. Name it first.' },
        { id: items[5]?.id, detail: 'There is no claim where it stands. Make one, then attach the source to it.' },
      ]) as unknown,
    })
    const after = await page(articleId)
    const minutes = after.items[3]
    expect(minutes).toMatchObject({ state: 'ACCEPTED', decidedBy: { name: 'Ruth Bellamy' } })
    expect(minutes?.claims.every(({ isEvidence, status }) => isEvidence && status === 'OPEN')).toBe(true)
    const claim = await claimDetail(minutes?.claims[0]?.id ?? '', await nadia())
    expect(claim.verdict).toBeNull()
    expect(claim.evidence).toMatchObject([
      {
        stance: 'SUPPORTS',
        locator: 'p. 4',
        addedBy: { name: 'Ruth Bellamy' },
        source: { title: 'Minutes of 3 March', kind: 'WEB_PAGE' },
      },
    ])
    const sources = new Set<string>()
    for (const { id } of minutes?.claims ?? [])
      for (const row of (await claimDetail(id, await nadia())).evidence) if (!row.hidden) sources.add(row.source.id)
    expect(sources.size).toBe(1)
    expect(await proposalsOfClaim(claim.id, await nadia())).toMatchObject({ items: [] })
  })

  test('a source of the library is used again, and one that is not to be named is for whoever accepts it alone', async () => {
    const known = await annotated()
    const first = await page(known)
    await acceptProposals({ articleId: known, proposals: first.items.slice(3, 4).map(seen) }, await nadia())
    const articleId = await annotated([
      { kind: 'FOOTNOTE', words: 'The same minutes, p. 9', on: VOTE, links: ['https://council.example/minutes'] },
      { kind: 'FOOTNOTE', words: 'A letter that is not to be named, p. 1', on: PRICE },
    ])
    const { items } = await page(articleId)
    const [link, minutes, letter] = items
    expect(letter?.isReady).toBe(false)
    await acceptProposals(
      { articleId, proposals: [minutes, letter].flatMap((one) => (one ? [seen(one)] : [])) },
      await ruth(),
    )
    expect(link?.origin).toBe('LINK')
    const evidenceOf = async (claimId: string | undefined, as: typeof nadia) =>
      (await claimDetail(claimId ?? '', await as())).evidence
    expect(await evidenceOf(minutes?.claims[0]?.id, nadia)).toMatchObject([
      { locator: 'p. 9', source: { title: 'Minutes of 3 March' } },
    ])
    expect(await evidenceOf(letter?.claims[0]?.id, ruth)).toMatchObject([{ source: { visibility: 'CONFIDENTIAL' } }])
    expect(await evidenceOf(letter?.claims[0]?.id, otto)).toMatchObject([{ hidden: true }])
  })

  test('what it lacks can be said, by anybody who edits; what somebody changed since is refused', async () => {
    const articleId = await annotated()
    const call = (await page(articleId)).items[4]
    if (!call) throw new Error('There is no call.')
    await changeProposal({ proposalId: call.id, version: 1, locator: '12:30' }, await otto())
    expect(await acceptProposals({ articleId, proposals: [seen(call)] }, await ruth())).toEqual({
      done: [],
      refused: [{ id: call.id, detail: 'Somebody changed it since you saw it. Look at it again.' }],
    })
    await expect(changeProposal({ proposalId: call.id, version: 1, locator: '13:00' }, await ruth())).rejects.toThrow()
    const { done } = await acceptProposals({ articleId, proposals: [{ id: call.id, version: 2 }] }, await ruth())
    expect(done).toEqual([call.id])
    await expect(changeProposal({ proposalId: call.id, version: 3, locator: '13:00' }, await ruth())).rejects.toThrow(
      'It is evidence already.',
    )
  })
})

describe('left out', () => {
  test('with a reason; it stays in the list and is accepted no more', async () => {
    const articleId = await annotated()
    const { items } = await page(articleId)
    const [paper] = items
    if (!paper) throw new Error('There is no paper.')
    const given = { articleId, proposals: [seen(paper)] }
    expect(await refuseProposals({ ...given, reason: 'A draft of the paper.' }, await ruth())).toMatchObject({
      done: [paper.id],
    })
    expect((await page(articleId)).items[0]).toMatchObject({
      state: 'REFUSED',
      reason: 'A draft of the paper.',
      whyNotAccept: 'It was left out.',
    })
    expect((await page(articleId)).ready).toBe(1)
    const again = { articleId, proposals: [{ id: paper.id, version: 2 }] }
    expect((await acceptProposals(again, await ruth())).refused[0]?.detail).toBe('It was left out.')
  })

  test('what was left out can be proposed again, and is then as it was before', async () => {
    const articleId = await annotated()
    const { items } = await page(articleId)
    const [paper] = items
    if (!paper) throw new Error('There is no paper.')
    await refuseProposals({ articleId, proposals: [seen(paper)], reason: 'A draft of the paper.' }, await ruth())
    const again = { proposalId: paper.id, version: 2, state: 'PROPOSED' as const }
    await expect(changeProposal(again, await vera())).rejects.toThrow()
    await changeProposal(again, await otto())
    expect((await page(articleId)).items[0]).toMatchObject({
      state: 'PROPOSED',
      reason: null,
      decidedBy: null,
      whyNotAccept: null,
    })
    expect(await acceptProposals({ articleId, proposals: [{ id: paper.id, version: 3 }] }, await ruth())).toMatchObject(
      { done: [paper.id] },
    )
    await expect(changeProposal({ ...again, version: 4 }, await otto())).rejects.toThrow('It is evidence already.')
  })

  test('nobody decides who only reads, and nobody reaches notes of another article', async () => {
    const articleId = await annotated()
    const { items } = await page(articleId)
    await expect(acceptProposals({ articleId, proposals: items.map(seen) }, await vera())).rejects.toThrow()
    const other = await annotated()
    expect(await acceptProposals({ articleId: other, proposals: items.slice(0, 1).map(seen) }, await nadia())).toEqual({
      done: [],
      refused: [{ id: items[0]?.id, detail: 'There is no such note in this article.' }],
    })
  })
})

describe('the file of a revision', () => {
  const NEW = 'The harbour board will pay £2.3 million of it in June.'
  const revise = async (articleId: string) => {
    const blocks = [
      { role: 'HEADLINE' as const, text: 'Noise wall will cost twice' },
      { role: 'BODY' as const, text: LEAD, links: [{ start: 59, end: 65, href: 'https://city.example/paper' }] },
      { role: 'BODY' as const, text: `${VOTE} ${PRICE}` },
      { role: 'BODY' as const, text: NEW },
    ]
    const notes = [...NOTES, { kind: 'FOOTNOTE', words: 'Budget of the board, p. 9', on: NEW }]
    return addRevision({ articleId, base: 1, blocks, annotations: notes as never }, await ruth())
  }

  test('its notes are proposed for the claims of the new text; those that were proposed before are not once more', async () => {
    const articleId = await annotated()
    const { items: before } = await page(articleId)
    const [paper] = before
    if (!paper) throw new Error('There is no paper.')
    await refuseProposals({ articleId, proposals: [seen(paper)], reason: 'A draft of the paper.' }, await ruth())
    await revise(articleId)
    const { items } = await page(articleId)
    expect(items).toHaveLength(before.length + 1)
    expect(items.at(-1)).toMatchObject({
      number: before.length + 1,
      title: 'Budget of the board',
      locator: 'p. 9',
      sentence: NEW,
    })
    expect(items.at(-1)?.claims.map(({ text }) => text)).toContain('£2.3 million')
    expect(items[0]?.state).toBe('REFUSED')
  })

  test('of a revision that is typed nothing is proposed', async () => {
    const { articleId } = await createArticle(
      {
        blocks: [
          { role: 'HEADLINE', text: 'Noise wall' },
          { role: 'BODY', text: LEAD },
        ],
      },
      await nadia(),
    )
    await addRevision({ articleId, base: 1, text: `${LEAD} ${VOTE}` }, await nadia())
    expect((await page(articleId)).items).toEqual([])
    await addRevision(
      {
        ...{ articleId, base: 2, annotations: [{ kind: 'FOOTNOTE', words: 'Minutes, p. 4', on: VOTE }] },
        blocks: [
          { role: 'HEADLINE', text: 'Noise wall' },
          { role: 'BODY', text: `${LEAD} ${VOTE} ${PRICE}` },
        ],
      },
      await nadia(),
    )
    expect((await page(articleId)).items).toMatchObject([{ number: 1, title: 'Minutes', locator: 'p. 4' }])
  })
})

describe('past the desk, the database refuses', () => {
  test.each<[string, string]>([
    [
      'to accept without evidence',
      "UPDATE proposals SET state = 'ACCEPTED', decided_by_id = created_by_id, decided_at = now() WHERE number = 1",
    ],
    [
      'to leave out without a reason',
      "UPDATE proposals SET state = 'REFUSED', decided_by_id = created_by_id, decided_at = now()",
    ],
    ['to change what a note says', "UPDATE proposals SET words = 'Other words'"],
    ['to remove one', 'DELETE FROM proposals'],
    [
      'to bind one to a claim of another article',
      'INSERT INTO proposal_claims (proposal_id, claim_id) SELECT p.id, c.id FROM proposals p, claims c WHERE c.article_id <> p.article_id LIMIT 1',
    ],
    [
      'evidence of another claim',
      'UPDATE proposal_claims c SET evidence_id = e.id FROM evidence e WHERE e.claim_id <> c.claim_id AND c.evidence_id IS NULL',
    ],
  ])('%s', async (_what, sql) => {
    await annotated()
    await expect(connectedAs('app', (app) => app.query(sql))).rejects.toThrow()
  })
})
