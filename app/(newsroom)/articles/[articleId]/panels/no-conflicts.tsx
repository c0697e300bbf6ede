import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { whatWasCompared } from '@/lib/domain/articles/what-was-compared'
import type { ConflictShow } from './conflict-foot'

/** Why no contradiction is listed: what was compared, or why nothing was. */
export function NoConflicts({ show }: { show: ConflictShow }) {
  const { article, claims, conflictsInPart, lookedForConflicts } = useGalley()
  return (
    <p className="text-muted">
      {show === 'dismissed'
        ? 'No contradiction is dismissed.'
        : lookedForConflicts && conflictsInPart
          ? 'Only pull quotes, totals of tables, the sums, days and numbers of the dead in headline, standfirst, subheads and captions and, in German, French and Spanish, the spelling of names were compared. The other rules read English only.'
          : lookedForConflicts
            ? whatWasCompared(
                claims.map(({ kind }) => kind),
                article.revision.blocks.map(({ role }) => role),
              )
            : 'This text was not checked for contradictions: no rule reads its language, or it is beyond the limits.'}
    </p>
  )
}
