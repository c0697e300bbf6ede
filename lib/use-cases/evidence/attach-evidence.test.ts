import { expect, test } from 'vitest'
import { articleBy } from '@/lib/testing/builders'
import { approvedBy, foundBy, sourcedBy } from '@/lib/testing/checked'
import { ines, nadia, otto, ruth, vera } from '@/lib/testing/people'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimDetail } from '@/lib/queries/claims/claim'
import { AttachEvidence, attachEvidence } from './attach-evidence'
import { addSource } from './add-source'
import { clearArticle } from '@/lib/use-cases/articles/clear-article'
import { removeEvidence } from './remove-evidence'

const seawall = async () => {
  const { claim } = await articleBy(await nadia())
  return (await claim('£4.3 million')).id
}
const atPage = { stance: 'SUPPORTS', locator: 'p. 2' } as const

test('Nadia attaches a new source, with the place in it, and it is in the library too', async () => {
  const claimId = await seawall()
  const claim = await sourcedBy(await nadia(), claimId)
  expect(claim.status).toBe('OPEN')
  expect(claim.evidence).toMatchObject([
    { hidden: false, stance: 'SUPPORTS', locator: 'p. 2, item 4', source: { title: 'Minutes of the harbour board' } },
  ])
  expect(claim.history.map(({ who, said }) => `${who ?? ''} ${said}`)[0]).toBe(
    'Nadia Kessler attached “Minutes of the harbour board”, p. 2, item 4 (supports)',
  )
})

test('a source of the library is used again instead of being written twice', async () => {
  const claimId = await seawall()
  const { sourceId } = await addSource({ kind: 'DATASET', title: 'Ledger' }, await ruth())
  const { version } = await claimDetail(claimId, await nadia())
  await attachEvidence({ claimId, version, sourceId, ...atPage }, await nadia())
  const { evidence } = await claimDetail(claimId, await nadia())
  expect(evidence).toMatchObject([{ source: { id: sourceId } }])
})

test('a source without a place in it is not yet evidence', () => {
  const input = { claimId: crypto.randomUUID(), version: 1, sourceId: crypto.randomUUID(), stance: 'SUPPORTS' }
  expect(AttachEvidence.safeParse({ ...input, locator: ' ' }).success).toBe(false)
  expect(AttachEvidence.safeParse({ ...input, locator: 'p. 2' }).success).toBe(true)
})

test('evidence names exactly one source, and its address is a web address', () => {
  const input = { claimId: crypto.randomUUID(), version: 1, ...atPage }
  const source = { kind: 'WEB_PAGE', title: 'Minutes' }
  expect(AttachEvidence.safeParse(input).success).toBe(false)
  expect(AttachEvidence.safeParse({ ...input, source, sourceId: crypto.randomUUID() }).success).toBe(false)
  expect(AttachEvidence.safeParse({ ...input, source: { ...source, url: 'javascript:alert(1)' } }).success).toBe(false)
  expect(AttachEvidence.safeParse({ ...input, source: { ...source, url: 'https://a.example' } }).success).toBe(true)
})

test('Vera, who only views, attaches nothing; a suggestion has to be accepted first', async () => {
  const { claims } = await articleBy(await nadia(), { status: 'SUGGESTED' })
  const input = {
    claimId: claims[0]?.id ?? '',
    version: 1,
    source: { kind: 'DOCUMENT', title: 'Minutes' },
    ...atPage,
  } as const
  await expect(attachEvidence(input, await vera())).rejects.toMatchObject({ code: 'forbidden' })
  await expect(attachEvidence(input, await nadia())).rejects.toMatchObject({ code: 'conflict' })
})

test('a confidential source is missing for everyone it does not name, the admin too', async () => {
  const claimId = await seawall()
  const readerIds = [(await otto()).id]
  const secret = { kind: 'INTERVIEW', title: 'A person at the board', visibility: 'CONFIDENTIAL', readerIds } as const
  const { version } = await claimDetail(claimId, await nadia())
  await attachEvidence({ claimId, version, source: secret, ...atPage }, await nadia())
  const seen = await claimDetail(claimId, await otto())
  const [evidence] = seen.evidence
  if (!evidence || evidence.hidden) throw new Error('Otto is named and should see it.')
  const sourceId = evidence.source.id

  for (const outsider of [await ruth(), await ines()]) {
    const view = await claimDetail(claimId, outsider)
    expect(view.evidence).toMatchObject([{ hidden: true, stance: 'SUPPORTS' }])
    expect(JSON.stringify(view)).not.toContain('A person at the board')
    const input = { claimId, version: view.version, sourceId, ...atPage }
    await expect(attachEvidence(input, outsider)).rejects.toMatchObject({ code: 'missing' })
    const removal = { claimId, version: view.version, evidenceId: evidence.id }
    await expect(removeEvidence(removal, outsider)).rejects.toMatchObject({ code: 'missing' })
  }
  // Those who may see it read its name in the history too.
  expect(JSON.stringify(seen.history)).toContain('A person at the board')
})

test('evidence that comes or goes makes a verdict in review stale, and the record says why', async () => {
  const claimId = await seawall()
  await foundBy(await nadia(), claimId)
  const stale = await sourcedBy(await ruth(), claimId)
  expect(stale.status).toBe('STALE')
  expect(stale.verdict?.outcome).toBe('CONFIRMED')
  expect(stale.stale).toEqual({ was: '£4.3 million', why: 'evidence was added' })
  expect(stale.history.slice(0, 2).map(({ kind }) => kind)).toEqual(['claim.stale', 'evidence.added'])
})

test('evidence taken away makes an approved claim stale, and its cleared article is in checking again', async () => {
  const { articleId, claims } = await articleBy(await nadia(), {
    text: 'The wall cost £4.3 million.',
    claims: [['NUMBER', '£4.3 million']],
  })
  const claimId = claims[0]?.id ?? ''
  const approved = await approvedBy(await nadia(), await otto(), claimId)
  const { version } = await articleDetail(articleId, await nadia())
  await clearArticle({ articleId, version }, await nadia())
  const evidenceId = approved.evidence[0]?.id ?? ''
  await removeEvidence({ claimId, version: approved.version, evidenceId }, await ruth())
  expect(await claimDetail(claimId, await ruth())).toMatchObject({
    status: 'STALE',
    evidence: [],
    version: approved.version + 1,
  })
  expect(await articleDetail(articleId, await ruth())).toMatchObject({ status: 'CHECKING', clearedBy: null })
})

test('evidence of another claim is missing under this one', async () => {
  const { claim } = await articleBy(await nadia())
  const [one, other] = [await claim('Tuesday'), await claim('Sandwick')]
  const { evidence } = await sourcedBy(await nadia(), one.id)
  const removal = { claimId: other.id, version: other.version, evidenceId: evidence[0]?.id ?? '' }
  await expect(removeEvidence(removal, await nadia())).rejects.toMatchObject({ code: 'missing' })
})
