import { expect, test } from 'vitest'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { articleDetail } from '@/lib/queries/articles/article'
import { connectedAs } from '@/lib/testing/database'
import { foundBy } from '@/lib/testing/checked'
import { nadia, otto, rosa } from '@/lib/testing/people'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
import { addClaim } from '@/lib/use-cases/claims/add-claim'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { addRevision } from './add-revision'
import { changeArticle } from './change-article'
import { createArticle } from './create-article'

const TEXT = 'Jane Holt resigned yesterday in Hull. The pier opened on 4 May 2024 and cost £5.'
const BARRED = 'or what it is read by, so someone else has to approve it'

/** An article of Nadia’s whose day Otto set afterwards. */
async function dayByOtto(text = TEXT, publishedAt: Date | undefined = new Date('2026-03-06')) {
  const { articleId } = await createArticle({ headline: 'Resigned', text, publishedAt, language: 'en' }, await nadia())
  const set = async (to: { publishedAt: Date } | { language: string }, by: typeof otto) =>
    changeArticle({ articleId, version: (await articleDetail(articleId, await nadia())).version, ...to }, await by())
  await set({ publishedAt: new Date('2026-04-20') }, otto)
  return { articleId, set }
}

async function marked(articleId: string, words: string) {
  const { revision } = await articleDetail(articleId, await nadia())
  const start = revision.text.indexOf(words)
  const place = { revision: revision.number, start, end: start + words.length }
  const { claimId } = await addClaim({ articleId, kind: 'STATEMENT', ...place }, await nadia())
  await foundBy(await nadia(), claimId)
  return claimId
}

async function suggested(articleId: string, words: string) {
  const claim = (await claimsOf(articleId, await nadia())).find(({ text }) => text === words)
  await acceptClaim({ claimId: claim?.id ?? '', version: claim?.version ?? 0 }, await nadia())
  await foundBy(await nadia(), claim?.id ?? '')
  return claim?.id ?? ''
}

const approve = async (claimId: string, by: typeof otto) =>
  reviewVerdict(
    { claimId, version: (await claimDetail(claimId, await nadia())).version, decision: 'APPROVE' },
    await by(),
  )

test('whoever set the day approves no claim that is marked on it afterwards, until somebody else sets it', async () => {
  const { articleId, set } = await dayByOtto()
  const said = await marked(articleId, 'resigned yesterday')
  await expect(approve(said, otto)).rejects.toThrow(BARRED)
  await set({ publishedAt: new Date('2026-04-21') }, rosa)
  await foundBy(await nadia(), said)
  await expect(approve(said, rosa)).rejects.toThrow(BARRED)
  await approve(said, otto)
})

test('nor what a later text brings that is counted from it; what names its year is anybody’s', async () => {
  const { articleId } = await dayByOtto('The council met in Hull. The pier opened on 4 May 2024 and cost £5.')
  await addRevision({ articleId, text: TEXT, base: 1 }, await nadia())
  await expect(approve(await suggested(articleId, 'yesterday'), otto)).rejects.toThrow(BARRED)
  await approve(await suggested(articleId, '4 May 2024'), otto)
  await approve(await suggested(articleId, '£5'), otto)
})

test('a day without its year is counted from it too', async () => {
  const { articleId } = await dayByOtto('The council met in Hull.')
  await addRevision({ articleId, text: 'The council met in Hull. Jane Holt left on 5 March.', base: 1 }, await nadia())
  await expect(approve(await suggested(articleId, '5 March'), otto)).rejects.toThrow(BARRED)
  await approve(await marked(articleId, 'The council met'), otto)
})

test('whoever set the language approves no figure that is read in it afterwards', async () => {
  const { articleId, set } = await dayByOtto('The council met in Hull.')
  await set({ language: 'de' }, rosa)
  await addRevision({ articleId, text: 'The council met in Hull. Jane Holt paid 1.500 Euro.', base: 1 }, await nadia())
  const sum = await suggested(articleId, '1.500 Euro')
  await expect(approve(sum, rosa)).rejects.toThrow(BARRED)
  await approve(sum, otto)
})

test('the app’s role can’t forget who set it, and the database refuses the approval itself', async () => {
  const { articleId } = await dayByOtto()
  const said = await marked(articleId, 'resigned yesterday')
  for (const write of ['DELETE FROM read_settings', 'UPDATE read_settings SET person_id = gen_random_uuid()'])
    await expect(connectedAs('app', (app) => app.query(write))).rejects.toThrow('permission denied')
  const verdict = `(SELECT v.id FROM verdicts v WHERE v.claim_id = '${said}')`
  const approval = `INSERT INTO reviews (id, claim_id, verdict_id, reviewer_id, decision) VALUES (gen_random_uuid(), '${said}', ${verdict}, '${(await otto()).id}', 'APPROVE')`
  await expect(connectedAs('app', (app) => app.query(approval))).rejects.toThrow('nobody approves')
})
