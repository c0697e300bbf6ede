import { expect, test } from 'vitest'
import { claimDetail } from '@/lib/queries/claims/claim'
import { articleBy, nextText, placesOf } from '@/lib/testing/builders'
import { foundBy } from '@/lib/testing/checked'
import { ines, nadia, otto, rosa, ruth, vera } from '@/lib/testing/people'
import { changeClaim } from './change-claim'
import { mergeClaim } from './merge-claim'
import { reopenClaim } from './reopen-claim'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { splitClaim } from './split-claim'

const BODY = 'The board votes on £4.3 million and 40 metres. The harbour board has agreed.'
const TEXT = nextText(BODY).text

type Who = typeof nadia

const seen = async (claimId: string) => ({ claimId, version: (await claimDetail(claimId, await vera())).version })
const placeOf = (words: string) => placesOf(TEXT, words)[0] ?? { start: 0, end: 0 }

const changeWords = async (claimId: string, words: string, by: Who) =>
  changeClaim({ ...(await seen(claimId)), revision: 1, ...placeOf(words) }, await by())

const approve = async (claimId: string, by: Who) =>
  reviewVerdict({ ...(await seen(claimId)), decision: 'APPROVE' }, await by())

async function claims() {
  const { claim } = await articleBy(await nadia(), {
    text: BODY,
    claims: [
      ['ORGANISATION', 'The board'],
      ['NUMBER', '£4.3 million and 40 metres'],
      ['ORGANISATION', 'harbour board has'],
    ],
  })
  const idOf = async (words: string) => (await claim(words)).id
  return {
    board: await idOf('The board'),
    sums: await idOf('£4.3 million and 40 metres'),
    twin: await idOf('harbour board has'),
  }
}

test('whoever changed the words of a claim may not approve the one it was merged into, until another has', async () => {
  const { board, twin } = await claims()
  await changeWords(twin, 'harbour board', otto)
  const { version: intoVersion } = await seen(board)
  await mergeClaim({ ...(await seen(twin)), into: board, intoVersion }, await nadia())
  await foundBy(await nadia(), board)
  await expect(approve(board, otto)).rejects.toThrow(
    'You wrote or changed the words under this claim or in its verdict, or set its kind, its speaker or what it is read by, so someone else has to approve it.',
  )
  await approve(board, rosa)
  await reopenClaim({ ...(await seen(board)), reason: 'The clerk called.' }, await ruth())
  await foundBy(await nadia(), board)
  await approve(board, otto)
})

test('whoever changed words before they were split off, or split them off, may not approve them', async () => {
  const { sums } = await claims()
  await changeWords(sums, 'million and 40 metres', otto)
  const place = { revision: 1, places: [placeOf('40 metres')] }
  const { claimId } = await splitClaim({ ...(await seen(sums)), ...place }, await rosa())
  await foundBy(await nadia(), claimId)
  for (const actor of [otto, rosa])
    await expect(approve(claimId, actor)).rejects.toThrow('You wrote or changed the words under this claim')
  await approve(claimId, ines)
})
