import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { BLOCK_ROLES } from '@/lib/domain/articles/block'
import type { Actor } from '@/lib/domain/people/actor'
import type { Kind, Risk } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import type { SourceKind, Stance, Visibility } from '@/lib/domain/evidence/source'
import type { VerdictDraft } from '@/lib/domain/verdicts/verdict'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimsOf } from '@/lib/queries/claims/claims'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
import { addClaim } from '@/lib/use-cases/claims/add-claim'
import { addSource } from '@/lib/use-cases/evidence/add-source'
import { attachEvidence } from '@/lib/use-cases/evidence/attach-evidence'
import type { TypedBlocks } from '@/lib/use-cases/articles/typed-article'
import { changeClaim } from '@/lib/use-cases/claims/change-claim'
import { giveVerdict } from '@/lib/use-cases/verdicts/give-verdict'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'

/** The text of one of the sample's articles. */
export function sampleText(name: string): string {
  return readFileSync(new URL(`./${name}.txt`, import.meta.url), 'utf8').trim()
}

const ROLE = /^\{(\w+)\}\s*/
const CELLS_APART = ' | '

/** The parts of one of the sample's articles: `{CAPTION}` before a piece says what it is; a table stands line by line, its first row and column heads. */
export function sampleBlocks(name: string, headline: string): SampleBlock[] {
  const blocks = sampleText(name)
    .split('\n\n')
    .flatMap((piece): SampleBlock[] => {
      const role = BLOCK_ROLES.find((one) => one === ROLE.exec(piece)?.[1]) ?? 'BODY'
      const text = piece.replace(ROLE, '')
      if (role !== 'TABLE_CELL') return [{ role, text }]
      return text.split('\n').flatMap((line, row) =>
        line.split(CELLS_APART).map((cell, column) => ({
          ...{ role, row, column, text: cell },
          ...((row === 0 || column === 0) && { head: true }),
        })),
      )
    })
  return [{ role: 'HEADLINE', text: headline }, ...blocks]
}

type SampleBlock = z.output<typeof TypedBlocks>[number]

/** The claim that stands on exactly these words in the newest revision; made by hand where nobody suggested it. */
export async function claimOn(articleId: string, words: string, kind: Kind, actor: Actor): Promise<ClaimView> {
  const found = (await claimsOf(articleId, actor)).find(
    (claim) => claim.kind === kind && claim.anchors.some(({ exact }) => exact === words),
  )
  if (found?.status === 'SUGGESTED') {
    await acceptClaim({ claimId: found.id, version: found.version }, actor)
    return latest(articleId, found.id, actor)
  }
  if (found) return found
  const { revision } = await articleDetail(articleId, actor)
  const start = revision.text.indexOf(words)
  if (start === -1) throw new Error(`The sample’s text has no “${words}”.`)
  const { claimId } = await addClaim(
    { articleId, kind, start, end: start + words.length, revision: revision.number },
    actor,
  )
  return latest(articleId, claimId, actor)
}

async function latest(articleId: string, claimId: string, actor: Actor): Promise<ClaimView> {
  const claim = (await claimsOf(articleId, actor)).find(({ id }) => id === claimId)
  if (!claim) throw new Error('The sample lost a claim.')
  return claim
}

interface SampleSource {
  kind: SourceKind
  title: string
  url?: string
  visibility: Visibility
  readerIds?: string[]
}

/** Puts a source into the library; answers its id. */
export async function sampleSource(source: SampleSource, actor: Actor): Promise<string> {
  return (await addSource(source, actor)).sourceId
}

/** What happens to one claim of the sample, in this order; each step is optional. */
interface Checked {
  risk?: Risk
  assignee?: Actor
  evidence?: { sourceId: string; stance: Stance; locator: string; excerpt?: string }[]
  verdict?: VerdictDraft
  review?: { by: Actor; decision: 'APPROVE' } | { by: Actor; decision: 'RETURN'; reason: string }
}

/** Takes one claim through the desk: given to someone, sourced, judged, reviewed. */
export async function check(
  articleId: string,
  words: string,
  kind: Kind,
  by: Actor,
  steps: Checked,
): Promise<ClaimView> {
  let claim = await claimOn(articleId, words, kind, by)
  const again = async () => (claim = await latest(articleId, claim.id, by))
  const { risk, assignee, evidence = [], verdict, review } = steps
  if (risk || assignee) {
    const fields = { ...(risk && { risk }), ...(assignee && { assigneeId: assignee.id }) }
    await changeClaim({ claimId: claim.id, version: claim.version, ...fields }, by)
    await again()
  }
  for (const row of evidence) {
    await attachEvidence({ claimId: claim.id, version: claim.version, ...row }, by)
    await again()
  }
  if (verdict) {
    await giveVerdict({ claimId: claim.id, version: claim.version, ...verdict }, by)
    await again()
  }
  if (review) {
    const { by: reviewer, ...decision } = review
    await reviewVerdict({ claimId: claim.id, version: claim.version, ...decision }, reviewer)
    await again()
  }
  return claim
}
