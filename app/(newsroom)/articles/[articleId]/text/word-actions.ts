import type { Action } from '@/components/actions/action'
import { undoLast } from '@/components/changes/undo'
import type { Press } from './word-choice'

/** What choosing words can do. */
export interface WordScreen {
  /** Forward is where the text goes. */
  dir: 'ltr' | 'rtl'
  press: (press: Press) => void
  nextKind: () => void
  byQuote: () => void
  make: () => void
  /** The claim at hand has lost its words, and takes these; null where it has not. */
  move: { label: string; run: () => void } | null | undefined
  close: () => void
}

const GROUP = 'New claim'

/** Words are chosen from the text by keys, over everything else. */
export function wordActions({ dir, press, nextKind, byQuote, make, move, close }: WordScreen) {
  const [forward, back] = dir === 'ltr' ? ['→', '←'] : ['←', '→']
  const act = <Id extends string>(id: Id, label: string, key: string, run: () => void): Action<Id> => ({
    ...{ id, label, keys: [key], group: GROUP, run },
  })
  const step = (label: string, key: string, to: Press) =>
    act(label.toLowerCase().replaceAll(' ', '-'), label, key, () => {
      press(to)
    })
  return [
    step('Next word', forward, { by: 'word', way: 1, longer: false }),
    step('Word before', back, { by: 'word', way: -1, longer: false }),
    step('A word longer', `⇧${forward}`, { by: 'word', way: 1, longer: true }),
    step('A word shorter', `⇧${back}`, { by: 'word', way: -1, longer: true }),
    step('Next sentence', '↓', { by: 'sentence', way: 1, longer: false }),
    step('Sentence before', '↑', { by: 'sentence', way: -1, longer: false }),
    step('A sentence longer', '⇧↓', { by: 'sentence', way: 1, longer: true }),
    step('A sentence shorter', '⇧↑', { by: 'sentence', way: -1, longer: true }),
    act('kind', 'Next kind', 'T', nextKind),
    act('by-quote', 'By quote', 'Q', byQuote),
    { ...act('make', 'Make a claim', 'Enter', make), decides: true },
    ...(move ? [{ ...act('move', move.label, 'M', move.run), decides: true }] : []),
    act('close', 'Cancel', 'Esc', close),
    { ...act('undo', 'Undo', '⌘Z', undoLast), decides: true },
  ]
}

/** What a button of it can do. */
export type WordId = 'close'
