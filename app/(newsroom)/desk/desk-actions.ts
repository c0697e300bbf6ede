import type { Action } from '@/components/actions/action'
import { MOVE, stepActions } from '@/components/actions/step-actions'

/** Keys that its buttons print too. */
export const DESK_KEYS = { newArticle: 'N' } as const

interface DeskScreen {
  step: (by: 1 | -1) => void
  open: () => void
  newArticle: () => void
  /** Why no article can be brought in; null where it can. */
  whyNotEdit: string | null
}

/** What can be done on the desk: through what waits, and a new article. */
export const deskActions = ({ step, open, newArticle, whyNotEdit }: DeskScreen): Action[] => [
  ...stepActions(step, 'item'),
  { id: 'open', label: 'Open the item', keys: ['Enter'], group: MOVE, bar: 'open', run: open },
  {
    id: 'new',
    label: 'New article',
    keys: [DESK_KEYS.newArticle],
    group: 'Do',
    ...(whyNotEdit === null && { bar: 'new article' }),
    whyNot: () => whyNotEdit,
    run: newArticle,
  },
]
