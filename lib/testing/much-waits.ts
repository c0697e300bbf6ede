import { db } from '@/lib/db/client'
import { addComment } from '@/lib/use-cases/comments/add-comment'
import { returnCorrection } from '@/lib/use-cases/corrections/return-correction'
import { articleBy } from './builders'
import { foundBy, sourcedBy } from './checked'
import { seen, submittedBy } from './corrections'
import { ask } from './api'
import { ines, nadia, otto, rosa, ruth } from './people'

/** The words of the claims on which somebody does something here. */
const [SUM, PLACE, DAY, LENGTH, BOARD] = ['£4.3 million', 'Sandwick', 'Tuesday', '40 metres', 'harbour board'] as const

/**
 * A desk on which much waits for Nadia: claims and a correction that came back, a remark, a claim that went stale, one that is open, what
 * Ruth handed over, what Rosa left while she is away, and the question who is to look after her source; and for Otto, findings and a
 * correction to review. Answers an article and a claim that came back.
 */
export async function muchWaits(): Promise<{ articleId: string; claimId: string }> {
  const { articleId, claim } = await articleBy(await nadia(), { headline: 'Much of it came back' })
  const at = async (words: string) => (await claim(words)).id
  const returned = [await at(SUM), await at(PLACE)]
  for (const [by, claimId] of [
    [await otto(), returned[0] ?? ''],
    [await rosa(), returned[1] ?? ''],
  ] as const) {
    const { version } = await foundBy(await nadia(), claimId)
    const given = { claimId, version, decision: 'RETURN', reason: 'Which page?' }
    await ask('POST /claims/{claimId}/reviews', { as: by, given })
  }
  await foundBy(await nadia(), await at(DAY))
  await addComment({ claimId: await at(DAY), body: 'Of which week?' }, await otto())
  await foundBy(await nadia(), await at(LENGTH))
  await sourcedBy(await ruth(), await at(LENGTH))
  const { id, version } = await claim(BOARD)
  await ask('PATCH /claims/{claimId}', { given: { claimId: id, version, assigneeId: (await nadia()).id } })
  const back = await submittedBy(await nadia())
  await returnCorrection({ ...(await seen(back)), reason: 'Since when?' }, await otto())
  await submittedBy(await nadia())
  await handed()
  return { articleId, claimId: returned[0] ?? '' }
}

/** What comes to Nadia because Ruth handed over, and because Rosa is away; and what she is asked to hand over herself. */
async function handed(): Promise<void> {
  const to = (await nadia()).id
  for (const somebody of [await ruth(), await rosa()]) {
    const { articleId } = await articleBy(await nadia(), { headline: `What ${somebody.name} holds` })
    const { version } = await db().article.findUniqueOrThrow({ where: { id: articleId } })
    const articles = [{ id: articleId, version }]
    await ask('POST /articles/assign', { given: { articles, assigneeId: somebody.id } })
  }
  const as = await ines()
  const given = { articlesTo: to, claimsTo: to }
  await ask('POST /people/{personId}/hand-over', { as, given: { ...given, personId: (await ruth()).id } })
  await ask('POST /people/{personId}/away', {
    as,
    given: { ...given, personId: (await rosa()).id, until: '2199-12-31' },
  })
  await ask('POST /sources', { given: { kind: 'INTERVIEW', title: 'A clerk', visibility: 'CONFIDENTIAL' } })
  await ask('POST /people/{personId}/ask-to-hand-over', { as, given: { personId: to } })
}
