import { expect, test } from 'vitest'
import { published, seen, standing } from '@/lib/testing/corrections'
import { nadia, otto, vera } from '@/lib/testing/people'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { approveCorrection } from '@/lib/use-cases/corrections/approve-correction'
import { draftCorrection } from '@/lib/use-cases/corrections/draft-correction'
import { publishCorrection } from '@/lib/use-cases/corrections/publish-correction'
import { submitCorrection } from '@/lib/use-cases/corrections/submit-correction'
import { correction } from './correction'

const newest = async (id: string) => (await correction(id, await vera())).newest

test('a correction is told to be in the newest text once a revision has the right words', async () => {
  const { id } = await published()
  expect(await newest(id)).toEqual({ number: 1, carries: 'NOT_YET' })
  const { articleId } = await standing(id)
  await addRevision({ articleId, text: 'The contract runs for six years.', base: 1 }, await nadia(), () => [])
  expect(await newest(id)).toEqual({ number: 2, carries: 'YES' })
  await addRevision({ articleId, text: 'The contract is a long one.', base: 2 }, await nadia(), () => [])
  expect(await newest(id)).toEqual({ number: 3, carries: 'CANT_TELL' })
})

test.each([
  // Words and figures are looked for whole, wherever they stand, and typography is no difference.
  ['It cost £4.3 million, not £40.', '£4', '£4.3 million', 'YES'],
  ['It cost £4 million.', '£4 million', '£4.3 million', 'NOT_YET'],
  ['It cost £4.3 million. The £4 million was said before.', '£4 million', '£4.3 million', 'NOT_YET'],
  ['Ann told “us” of 14 piers.', '4 piers', '14 piers', 'YES'],
  ['Ann told "us" of it.', 'Bob told “us”', 'Ann told “us”', 'YES'],
  ['The (old) pier? It is [closed].', '(new) pier?', '(old) pier?', 'YES'],
  ['It was never said.', 'a third more', 'half as much', 'CANT_TELL'],
  ['橋は五月に開く。', '橋は三月に開く', '橋は五月に開く', 'YES'],
] as const)('“%s” with “%s” put right as “%s”: %s', async (text, wrong, right, carries) => {
  const { articleId } = await createArticle({ headline: 'Of a pier', text }, await nadia(), () => [])
  const draft = { articleId, type: 'CORRECTION', wrong, right, note: 'We were wrong.' } as const
  const { correctionId: id } = await draftCorrection(draft, await nadia())
  expect(await newest(id)).toBeNull()
  await submitCorrection(await seen(id), await nadia())
  await approveCorrection(await seen(id), await otto())
  await publishCorrection(await seen(id), await nadia())
  expect((await newest(id))?.carries).toBe(carries)
})
