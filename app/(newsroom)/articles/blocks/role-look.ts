import { tw } from '@/components/ui/cn'
import type { BlockRole } from '@/lib/domain/articles/block'

/** How the words of a part look while they are corrected, as the galley sets them. */
export const ROLE_LOOK: Record<BlockRole, string> = tw({
  HEADLINE: 'text-figure font-semibold',
  STANDFIRST: 'text-read text-muted',
  BODY: 'text-read',
  SUBHEAD: 'text-read font-semibold',
  CAPTION: 'text-context text-muted',
  PULL_QUOTE: 'border-s-2 border-edge ps-4 text-title',
  LIST_ITEM: 'ps-5 text-read',
  TABLE_CELL: 'text-context',
  NOTE: 'text-context',
})
