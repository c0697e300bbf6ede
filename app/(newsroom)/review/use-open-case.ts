import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import type { PassageEntry, QueueEntry } from './queue-entry'
import { useClaimCase, useCorrectionCase } from './use-review-queue'

/** The case at hand, with its detail as far as it is loaded. */
export type OpenCase = {
  /** What is decided on; absent until it is loaded. */
  version: number | undefined
  /** Why not, each with its sentence; null means it is possible. */
  whyNot: { approve: string | null; return: string | null }
  failed: Error | null
  /** Of the first source that has one. */
  sourceUrl: string | null
  mayComment: boolean
} & (
  | { entry: Extract<QueueEntry, { type: 'verdict' }>; claim: ClaimDetail | undefined }
  | { entry: PassageEntry; first: ClaimDetail | undefined }
  | { entry: Extract<QueueEntry, { type: 'correction' }>; correction: CorrectionDetail | undefined }
)

const urlIn = (claim: ClaimDetail | undefined): string | null =>
  claim?.evidence.flatMap((piece) => (piece.hidden || !piece.source.url ? [] : [piece.source.url]))[0] ?? null

/** Loads the case of a row of the queue; null for no row. */
export function useOpenCase(entry: QueueEntry | undefined, first: ClaimDetail | null): OpenCase | null {
  const claim = useClaimCase(entry && entry.type !== 'correction' ? entry.key : null, first)
  const correction = useCorrectionCase(entry?.type === 'correction' ? entry.correction.id : null)
  if (!entry) return null
  const { data, error } = entry.type === 'correction' ? correction : claim
  const common = {
    version: data?.version,
    whyNot: { approve: data?.whyNot.approve ?? null, return: data?.whyNot.return ?? null },
    failed: error,
  }
  if (entry.type === 'passage')
    return {
      ...{ ...common, entry, first: claim.data, sourceUrl: urlIn(claim.data), mayComment: false },
      whyNot: { approve: data === undefined ? null : entry.whyNot, return: common.whyNot.return },
    }
  return entry.type === 'verdict'
    ? {
        ...{ ...common, entry, claim: claim.data, sourceUrl: urlIn(claim.data) },
        mayComment: claim.data !== undefined && !claim.data.whyNot.comment,
      }
    : { ...common, entry, correction: correction.data, sourceUrl: null, mayComment: false }
}
