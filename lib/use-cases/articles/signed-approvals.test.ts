import { expect, test } from 'vitest'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { articleBy } from '@/lib/testing/builders'
import { approvedBy, foundBy } from '@/lib/testing/checked'
import { connectedAs } from '@/lib/testing/database'
import { ines, nadia, otto, rosa, vera } from '@/lib/testing/people'
import { reaffirmVerdict } from '@/lib/use-cases/verdicts/reaffirm-verdict'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { addRevision } from './add-revision'
import { changeArticle } from './change-article'
import { clearArticle } from './clear-article'

const TEXT = 'The wall cost £5 in all.\n\nThe gate cost £7 in all.'
const WHY = 'Otto Varga, who approved it, is named as a writer of the article'

/** Otto approves £5, Rosa £7. */
async function approvedByTwo() {
  const { articleId, claim } = await articleBy(await nadia(), {
    text: TEXT,
    claims: [
      ['NUMBER', '£5'],
      ['NUMBER', '£7'],
    ],
  })
  const [five, seven] = [(await claim('£5')).id, (await claim('£7')).id]
  await approvedBy(await nadia(), await otto(), five)
  await approvedBy(await nadia(), await rosa(), seven)
  return { articleId, five, seven }
}

const version = async (articleId: string) => (await articleDetail(articleId, await vera())).version
const sign = async (articleId: string, byline: string, by = nadia) =>
  changeArticle({ articleId, version: await version(articleId), byline }, await by())
const statuses = async (articleId: string) =>
  Object.fromEntries((await claimsOf(articleId, await vera())).map(({ text, status }) => [text, status]))

test.each([nadia, otto])(
  'whoever the byline names afterwards is no second person, whoever wrote it there',
  async (by) => {
    const { articleId, five } = await approvedByTwo()
    await clearArticle({ articleId, version: await version(articleId) }, await ines())
    await sign(articleId, 'By Ann Lee and OTTO VARGA', by)
    expect(await statuses(articleId)).toMatchObject({ '£5': 'STALE', '£7': 'APPROVED' })
    const { staleReason, history, version: read } = await claimDetail(five, await vera())
    expect(staleReason).toBe(WHY)
    expect(history[0]).toMatchObject({ kind: 'claim.stale', said: `marked the claim stale: ${WHY}` })
    expect(await articleDetail(articleId, await vera())).toMatchObject({ status: 'CHECKING' })

    await reaffirmVerdict({ claimId: five, version: read }, await nadia())
    const again = {
      claimId: five,
      version: (await claimDetail(five, await vera())).version,
      decision: 'APPROVE',
    } as const
    await expect(reviewVerdict(again, await otto())).rejects.toThrow('You wrote or changed the words under this claim')
    await reviewVerdict(again, await rosa())
  },
)

test('a name taken from the byline, and put back after its bearer approved, leaves no approval of theirs', async () => {
  const { articleId, claim } = await articleBy(await nadia(), { text: TEXT, claims: [['NUMBER', '£5']] })
  await sign(articleId, 'Otto Varga')
  await sign(articleId, 'Ann Lee')
  await approvedBy(await nadia(), await otto(), (await claim('£5')).id)
  await sign(articleId, 'Otto Varga')
  expect(await statuses(articleId)).toMatchObject({ '£5': 'STALE' })
})

test.each([
  'By Otto Varga',
  'Words: Otto Varga',
  'Von Otto Varga und Ann Lee',
  'Additional reporting by Otto Varga',
  'Otto Varga, Hull',
  'Varga, Otto',
])('a line of the text that is a byline names its writers as the field does: “%s”', async (line) => {
  const { articleId } = await approvedByTwo()
  await addRevision({ articleId, text: `${line}\n\n${TEXT}`, base: 1 }, await nadia(), () => [])
  expect(await statuses(articleId)).toMatchObject({ '£5': 'STALE', '£7': 'APPROVED' })
})

test.each([
  'The tower was designed by Otto Varga',
  'By the river that Otto Varga loved, where the two sisters of the mill sat, nothing was heard that night.',
  'By Otto Vargas',
])('a sentence that has a name in it signs nothing: “%s”', async (line) => {
  const { articleId } = await approvedByTwo()
  await addRevision({ articleId, text: `${TEXT}\n\n${line}`, base: 1 }, await nadia(), () => [])
  expect(await statuses(articleId)).toMatchObject({ '£5': 'APPROVED', '£7': 'APPROVED' })
})

test('nobody approves under a byline in the text that names them', async () => {
  const { articleId, claim } = await articleBy(await nadia(), {
    text: `By Otto Varga\n\n${TEXT}`,
    claims: [['NUMBER', '£5']],
  })
  const { id } = await claim('£5')
  const { version: read } = await foundBy(await nadia(), id)
  const approve = { claimId: id, version: read, decision: 'APPROVE' } as const
  await expect(reviewVerdict(approve, await otto())).rejects.toThrow('You wrote or changed the words under this claim')
  await reviewVerdict(approve, await rosa())
  expect(await statuses(articleId)).toMatchObject({ '£5': 'APPROVED' })
})

test('the database keeps no approval by whoever a byline names, whoever writes it', async () => {
  const { articleId } = await approvedByTwo()
  const sql = 'UPDATE articles SET byline = $2, version = version + 1 WHERE id = $1'
  for (const byline of ['Otto Varga', 'Varga, Otto', 'O. Varga*', 'Оtto Vargа', 'otto@galley.example']) {
    const refused = connectedAs('owner', (owner) => owner.query(sql, [articleId, byline]))
    await expect(refused, byline).rejects.toThrow('no approval stands by whoever is named')
  }
})

/** Nadia gives a verdict on the claim; why Otto doesn’t approve it, or null where he does. */
async function ottoOn(claimId: string): Promise<string | null> {
  const { version: read } = await foundBy(await nadia(), claimId)
  const approve = { claimId, version: read, decision: 'APPROVE' } as const
  try {
    await reviewVerdict(approve, await otto())
    return null
  } catch (refusal) {
    return String(refusal)
  }
}

test('who takes their own name out of the byline stays a writer, until somebody else takes it out', async () => {
  const claims: [['NUMBER', string], ['NUMBER', string]] = [
    ['NUMBER', '£5'],
    ['NUMBER', '£7'],
  ]
  const { articleId, claim } = await articleBy(await nadia(), { text: TEXT, claims })
  const [five, seven] = [(await claim('£5')).id, (await claim('£7')).id]
  await sign(articleId, 'Otto Varga')
  await sign(articleId, 'Ann Lee', otto)
  expect(await ottoOn(five)).toContain('You wrote or changed the words under this claim')
  await sign(articleId, 'Otto Varga')
  await sign(articleId, 'Ann Lee')
  expect(await ottoOn(seven)).toBeNull()
})

test('who takes the byline with their name out of the text stays a writer too, and the app can’t forget it', async () => {
  const { articleId, claim } = await articleBy(await nadia(), {
    text: `${TEXT}\n\nBy Otto Varga`,
    claims: [['NUMBER', '£5']],
  })
  await addRevision({ articleId, text: TEXT, base: 1 }, await otto(), () => [])
  expect(await ottoOn((await claim('£5')).id)).toContain('You wrote or changed the words under this claim')
  const forget = connectedAs('app', (app) => app.query('DELETE FROM kept_signers'))
  await expect(forget).rejects.toThrow('permission denied')
})
