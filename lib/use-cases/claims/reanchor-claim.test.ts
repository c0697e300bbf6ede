import { expect, test } from 'vitest'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { articleBy, nextText, placesOf, suggesting } from '@/lib/testing/builders'
import { approvedBy } from '@/lib/testing/checked'
import { nadia, otto, vera } from '@/lib/testing/people'
import { acceptClaim } from './accept-claim'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { reanchorClaim } from './reanchor-claim'

const TEXT = 'The quay cost £4 million.'
const NEW_TEXT = 'The quay is new.\n\nIts deck is 80 metres long.'

/** An approved sum whose words are gone, in an article in whose new text a length is suggested. */
async function orphaned() {
  const { articleId, claim } = await articleBy(await nadia(), { text: TEXT, claims: [['NUMBER', '£4 million']] })
  const { id } = await claim('£4 million')
  await approvedBy(await nadia(), await otto(), id)
  await addRevision({ articleId, text: NEW_TEXT, base: 1 }, await otto(), suggesting([['NUMBER', '80 metres']]))
  const [suggestion] = (await claimsOf(articleId, await vera())).filter(({ status }) => status === 'SUGGESTED')
  const move = async () => {
    const { version } = await claimDetail(id, await nadia())
    const { start, end } = placesOf(nextText(NEW_TEXT).text, '80 metres')[0] ?? { start: 0, end: 0 }
    await reanchorClaim({ claimId: id, version, start, end, revision: 2 }, await nadia())
  }
  return { id, suggestion, move }
}

test('what is only suggested on the words that Nadia moves a claim to becomes part of that claim', async () => {
  const { id, suggestion, move } = await orphaned()
  await move()
  const detail = await claimDetail(id, await vera())
  expect(detail).toMatchObject({ status: 'STALE', text: '80 metres', merged: [{ number: 2 }] })
  expect(detail.history.map(({ said }) => said)).toContain('merged claim 2, “80 metres”, into this one')
  expect((await claimDetail(suggestion?.id ?? '', await vera())).mergedInto).toMatchObject({ number: 1 })
})

test('a claim that somebody works on already is not taken over: Nadia is told which one it is', async () => {
  const { id, suggestion, move } = await orphaned()
  if (suggestion) await acceptClaim({ claimId: suggestion.id, version: suggestion.version }, await otto())
  await expect(move()).rejects.toThrow('Claim 2 is on exactly these words already.')
  expect((await claimDetail(id, await vera())).status).toBe('ORPHANED')
})
