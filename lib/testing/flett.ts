import { claimDetail } from '@/lib/queries/claims/claim'
import { articleBy, nextText, placesOf } from '@/lib/testing/builders'
import { nadia, vera } from '@/lib/testing/people'
import { mergeClaim } from '@/lib/use-cases/claims/merge-claim'
import { splitClaim } from '@/lib/use-cases/claims/split-claim'

const BODY = 'Flett chairs the board. “Never,” said Moira Flett of £4.3 million and 40 metres.'
export const TEXT = nextText(BODY).text

/** An article with two claims on one person, and one claim on two sums. */
export async function flett() {
  const built = await articleBy(await nadia(), {
    text: BODY,
    claims: [
      ['PERSON', 'Moira Flett'],
      ['QUOTE', '“Never,”', 'Moira Flett'],
      ['ORGANISATION', 'Flett chairs'],
      ['NUMBER', '£4.3 million and 40 metres'],
    ],
  })
  const idOf = async (words: string) => (await built.claim(words)).id
  return {
    ...built,
    person: await idOf('Moira Flett'),
    quote: await idOf('“Never,”'),
    twin: await idOf('Flett chairs'),
    sums: await idOf('£4.3 million and 40 metres'),
  }
}

export const seen = async (claimId: string) => (await claimDetail(claimId, await vera())).version

export async function merge(claimId: string, into: string, by = nadia) {
  await mergeClaim({ claimId, version: await seen(claimId), into, intoVersion: await seen(into) }, await by())
}

export async function split(claimId: string, words: string, by = nadia) {
  const [place] = placesOf(TEXT, words)
  const places = place ? [place] : []
  return splitClaim({ claimId, version: await seen(claimId), revision: 1, places }, await by())
}
