import type { Action } from '@/components/actions/action'
import type { ChoosingScreen, PassageScreen } from '@/app/(newsroom)/articles/[articleId]/passage/passage-actions'
import { GROUP } from './galley-writing'
import { GALLEY_KEYS } from './galley-writing'

/** Moving about in the galley. */
export interface StepScreen {
  step: (by: 1 | -1) => void
  stepToDo: (by: 1 | -1) => void
  /** Goes to the next claim that nobody has. */
  nextUnassigned: () => void
  /** The list shows sentences: steps go from one to the next. */
  bySentence: boolean
  listBy: () => void
  nextOrder: () => void
  find: () => void
  showMine: () => void
  choosing: ChoosingScreen
  /** What is done with the claims that are chosen together; what one claim could get waits meanwhile. */
  passage: PassageScreen | null
}

type By = <Id extends string>(id: Id, label: string, keys: string[], run: () => void, bar?: string) => Action<Id>

const stepsToDo = ({ stepToDo, bySentence }: StepScreen, by: By) => [
  by(
    'next-to-do',
    bySentence ? 'Next sentence with something to do' : 'Next unresolved claim',
    ['⇧J'],
    () => {
      stepToDo(1)
    },
    bySentence ? 'next to do' : 'next unresolved',
  ),
  by(
    'previous-to-do',
    bySentence ? 'Sentence before with something to do' : 'Previous unresolved claim',
    ['⇧K'],
    () => {
      stepToDo(-1)
    },
  ),
]

/** Once something is chosen, the same keys choose on. */
const stepsToChoose = ({ choosing }: StepScreen, by: By) => [
  by(
    'choose-next',
    'Choose the next claim too',
    ['⇧J'],
    () => {
      choosing.extend(1)
    },
    'choose the next',
  ),
  by('choose-previous', 'Choose the claim before too', ['⇧K'], () => {
    choosing.extend(-1)
  }),
]

/** Through the list, and what the list shows. */
export const steps = (screen: StepScreen) => {
  const row = screen.bySentence && screen.passage?.one !== true ? 'sentence' : 'claim'
  const by: By = (id, label, keys, run, bar) => ({
    id,
    label,
    keys,
    group: GROUP.move,
    run,
    ...(bar !== undefined && { bar }),
  })
  return [
    by(
      'next',
      `Next ${row}`,
      ['J', '↓'],
      () => {
        screen.step(1)
      },
      row,
    ),
    by(
      'previous',
      `Previous ${row}`,
      ['K', '↑'],
      () => {
        screen.step(-1)
      },
      row,
    ),
    ...(screen.passage === null || screen.bySentence ? stepsToDo : stepsToChoose)(screen, by),
    by('next-unassigned', 'Next claim that nobody has', ['⇧W'], screen.nextUnassigned, 'next unassigned'),
    by('list-by', 'List claims, or sentences', ['V'], screen.listBy, screen.bySentence ? 'by claim' : 'by sentence'),
    by('order', 'Order: as in the text, what matters first, unresolved first', ['⇧V'], screen.nextOrder),
    by('find', 'Find a claim', ['/'], screen.find),
    by('mine', 'Show my claims, or all', [GALLEY_KEYS.mine], screen.showMine),
  ]
}
