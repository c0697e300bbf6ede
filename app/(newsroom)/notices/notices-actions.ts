import { tableOf } from '@/components/actions/action'
import { stepActions } from '@/components/actions/step-actions'

interface NoticesScreen {
  step: (by: 1 | -1) => unknown
  /** Goes to the place of the notice at hand. */
  open: () => void
  /** Makes the notice at hand read, or unread. */
  turn: () => void
  /** Makes those of the article at hand read. */
  articleRead: () => void
}

const GROUP = 'Read'

/** What can be done on the page of notices by keys. */
export const noticesActions = ({ step, open, turn, articleRead }: NoticesScreen) => [
  ...stepActions(step, 'notice'),
  ...tableOf(
    { ...{ id: 'open', label: 'Go to its place', keys: ['Enter'], group: GROUP, bar: 'go to it' }, run: open },
    {
      ...{ id: 'turn', label: 'Read, or unread again', keys: ['U'], group: GROUP, bar: 'read, unread' },
      run: turn,
    },
    {
      ...{
        id: 'article-read',
        label: 'All of this article read',
        keys: ['⇧U'],
        group: GROUP,
        bar: 'all of this article read',
      },
      run: articleRead,
    },
  ),
]
