import { ButtonLink } from '@/components/ui/button-link'
import { AllRevisions } from './all-revisions'

interface RevisionsStripProps {
  articleId: string
  number: number
  newest: boolean
  /** The number of the one before it; null for the first. */
  before: number | null
  /** Whether that is the revision right before it. */
  isNextToIt: boolean
  /** Whether parts that are the same are shown too. */
  showsAll: boolean
  /** How many parts, and how many are the same as before; null for the first. */
  parts: { all: number; same: number | null }
}

function sayParts({ all, same }: RevisionsStripProps['parts']): string {
  if (same !== null) return `${same} of ${all} parts are the same`
  return all === 1 ? '1 part' : `${all} parts`
}

/** Which revision is shown beside which, and the ways to others. */
export function RevisionsStrip({
  articleId,
  number,
  newest,
  before,
  isNextToIt,
  showsAll,
  parts,
}: RevisionsStripProps) {
  const beside = isNextToIt || before === null ? {} : { with: String(before) }
  return (
    <section
      className="col-span-full flex min-h-11 items-center gap-5 border-b border-hairline ps-5 pe-4 whitespace-nowrap max-tablet:flex-wrap max-tablet:gap-x-3 max-tablet:py-1.5 print:hidden"
      aria-label="Revisions"
    >
      <span>
        <b className="font-semibold">Revision {number}</b>{' '}
        {before !== null && <span className="text-muted">vs. revision {before}</span>}
      </span>
      {number > 1 && (
        <ButtonLink tone="plain" href={`/articles/${articleId}/revisions/${number - 1}`}>
          Revision {number - 1}
        </ButtonLink>
      )}
      {!newest && (
        <ButtonLink tone="plain" href={`/articles/${articleId}/revisions/${number + 1}`}>
          Revision {number + 1}
        </ButtonLink>
      )}
      {!(newest && number === 1) && <AllRevisions articleId={articleId} number={number} />}
      {before !== null && (
        <ButtonLink
          tone="plain"
          href={`?${new URLSearchParams({ ...(!showsAll && { all: '1' }), ...beside })}`}
          scroll={false}
        >
          {showsAll ? 'Only parts that changed' : 'Show every part'}
        </ButtonLink>
      )}
      <span className="ms-auto text-muted max-phone:order-last max-phone:ms-0 max-phone:basis-full">
        {sayParts(parts)}
      </span>
      <ButtonLink href={`/articles/${articleId}`}>Back to galley</ButtonLink>
    </section>
  )
}
