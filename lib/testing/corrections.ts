import { db } from '@/lib/db/client'
import { connectedAs } from './database'
import type { Actor } from '@/lib/domain/people/actor'
import { Refusal } from '@/lib/domain/refusal'
import { approveCorrection } from '@/lib/use-cases/corrections/approve-correction'
import { changeArticle } from '@/lib/use-cases/articles/change-article'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { draftCorrection } from '@/lib/use-cases/corrections/draft-correction'
import { publishCorrection } from '@/lib/use-cases/corrections/publish-correction'
import { submitCorrection } from '@/lib/use-cases/corrections/submit-correction'
import { decideWithdrawal } from '@/lib/use-cases/corrections/decide-withdrawal'
import { withdrawCorrection } from '@/lib/use-cases/corrections/withdraw-correction'
import { nadia, otto } from './people'

/** What the corrections of these tests tell readers. */
export const told = {
  type: 'CORRECTION',
  wrong: 'nine years',
  right: 'six years',
  note: 'An earlier version gave the wrong length.',
} as const

/** An article of Nadia's; answers its id. */
export async function aboutFerry(): Promise<string> {
  const about = { headline: 'Council chooses ferry operator', text: 'The contract runs for nine years.' }
  return (await createArticle(about, await nadia(), () => [])).articleId
}

/** The row as it stands. */
export const standing = async (id: string) => db().correction.findUniqueOrThrow({ where: { id } })

/** The correction in the version that stands, as the input of a use case names it. */
export const seen = async (id: string) => ({ correctionId: id, version: (await standing(id)).version })

/** A draft of this person; answers its id. */
export async function draftBy(actor: Actor): Promise<string> {
  return (await draftCorrection({ articleId: await aboutFerry(), ...told }, actor)).correctionId
}

/** A draft that its author has sent for approval. */
export async function submittedBy(actor: Actor): Promise<string> {
  const id = await draftBy(actor)
  await submitCorrection(await seen(id), actor)
  return id
}

/** Nadia's, approved by Otto. */
export async function approved(): Promise<string> {
  const id = await submittedBy(await nadia())
  await approveCorrection(await seen(id), await otto())
  return id
}

/** Nadia's, approved by Otto and before readers. */
export async function published(): Promise<{ id: string; number: number }> {
  const id = await approved()
  const { number } = await publishCorrection(await seen(id), await nadia())
  return { id, number }
}

/** What a reader has written about an article; answers its id. */
export async function reportOf(articleId: string): Promise<string> {
  const said = { receipt: `R-${articleId}`, place: 'https://paper.example/1', message: 'It was more.' }
  return (await db().errorReport.create({ data: { ...said, articleId } })).id
}

/** Thirty seconds that have passed: the desk itself may not move the moment. */
export async function itsMomentHasCome(id: string): Promise<void> {
  await connectedAs('owner', async (owner) => {
    await owner.query('ALTER TABLE corrections DISABLE TRIGGER USER')
    await owner.query('UPDATE corrections SET goes_out_at = now() WHERE id = $1', [id])
    await owner.query('ALTER TABLE corrections ENABLE TRIGGER USER')
  })
}

/** What this work is refused with; fails the test when it is not. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error('It was not refused.', { cause: error })
  return error
}

/** Nadia asks for the withdrawal of a published entry with these words; Otto withdraws it. */
export async function withdrawn(id: string, reason: string): Promise<void> {
  await withdrawCorrection({ ...(await seen(id)), reason }, await nadia())
  await decideWithdrawal({ ...(await seen(id)), decision: 'CONFIRM' }, await otto())
}

/** Nadia gives the article of this correction another headline. */
export async function renamed(id: string, headline: string): Promise<void> {
  const { articleId } = await standing(id)
  const { version } = await db().article.findUniqueOrThrow({ where: { id: articleId } })
  await changeArticle({ articleId, version, headline }, await nadia(), () => [])
}
