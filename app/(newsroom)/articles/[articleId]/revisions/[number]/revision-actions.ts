import type { Action } from '@/components/actions/action'

/** Keys that its buttons print too. */
export const REVISION_KEYS = { reaffirm: 'Y' } as const

interface RevisionScreen {
  /** Reaffirms the claim at hand; null where none is stale. */
  reaffirm: (() => void) | null
  /** Why nothing can be changed here; null where it can. */
  whyNotEdit: string | null
}

/** What can be done on the comparison of two revisions. */
export const revisionActions = ({ reaffirm, whyNotEdit }: RevisionScreen): Action[] => [
  {
    ...{
      id: 'reaffirm',
      label: 'Reaffirm the stale claim at hand',
      keys: [REVISION_KEYS.reaffirm],
      group: 'Decide',
      bar: 'reaffirm',
    },
    decides: true,
    whyNot: () => whyNotEdit ?? (reaffirm === null ? 'No claim is stale here.' : null),
    run: () => reaffirm?.(),
  },
]
