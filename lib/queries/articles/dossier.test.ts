import { expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/people/actor'
import { articleBy } from '@/lib/testing/builders'
import { approvedBy, foundBy } from '@/lib/testing/checked'
import { nadia, otto, vera } from '@/lib/testing/people'
import { statementsOf } from '@/lib/testing/statements'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { dismissClaim } from '@/lib/use-cases/claims/dismiss-claim'
import { attachEvidence } from '@/lib/use-cases/evidence/attach-evidence'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { dossierPage } from './dossier'

type Dossier = Awaited<ReturnType<typeof dossierPage>>

const claimIn = ({ claims }: Dossier, words: string) => claims.find(({ text }) => text === words)
const wordsOf = ({ parts }: Dossier) => parts.map(({ words }) => words.map((one) => one.words).join('')).join('\n\n')

/** This person puts a source to the claim that only they and whoever is named may see. */
async function confidentialBy(actor: Actor, claim: { id: string; version: number }) {
  const source = { kind: 'INTERVIEW', title: 'Clerk Wrenfield', visibility: 'CONFIDENTIAL' } as const
  const place = { stance: 'CONTRADICTS', locator: 'behind the Quokka gate' } as const
  await attachEvidence({ claimId: claim.id, version: claim.version, source, ...place }, actor)
}

test('a claim stands in the dossier with its evidence, and with everybody who signed, a return too', async () => {
  const { articleId, claim } = await articleBy(await nadia())
  const { id } = await claim('£4.3 million')
  const found = await foundBy(await nadia(), id)
  const returned = {
    claimId: id,
    version: found.version,
    decision: 'RETURN',
    reason: 'The draft is not the minutes.',
  } as const
  await reviewVerdict(returned, await otto())
  await approvedBy(await nadia(), await otto(), id)
  const dossier = await dossierPage({ articleId }, await vera())
  const told = claimIn(dossier, '£4.3 million')
  expect(told?.verdicts.map(({ givenBy, review }) => [givenBy.name, review?.decision, review?.reviewer.name])).toEqual([
    ['Nadia Kessler', 'RETURN', 'Otto Varga'],
    ['Nadia Kessler', 'APPROVE', 'Otto Varga'],
  ])
  expect(told?.verdicts[0]?.review?.reason).toBe('The draft is not the minutes.')
  expect(told?.evidence).toMatchObject([{ hidden: false, locator: 'p. 2, item 4' }])
})

test('a confidential source is in the dossier of those who may see it; others read that it is there', async () => {
  const { articleId, claim } = await articleBy(await nadia())
  await confidentialBy(await nadia(), await claim('40 metres'))
  const [hers, his] = [await dossierPage({ articleId }, await nadia()), await dossierPage({ articleId }, await otto())]
  expect(claimIn(hers, '40 metres')?.evidence).toMatchObject([{ hidden: false, source: { title: 'Clerk Wrenfield' } }])
  expect(claimIn(his, '40 metres')?.evidence).toMatchObject([{ hidden: true, stance: 'CONTRADICTS' }])
  expect(JSON.stringify(his)).not.toMatch(/Wrenfield|Quokka/)
})

test('what was dismissed stands aside, with the reason and who dismissed it', async () => {
  const { articleId, claim } = await articleBy(await nadia())
  const { id, version } = await claim('Tuesday')
  await dismissClaim({ claimId: id, version, reason: 'Common knowledge' }, await otto())
  const dossier = await dossierPage({ articleId }, await nadia())
  expect(claimIn(dossier, 'Tuesday')).toBeUndefined()
  expect(dossier.aside).toMatchObject([{ text: 'Tuesday', dismissReason: 'Common knowledge', by: 'Otto Varga' }])
})

test('its pages have every claim once, and the whole text between them', async () => {
  const { articleId, claims, text } = await articleBy(await nadia())
  const [numbers, words]: [number[], Set<string>] = [[], new Set()]
  for (let cursor: string | null | undefined = undefined; cursor !== null;) {
    const page: Dossier = await dossierPage({ articleId, cursor, limit: 3 }, await nadia())
    numbers.push(...page.claims.map(({ number }) => number))
    for (const part of wordsOf(page).split('\n\n')) words.add(part)
    cursor = page.next
  }
  expect(numbers.toSorted((a, b) => a - b)).toEqual(claims.map(({ number }) => number).toSorted((a, b) => a - b))
  expect([...words].join('\n\n')).toBe(text)
})

test('a claim whose words are gone from the text is in it still', async () => {
  const { articleId, claim } = await articleBy(await nadia())
  const { id } = await claim('40 metres')
  await approvedBy(await nadia(), await otto(), id)
  await addRevision(
    { articleId, base: 1, headline: 'A new sea wall', text: 'The harbour board voted on Tuesday.' },
    await nadia(),
  )
  expect(claimIn(await dossierPage({ articleId }, await nadia()), '40 metres')).toMatchObject({
    status: 'ORPHANED',
    verdicts: [{ outcome: 'CONFIRMED' }],
  })
})

test('it asks the database as often for eight claims as for one', async () => {
  const [one, eight] = [
    await articleBy(await nadia(), { text: 'It cost £5.', claims: [['NUMBER', '£5']] }),
    await articleBy(await nadia()),
  ]
  const count = async (articleId: string) =>
    (await statementsOf(async () => dossierPage({ articleId }, await nadia()))).statements.length
  expect(await count(eight.articleId)).toBe(await count(one.articleId))
})
