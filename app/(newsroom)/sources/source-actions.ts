import { tableOf } from '@/components/actions/action'
import { MOVE, stepActions } from '@/components/actions/step-actions'

/** Keys that are printed beside what is no button of a row. */
export const SOURCES_KEYS = { mine: 'I' } as const

export interface SourcesScreen {
  step: (by: 1 | -1) => void
  showMine: () => void
  filter: () => void
  reset: () => void
  /** Whether the list is narrowed, so that there is something to reset. */
  narrowed: boolean
  addNew: () => void
  /** Why nothing can be added; null where it can. */
  whyNotAdd: string | null
  change: () => void
  /** Why the source at hand can’t be changed; null where it can. */
  whyNotChange: string | null
  undo: () => void
  /** Opens the source at hand where it is; null where it has no URL. */
  openSource: (() => void) | null
}

/** What can be done in the library of sources. */
export const sourceActions = (screen: SourcesScreen) =>
  tableOf(
    ...stepActions(screen.step, 'source'),
    {
      id: 'mine',
      label: 'Only mine, or all again',
      keys: [SOURCES_KEYS.mine],
      group: MOVE,
      decides: true,
      run: screen.showMine,
    },
    { id: 'filter', label: 'Filter by words', keys: ['/'], group: MOVE, bar: 'filter', run: screen.filter },
    {
      ...{ id: 'reset', label: 'Reset the filters', keys: ['Esc'], group: MOVE },
      hears: () => screen.narrowed,
      run: screen.reset,
    },
    {
      ...{
        id: 'open-source',
        label: 'Open the source',
        keys: ['O'],
        group: 'Source',
        bar: 'open source',
        decides: true,
      },
      whyNot: () => (screen.openSource ? null : 'This source has no URL.'),
      run: () => screen.openSource?.(),
    },
    {
      ...{ id: 'change', label: 'Change the source', keys: ['E'], group: 'Source', bar: 'change' },
      whyNot: () => screen.whyNotChange,
      run: screen.change,
    },
    {
      ...{ id: 'undo', label: 'Undo', keys: ['⌘Z'], group: 'Source', bar: 'undo', decides: true },
      run: screen.undo,
    },
    {
      ...{ id: 'new', label: 'New source', keys: ['N'], group: 'Source', bar: 'new source' },
      whyNot: () => screen.whyNotAdd,
      run: screen.addNew,
    },
  )

/** What a button of this screen can do. */
export type SourcesId = ReturnType<typeof sourceActions>[number]['id']
