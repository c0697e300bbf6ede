import { expect, test } from 'vitest'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { nextText, placesOf } from '@/lib/testing/builders'
import { nadia, vera } from '@/lib/testing/people'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { checkPassage } from '@/lib/use-cases/passages/check-passage'
import { acceptClaim } from './accept-claim'
import { changeClaim } from './change-claim'
import { mergeClaim } from './merge-claim'
import { reanchorClaim } from './reanchor-claim'
import { splitClaim } from './split-claim'

const BODY =
  'The bridge in Hull cost £4 million on 5 May 2024. “It was worth it,” said Jane Holt to Peter Hahn. The road took 12 weeks.'
const HEADLINE = 'A new sea wall'
const LATER = BODY.replace('cost £4 million', 'was dear').replace('12 weeks', '700 pounds')

/** An article as the desk itself reads it; its claims by their words. */
async function read() {
  const { articleId } = await createArticle({ headline: HEADLINE, text: BODY }, await nadia())
  const claims = await claimsOf(articleId, await vera())
  const idOf = (words: string) => claims.find(({ text }) => text === words)?.id ?? ''
  return { articleId, idOf }
}

const detail = async (claimId: string) => claimDetail(claimId, await vera())
const seen = async (claimId: string) => ({ claimId, version: (await detail(claimId)).version })
const placeOf = (words: string, body = BODY) => placesOf(nextText(body).text, words)[0] ?? { start: 0, end: 0 }
const understood = async (claimId: string) => {
  const { text, value, speaker } = await detail(claimId)
  return { text, value: value ?? null, speaker: speaker?.text ?? null }
}
const put = async (claimId: string, words: string) =>
  changeClaim({ ...(await seen(claimId)), revision: 1, ...placeOf(words) }, await nadia())

test.each([
  ['£4 million', '£4', null],
  ['£4 million', 'bridge', null],
  ['5 May 2024', '5 May', null],
  ['£4 million', '12 weeks', '12'],
])('“%s” put on “%s” is read as those words are', async (was, now, value) => {
  const { idOf } = await read()
  const id = idOf(was)
  expect((await understood(id)).value).not.toBeNull()
  // Nobody else’s claim stands on the new words.
  const twin = idOf(now)
  if (twin) await changeClaim({ ...(await seen(twin)), kind: 'STATEMENT' }, await nadia())
  await put(id, now)
  expect(await understood(id)).toMatchObject({ text: now, value })
  await put(id, was)
  expect((await understood(id)).value).not.toBeNull()
})

test('a sum that is called a place has no value, alone and in a passage, and has it again once it is a number', async () => {
  const { articleId, idOf } = await read()
  const id = idOf('£4 million')
  await changeClaim({ ...(await seen(id)), kind: 'PLACE' }, await nadia())
  expect(await understood(id)).toMatchObject({ value: null })
  await changeClaim({ ...(await seen(id)), kind: 'NUMBER' }, await nadia())
  expect(await understood(id)).toMatchObject({ value: '4000000' })
  const { version } = await detail(id)
  await checkPassage({ act: 'change', articleId, claims: [{ id, version }], kind: 'PLACE' }, await nadia())
  expect(await understood(id)).toMatchObject({ value: null })
})

test('a sum whose words are gone is read as the words that it is moved to', async () => {
  const { articleId, idOf } = await read()
  const id = idOf('£4 million')
  await acceptClaim(await seen(id), await nadia())
  await addRevision({ articleId, text: LATER, base: 1 }, await nadia())
  await reanchorClaim({ ...(await seen(id)), revision: 2, ...placeOf('700 pounds', LATER) }, await nadia())
  expect(await understood(id)).toMatchObject({ text: '700 pounds', value: '700' })
})

test('neither part of a sum that is split says what the whole did', async () => {
  const { idOf } = await read()
  const id = idOf('£4 million')
  await acceptClaim(await seen(id), await nadia())
  const { claimId } = await splitClaim({ ...(await seen(id)), revision: 1, places: [placeOf('£4')] }, await nadia())
  expect(await understood(id)).toMatchObject({ text: 'million', value: null })
  expect(await understood(claimId)).toMatchObject({ text: '£4', value: null })
})

test('a part of a sum that is merged with the whole says what the whole does', async () => {
  const { idOf } = await read()
  const whole = idOf('£4 million')
  await acceptClaim(await seen(whole), await nadia())
  const { claimId: part } = await splitClaim(
    { ...(await seen(whole)), revision: 1, places: [placeOf('£4')] },
    await nadia(),
  )
  await put(whole, '£4 million')
  const { version: intoVersion } = await detail(part)
  await mergeClaim({ ...(await seen(whole)), into: part, intoVersion }, await nadia())
  expect(await understood(part)).toMatchObject({ text: '£4 million', value: '4000000' })
})

test('a quote keeps its speaker where some of its words are left out, and never loses one that a person set', async () => {
  const { idOf } = await read()
  const id = idOf('“It was worth it,”')
  expect((await understood(id)).speaker).toBe('Jane Holt')
  await put(id, 'It was worth it')
  expect((await understood(id)).speaker).toBe('Jane Holt')
  await put(id, 'The road took 12 weeks')
  expect((await understood(id)).speaker).toBeNull()
  await changeClaim({ ...(await seen(id)), speaker: 'Peter Hahn' }, await nadia())
  await put(id, 'It was worth it')
  await changeClaim({ ...(await seen(id)), kind: 'STATEMENT' }, await nadia())
  expect((await understood(id)).speaker).toBe('Peter Hahn')
})
