import { tableOf } from '@/components/actions/action'
import { commentRows } from '@/app/(newsroom)/comments/comment-rows'
import type { CommentScreen } from '@/app/(newsroom)/comments/comment-rows'
import type { Action } from '@/components/actions/action'
import type { ClaimMove, ClaimStatus } from '@/lib/domain/claims/claim'
import { whyNotMoveClaim } from '@/lib/domain/claims/claim'

/** Keys that are printed beside what is no button of a row. */
export const GALLEY_KEYS = { mine: 'I', contradictions: 'F', seen: 'U', edits: '⇧E' } as const

/** The id of the button that reuses the evidence of the first claim that was seen before. */
export const SEEN_FIRST = 'seen-first'

/** The parts of the galley's help. */
export const GROUP = { move: 'Move', judge: 'Judge', write: 'Write', look: 'Look' }
const NO_CLAIM = 'Choose a claim first.'

export interface AtHand {
  /** Of the claim at hand; null while there is none. */
  status: ClaimStatus | null
  /** Why this person changes nothing here, or null. */
  whyNotEdit: string | null
  /** Why this move can't be made with the claim at hand, as the server has said; undefined where it may. */
  whyNot: Partial<Record<ClaimMove | 'split' | 'attachEvidence', string>>
}

/** Why the claim at hand can't be moved so, or null. */
export function whyNotMoveIt({ status, whyNotEdit, whyNot }: AtHand, move: ClaimMove): string | null {
  if (whyNotEdit !== null) return whyNotEdit
  return status === null ? NO_CLAIM : (whyNot[move] ?? whyNotMoveClaim(status, move))
}

/** Why this person does nothing to a claim here, or that none is at hand; null where there is one. */
export const whyNotOnClaim = ({ status, whyNotEdit }: AtHand): string | null =>
  whyNotEdit ?? (status === null ? NO_CLAIM : null)

export interface WritingScreen extends AtHand {
  marksHidden: boolean
  /** Shows them again where they are hidden. */
  hideMarks: () => void
  showUncovered: () => void
  showContradictions: () => void
  /** Goes to what the notes of the draft propose as evidence. */
  showProposed: () => void
  /** Goes to the approved edits that the text lacks. */
  showEdits: () => void
  /** Whether somebody else has saved a newer text than the one that is shown, and what shows it. */
  hasNewer: boolean
  showNewest: () => void
  /** Marks this person's notices of this article as read. */
  noticesRead: () => void
  newClaim: () => void
  editPart: () => void
  /** Opens what the part of the claim at hand is. */
  showPart: () => void
  copyLink: () => void
  addSource: () => void
  /** Goes to the evidence of an approved claim elsewhere that says the same, for the next key to use. */
  goToSeen: () => void
  suggestEdit: () => void
  /** Goes to a field of the claim at hand. */
  goTo: (field: 'comment' | 'kind' | 'assignee') => void
  thread: CommentScreen['thread']
  /** Null where no source has an address. */
  openSource: (() => void) | null
  reshape: (how: 'merge' | 'split') => void
}

/** What is written about the claim at hand, and about the text. */
export const writingActions = (screen: WritingScreen) => {
  const onClaim = () => whyNotOnClaim(screen)
  const act = <Id extends string>(
    ...[id, label, key, bar, run, whyNot = onClaim]: readonly [
      Id,
      string,
      string,
      string,
      () => void,
      (() => string | null)?,
    ]
  ): Action<Id> => ({ id, label, keys: [key], group: GROUP.write, bar, run, whyNot })
  const may = (what: 'merge' | 'split' | 'attachEvidence') => () => onClaim() ?? screen.whyNot[what] ?? null
  return [
    act('source', 'Add a source', 'S', 'source', screen.addSource, may('attachEvidence')),
    act(
      'seen',
      'Use evidence of a claim seen before',
      GALLEY_KEYS.seen,
      'seen before',
      screen.goToSeen,
      may('attachEvidence'),
    ),
    act('edit', 'Suggest an edit', 'E', 'suggested edit', screen.suggestEdit, () =>
      whyNotMoveIt(screen, 'giveVerdict'),
    ),
    ...commentRows(
      {
        whyNotComment: onClaim(),
        comment: () => {
          screen.goTo('comment')
        },
        thread: screen.thread,
      },
      GROUP.write,
    ),
    act('kind', 'Change the kind', 'T', 'kind', () => {
      screen.goTo('kind')
    }),
    act('assignee', 'Assign the claim', 'W', 'who', () => {
      screen.goTo('assignee')
    }),
    act(
      'merge',
      'Merge into another claim',
      'M',
      'merge',
      () => {
        screen.reshape('merge')
      },
      may('merge'),
    ),
    act(
      'split',
      'Split in two',
      'Q',
      'split',
      () => {
        screen.reshape('split')
      },
      may('split'),
    ),
    act('new', 'New claim', 'N', 'new claim', screen.newClaim, () => screen.whyNotEdit),
    act('edit-part', 'Edit this part of the text', 'P', 'edit the part', screen.editPart, () => screen.whyNotEdit),
    act('part', 'Change what this part of the text is', '⇧P', 'what it is', screen.showPart, () => screen.whyNotEdit),
  ]
}

/** What is looked at. */
export const lookingActions = (screen: WritingScreen) =>
  tableOf(
    {
      id: 'marks',
      label: screen.marksHidden ? 'Show the marks' : 'Hide the marks',
      keys: ['H'],
      group: GROUP.look,
      bar: screen.marksHidden ? 'show marks' : 'hide marks',
      run: screen.hideMarks,
    },
    { id: 'uncovered', label: 'What is not covered', keys: ['⇧H'], group: GROUP.look, run: screen.showUncovered },
    {
      id: 'contradictions',
      label: 'Contradictions',
      keys: [GALLEY_KEYS.contradictions],
      group: GROUP.look,
      run: screen.showContradictions,
    },
    { id: 'proposed', label: 'Proposed sources', keys: ['⇧S'], group: GROUP.look, run: screen.showProposed },
    { id: 'edits', label: 'Approved edits', keys: [GALLEY_KEYS.edits], group: GROUP.look, run: screen.showEdits },
    {
      id: 'newest',
      label: 'Show the newest text',
      keys: ['⇧R'],
      group: GROUP.look,
      whyNot: () => (screen.hasNewer ? null : 'This is the newest text.'),
      run: screen.showNewest,
    },
    {
      id: 'notices-read',
      label: 'Notices of this article read',
      keys: ['⇧U'],
      group: GROUP.look,
      run: screen.noticesRead,
    },
    {
      id: 'open-source',
      label: 'Open the first source',
      keys: ['O'],
      group: GROUP.look,
      whyNot: () => (screen.openSource ? null : 'No source of this claim has a URL.'),
      run: () => screen.openSource?.(),
    },
    {
      id: 'link',
      label: 'Copy a link to the claim',
      keys: ['L'],
      group: GROUP.look,
      whyNot: () => (screen.status === null ? NO_CLAIM : null),
      run: screen.copyLink,
    },
  )
