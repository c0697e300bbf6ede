import { tableOf } from '@/components/actions/action'
import { MOVE, stepActions } from '@/components/actions/step-actions'

interface AuditScreen {
  step: (by: 1 | -1) => void
  filter: () => void
  /** Opens the event of the row that has the focus. */
  openEvent: () => void
  /** Of the event that is open; null where none is. */
  atHand: { close: () => void; copyLink: () => void; goToIt: (() => void) | null } | null
}

const EVENT = 'The open event'
const NONE = 'Open an event first.'

/** What can be done with the log. */
export const auditActions = ({ step, filter, openEvent, atHand }: AuditScreen) => [
  ...stepActions(step, 'event'),
  ...tableOf(
    { id: 'open', label: 'Open the event', keys: ['Enter'], group: MOVE, bar: 'open event', run: openEvent },
    { id: 'filter', label: 'Filter by words', keys: ['/'], group: MOVE, bar: 'filter', run: filter },
    {
      ...{ id: 'go', label: 'Open what it is about', keys: ['O'], group: EVENT, bar: 'open what it is about' },
      decides: true,
      whyNot: () => (atHand === null ? NONE : atHand.goToIt === null ? 'What this event is about has no page.' : null),
      run: () => atHand?.goToIt?.(),
    },
    {
      ...{
        id: 'copy',
        label: 'Copy the link to the event',
        keys: ['L'],
        group: EVENT,
        bar: 'copy link',
        decides: true,
      },
      whyNot: () => (atHand === null ? NONE : null),
      run: () => atHand?.copyLink(),
    },
    {
      ...{ id: 'close', label: 'Close the event', keys: ['Esc'], group: EVENT },
      hears: () => atHand !== null,
      whyNot: () => (atHand === null ? NONE : null),
      run: () => atHand?.close(),
    },
  ),
]

/** What a button of the log can do. */
export type AuditId = ReturnType<typeof auditActions>[number]['id']
