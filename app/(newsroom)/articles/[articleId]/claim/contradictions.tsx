import { runRow } from '@/components/actions/use-actions'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import type { GalleyId } from '@/app/(newsroom)/articles/[articleId]/frame/galley-actions'
import { GALLEY_KEYS } from '@/app/(newsroom)/articles/[articleId]/frame/galley-writing'
import { hasAnythingToCompare } from '@/lib/domain/articles/what-was-compared'
import { useShown } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

/** How many contradictions were found, and the way to them. */
export function Contradictions({ where }: { where: 'first' | 'inside' }) {
  const conflicts = useShown((shown) => shown.conflicts)
  const lookedForConflicts = useShown((shown) => shown.lookedForConflicts)
  const conflictsInPart = useShown((shown) => shown.conflictsInPart)
  const isAnyCompared = useShown(({ claims }) => hasAnythingToCompare(claims.map(({ kind }) => kind)))
  const serious = conflicts.some(({ severity }) => severity !== 'low')
  return (
    <Button
      tone="chip"
      className={cn(
        'shrink-0',
        serious && 'border-wrong bg-wrong-tint text-wrong hover:bg-wrong-tint',
        where === 'first' ? 'hidden max-phone:inline-flex' : 'max-phone:hidden',
      )}
      onClick={() => {
        runRow('contradictions' satisfies GalleyId)
      }}
    >
      <i className={cn('glyph', conflicts.length > 0 && 'conflict', !serious && 'text-muted')} aria-hidden="true" />
      {conflicts.length > 0
        ? conflicts.length
        : !lookedForConflicts
          ? 'Contradictions not checked'
          : conflictsInPart
            ? 'Contradictions checked in part'
            : isAnyCompared
              ? 'No contradictions found'
              : 'Nothing to compare'}{' '}
      {conflicts.length > 0 && (
        <span className="max-tablet:sr-only">{conflicts.length === 1 ? 'contradiction' : 'contradictions'}</span>
      )}
      <Kbd className="max-desk:hidden">{GALLEY_KEYS.contradictions}</Kbd>
    </Button>
  )
}
