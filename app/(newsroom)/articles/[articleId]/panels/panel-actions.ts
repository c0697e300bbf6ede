import type { Action } from '@/components/actions/action'
import { tableOf } from '@/components/actions/action'
import { undoLast } from '@/components/changes/undo'

const GROUP = 'In this panel'

/** What every panel over the galley can do: it is closed, and ⌘Z is ⌘Z. */
export const panelActions = (close: () => void, label = 'Close') =>
  tableOf(
    { id: 'close', label, keys: ['Esc'], group: GROUP, bar: label.toLowerCase(), run: close },
    { id: 'undo', label: 'Undo', keys: ['⌘Z'], group: GROUP, bar: 'undo', decides: true, run: undoLast },
  )

interface Rows {
  step: (by: 1 | -1) => void
  /** What is done with the marked row, in words, and by which keys. */
  take: { label: string; keys: string[]; whyNot?: () => string | null; run: () => void }
  close: () => void
}

/** A panel with rows, of which one is marked. */
export const rowActions = ({ step, take, close }: Rows) => [
  ...tableOf(
    {
      id: 'next',
      label: 'Next',
      keys: ['J', '↓'],
      group: GROUP,
      bar: 'move',
      run: () => {
        step(1)
      },
    },
    {
      id: 'previous',
      label: 'Previous',
      keys: ['K', '↑'],
      group: GROUP,
      bar: 'move',
      run: () => {
        step(-1)
      },
    },
    { id: 'take', group: GROUP, bar: take.label.toLowerCase(), decides: true, ...take },
  ),
  ...panelActions(close, 'Done'),
]

/** A list that is kept to one kind of part of the article, or to none. */
export const partActions = (step: (by: 1 | -1) => void): Action[] => [
  {
    id: 'next-part',
    label: 'Next part of the article',
    keys: ['→'],
    group: GROUP,
    bar: 'part of the article',
    run: () => {
      step(1)
    },
  },
  {
    id: 'previous-part',
    label: 'Previous part of the article',
    keys: ['←'],
    group: GROUP,
    bar: 'part of the article',
    run: () => {
      step(-1)
    },
  },
]

export interface Choices {
  step: (by: 1 | -1) => void
  /** Takes the row at this place; null takes the marked one. */
  take: (index: number | null) => void
  /** How many rows the digits take. */
  digits: number
  find: () => void
  close: () => void
  more?: readonly Action[]
}

/** What a button of a panel can do: a row of whichever panel is open. */
export type PanelId = ReturnType<typeof rowActions>[number]['id'] | ReturnType<typeof headActions>[number]['id']

/** A cell of a table heads its row or column, or not. */
export const headActions = (isHead: boolean, toggle: () => void) =>
  tableOf({
    ...{ id: 'head', label: isHead ? 'No table head' : 'Heads its row or column', keys: ['H'], group: GROUP },
    bar: 'table head',
    decides: true,
    run: toggle,
  })

/** A list from which one is taken. Letters are no keys of it: they are typed into its find field. */
export const choiceActions = ({ step, take, digits, find, close, more = [] }: Choices): Action[] => {
  const act = (id: string, bar: string, label: string, key: string, run: () => void): Action => ({
    ...{ id, bar, label, keys: [key], group: GROUP, run },
  })
  return [
    act('next', 'move', 'Next', '↓', () => {
      step(1)
    }),
    act('previous', 'move', 'Previous', '↑', () => {
      step(-1)
    }),
    {
      ...act('take', 'take', 'Take the marked one', 'Enter', () => {
        take(null)
      }),
      decides: true,
    },
    ...Array.from({ length: Math.min(digits, 9) }, (_, index) => ({
      ...act(`take-${index + 1}`, 'take by number', `Take number ${index + 1}`, String(index + 1), () => {
        take(index)
      }),
      decides: true,
    })),
    act('find', 'find', 'Find', '/', find),
    ...more,
    ...panelActions(close, 'Cancel'),
  ]
}
