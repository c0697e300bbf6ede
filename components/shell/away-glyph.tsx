import type { SaveState } from '@/components/changes/outbox'
import { cn } from '@/components/ui/cn'

/** Why nothing gets through, as a sign: no connection, or no answer yet. */
export function AwayGlyph({ why }: { why: NonNullable<SaveState['away']>['why'] }) {
  return (
    <i
      aria-hidden="true"
      className={cn('glyph', why === 'connection' ? '[--glyph:var(--glyph-offline)]' : '[--glyph:var(--glyph-clock)]')}
    />
  )
}
