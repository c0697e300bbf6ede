import { expect, test } from 'vitest'
import { claimDetail } from '@/lib/queries/claims/claim'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { nadia, vera } from '@/lib/testing/people'
import { addClaim } from './add-claim'

/** The text that is kept is "a b", a blank line and the sentence. */
const marked = async (start: number, end: number) => {
  const { articleId } = await createArticle({ headline: 'a b', text: 'The council met.' }, await nadia(), () => [])
  const { claimId } = await addClaim({ articleId, kind: 'STATEMENT', start, end, revision: 1 }, await nadia())
  const { text, anchors } = await claimDetail(claimId, await vera())
  return { text, places: anchors.map((anchor) => [anchor.start, anchor.end]) }
}

test('words marked with the blank line before or after them are kept without it', async () => {
  expect(await marked(4, 10)).toEqual({ text: 'The c', places: [[5, 10]] })
  expect(await marked(2, 5)).toEqual({ text: 'b', places: [[2, 3]] })
})

test('the blank line between two blocks is no claim', async () => {
  await expect(marked(3, 5)).rejects.toMatchObject({
    code: 'unacceptable',
    message: 'A claim needs words, not only space.',
  })
})
