import { tableOf } from '@/components/actions/action'

interface RevisionScreen {
  /** Reaffirms the claim at hand; null where none is stale. */
  reaffirm: (() => void) | null
  /** Why nothing can be changed here; null where it can. */
  whyNotEdit: string | null
}

/** What can be done on the comparison of two revisions. */
export const revisionActions = ({ reaffirm, whyNotEdit }: RevisionScreen) =>
  tableOf({
    ...{
      id: 'reaffirm',
      label: 'Reaffirm the stale claim at hand',
      keys: ['Y'],
      group: 'Decide',
      bar: 'reaffirm',
    },
    decides: true,
    whyNot: () => whyNotEdit ?? (reaffirm === null ? 'No claim is stale here.' : null),
    run: () => reaffirm?.(),
  })

/** What a button of this screen can do. */
export type RevisionId = ReturnType<typeof revisionActions>[number]['id']
