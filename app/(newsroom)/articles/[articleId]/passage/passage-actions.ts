import type { Action } from '@/components/actions/action'
import { OUTCOMES, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import type { Outcome } from '@/lib/domain/verdicts/verdict'

/** How claims are chosen, whether any are or not. */
export interface ChoosingScreen {
  /** How many are chosen. */
  count: number
  whyNotToggle: string | null
  toggle: () => void
  extend: (by: 1 | -1) => void
  sentence: () => void
  listed: () => void
  none: () => void
}

/** What can be done with the claims that are chosen. */
export interface PassageScreen {
  /** A digit acts on the claim at hand alone. */
  one: boolean
  /** How many of them a verdict is sent for. */
  taken: number
  whyNotEdit: string | null
  whyNotSend: string | null
  /** Null where no source was used before. */
  useLast: (() => void) | null
  choose: (outcome: Outcome) => void
  send: () => void
  addSource: () => void
  accept: () => void
  whyNotAccept: string | null
  askDismissal: () => void
  whyNotDismiss: string | null
  oneOfThem: () => void
  allOfThem: () => void
  suggestEdit: () => void
  goTo: (field: 'kind' | 'assignee') => void
  undo: () => void
}

type More = Partial<Omit<Action, 'id'>>

const GROUP = { choose: 'Choose', judge: 'Judge what is chosen' }

/** X chooses everywhere, so that a passage begins from any claim. */
export const choosingActions = (screen: ChoosingScreen) => {
  const some = () => (screen.count > 0 ? null : 'Nothing is chosen.')
  const choose = <Id extends string>(
    ...[id, label, key, run, more]: readonly [Id, string, string, () => void, More?]
  ): Action<Id> => ({ id, label, keys: [key], group: GROUP.choose, run, ...more })
  return [
    choose('choose', 'Choose this claim, or leave it out', 'X', screen.toggle, {
      bar: 'choose',
      whyNot: () => screen.whyNotToggle,
    }),
    choose('choose-sentence', 'Choose the sentence, again the paragraph', '.', screen.sentence, {
      bar: 'sentence, again paragraph',
    }),
    choose('choose-listed', 'Choose all that the list shows', '⌘A', screen.listed),
    choose('choose-none', 'Choose none', 'Esc', screen.none, {
      ...(screen.count > 0 && { bar: 'choose none' }),
      whyNot: some,
      hears: () => screen.count > 0,
    }),
  ]
}

const outcomes = (screen: PassageScreen) =>
  OUTCOMES.map((outcome, index) => ({
    id: `outcome-${outcome}` as const,
    label: `${OUTCOME_INFO[outcome].label}, for ${screen.one ? 'this one' : 'all'}`,
    keys: [String(index + 1)],
    group: GROUP.judge,
    bar: screen.one ? 'outcome for this one' : 'outcome for all',
    decides: true,
    whyNot: () => screen.whyNotEdit,
    run: () => {
      screen.choose(outcome)
    },
  }))

/** What the keys do while claims are chosen. */
export const passageActions = (screen: PassageScreen) => {
  const act = <Id extends string>(
    ...[id, label, key, run, more]: readonly [Id, string, string, () => void, More?]
  ): Action<Id> => ({
    ...{ id, label, keys: [key], group: GROUP.judge, run, whyNot: () => screen.whyNotEdit },
    ...more,
  })
  return [
    ...outcomes(screen),
    act('send', 'Send all for review', 'Enter', screen.send, {
      bar: `send ${screen.taken}`,
      decides: true,
      whyNot: () => screen.whyNotSend,
    }),
    act('source', 'A source for all', 'S', screen.addSource, { bar: 'source for all' }),
    act('last-source', 'The source and place used last', 'U', () => screen.useLast?.(), {
      whyNot: () => screen.whyNotEdit ?? (screen.useLast ? null : 'No source was used here yet.'),
    }),
    act('accept', 'Accept the suggestions', 'A', screen.accept, {
      decides: true,
      whyNot: () => screen.whyNotAccept,
    }),
    act('dismiss', `Dismiss ${screen.one ? 'this one' : 'all'}, with a reason`, 'D', screen.askDismissal, {
      decides: true,
      whyNot: () => screen.whyNotDismiss,
    }),
    act('one', 'One of them, as an exception', '→', screen.oneOfThem, { ...(!screen.one && { bar: 'one of them' }) }),
    act('all', 'All of them again', '←', screen.allOfThem, { ...(screen.one && { bar: 'all of them' }) }),
    act('edit', 'Suggest an edit for this one', 'E', screen.suggestEdit),
    act('kind', 'Change the kind of all', 'T', () => {
      screen.goTo('kind')
    }),
    act('assignee', 'Assign all', 'W', () => {
      screen.goTo('assignee')
    }),
    act('undo', 'Undo', '⌘Z', screen.undo, { decides: true, whyNot: () => null }),
  ]
}
