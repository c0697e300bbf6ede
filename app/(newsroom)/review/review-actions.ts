import { tableOf } from '@/components/actions/action'
import { commentRows } from '@/app/(newsroom)/comments/comment-rows'
import type { CommentScreen } from '@/app/(newsroom)/comments/comment-rows'

/** What can be done on the review screen, whoever asks: a key, a button, the palette. */
export interface ReviewScreen {
  step: (by: 1 | -1) => void
  /** Why the verdict or correction at hand can't be decided on; null where it can. */
  whyNot: { approve: string | null; return: string | null }
  approve: () => void
  sendBack: () => void
  comments: CommentScreen
  /** Null where no source has an address. */
  openSource: (() => void) | null
  undo: () => void
  /** Into the verdicts that were sent together, and out again; null where one is by itself. */
  into: { enter: () => void; leave: () => void } | null
}

const ONE = 'This verdict is by itself.'

const GROUP = { move: 'Move', decide: 'Decide', look: 'Look closer' }

export const reviewActions = (screen: ReviewScreen) =>
  tableOf(
    {
      id: 'next',
      label: 'Next in the queue',
      keys: ['J', '↓'],
      group: GROUP.move,
      bar: 'move',
      run: () => {
        screen.step(1)
      },
    },
    {
      id: 'previous',
      label: 'Previous in the queue',
      keys: ['K', '↑'],
      group: GROUP.move,
      bar: 'move',
      run: () => {
        screen.step(-1)
      },
    },
    {
      id: 'approve',
      label: 'Approve and next',
      keys: ['A'],
      group: GROUP.decide,
      bar: 'approve and next',
      decides: true,
      whyNot: () => screen.whyNot.approve,
      run: screen.approve,
    },
    {
      id: 'return',
      label: 'Return, with a reason',
      keys: ['B'],
      group: GROUP.decide,
      bar: 'return',
      decides: true,
      whyNot: () => screen.whyNot.return,
      run: screen.sendBack,
    },
    {
      ...{ id: 'into', label: 'Into the verdicts, one by one', keys: ['→'], group: GROUP.look },
      ...(screen.into && { bar: 'into the verdicts' }),
      whyNot: () => (screen.into ? null : ONE),
      run: () => screen.into?.enter(),
    },
    {
      ...{ id: 'out', label: 'All the verdicts together', keys: ['←'], group: GROUP.look },
      whyNot: () => (screen.into ? null : ONE),
      run: () => screen.into?.leave(),
    },
    { id: 'undo', label: 'Undo', keys: ['⌘Z'], group: GROUP.decide, bar: 'undo', decides: true, run: screen.undo },
    ...commentRows(screen.comments, GROUP.look),
    {
      id: 'open-source',
      label: 'Open the first source',
      keys: ['O'],
      group: GROUP.look,
      bar: 'open source',
      whyNot: () => (screen.openSource ? null : 'No source here has a URL.'),
      run: () => screen.openSource?.(),
    },
  )

/** What a button of this screen can do. */
export type ReviewId = ReturnType<typeof reviewActions>[number]['id']
