import { tableOf } from '@/components/actions/action'
import { MOVE, stepActions } from '@/components/actions/step-actions'

/** Keys that its links print too. */
export const ARTICLES_KEYS = { mine: 'I', newArticle: 'N' } as const

export interface ArticlesScreen {
  step: (by: 1 | -1) => void
  open: () => void
  showMine: () => void
  filter: () => void
  newArticle: () => void
  /** How many articles are chosen. */
  chosen: number
  /** Chooses the article that has the focus, or no longer; to: all from the last one up to it. */
  choose: () => void
  chooseTo: () => void
  chooseNone: () => void
  /** Goes to whom the chosen ones are given, and to when they are due. */
  askWho: () => void
  askWhen: () => void
  /** Goes to the next article that nobody has. */
  nextUnassigned: () => void
  undo: () => void
  /** Why nothing can be changed here; null where it can. */
  whyNotEdit: string | null
}

const CHOSEN = 'Choose'

/** What can be done on the list of articles. */
export function articleActions(screen: ArticlesScreen) {
  const { whyNotEdit, chosen } = screen
  const editing = (bar: string) => ({
    ...(whyNotEdit === null && { bar }),
    whyNot: () => whyNotEdit,
  })
  return [
    ...stepActions(screen.step, 'article'),
    ...tableOf(
      { id: 'open', label: 'Open the article', keys: ['Enter'], group: MOVE, bar: 'open', run: screen.open },
      {
        id: 'mine',
        label: 'Only mine, or all again',
        keys: [ARTICLES_KEYS.mine],
        group: MOVE,
        bar: 'mine',
        decides: true,
        run: screen.showMine,
      },
      {
        id: 'next-unassigned',
        label: 'Next article that nobody has',
        keys: ['⇧W'],
        group: MOVE,
        bar: 'next unassigned',
        run: screen.nextUnassigned,
      },
      { id: 'filter', label: 'Filter by words', keys: ['/'], group: MOVE, bar: 'filter', run: screen.filter },
      {
        ...editing('select'),
        ...{ id: 'choose', label: 'Select the article', keys: ['X'], group: CHOSEN, decides: true },
        run: screen.choose,
      },
      {
        ...editing('select range'),
        ...{ id: 'choose-to', label: 'Select all up to here', keys: ['⇧X'], group: CHOSEN, decides: true },
        run: screen.chooseTo,
      },
      {
        ...editing('assign'),
        ...{ id: 'who', label: 'Assign the selected articles', keys: ['W'], group: CHOSEN },
        whyNot: () => whyNotEdit ?? (chosen === 0 ? 'Select articles first.' : null),
        run: screen.askWho,
      },
      {
        ...editing('due'),
        ...{ id: 'when', label: 'Set when the selected articles are due', keys: ['D'], group: CHOSEN },
        whyNot: () => whyNotEdit ?? (chosen === 0 ? 'Select articles first.' : null),
        run: screen.askWhen,
      },
      {
        ...{ id: 'none', label: 'Select none', keys: ['Esc'], group: CHOSEN },
        hears: () => chosen > 0,
        run: screen.chooseNone,
      },
      { id: 'undo', label: 'Undo', keys: ['⌘Z'], group: CHOSEN, decides: true, run: screen.undo },
      {
        ...editing('new article'),
        ...{ id: 'new', label: 'New article', keys: [ARTICLES_KEYS.newArticle], group: 'Do', decides: true },
        run: screen.newArticle,
      },
    ),
  ]
}

/** What a button of this screen can do. */
export type ArticlesId = ReturnType<typeof articleActions>[number]['id']
