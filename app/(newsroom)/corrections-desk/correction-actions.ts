import type { Action } from '@/components/actions/action'
import { stepActions } from '@/components/actions/step-actions'

/** Keys that are printed beside what is no button of a row. */
export const CORRECTIONS_KEYS = { newEntry: 'N' } as const

/** One thing that can be done with what is open, or why not. */
export interface Way {
  whyNot: string | null
  run: () => void
}

/** The rows of what is done with what is open; a button draws its own from the way as it is while that is drawn. */
const ROWS = {
  approve: { id: 'approve', label: 'Approve; accept a report', keys: ['A'] },
  sendBack: { id: 'return', label: 'Return; reject a report', keys: ['B'] },
  publish: { id: 'publish', label: 'Publish', keys: ['P'] },
  submit: { id: 'submit', label: 'Send the draft for review', keys: ['⌘Enter'] },
  cancelHold: { id: 'undo', label: 'Undo', keys: ['⌘Z'] },
} as const

/** The row of a way, for the button that stands where the way is known: its key does the same. */
export const rowOfWay = (name: keyof typeof ROWS, { whyNot, run }: Way): Action => ({
  ...{ ...ROWS[name], group: 'Decide', decides: true, run },
  whyNot: () => whyNot,
})

/** What can be done with the entry, the draft or the report that is open; what is absent is not offered for it now. */
export interface AtHand {
  /** Approves an entry; accepts a report. */
  approve?: Way
  /** Returns an entry; rejects a report. */
  sendBack?: Way
  publish?: Way
  /** Sends a draft to review; also while it is being typed. */
  submit?: Way
  /** While it is held before it is published. */
  cancelHold?: Way
}

interface CorrectionsScreen {
  step: (by: 1 | -1) => void
  addNew: () => void
  whyNotAdd: string | null
  atHand: () => AtHand
  undo: () => void
}

const OFFERED = {
  approve: 'There is nothing open to approve or accept.',
  sendBack: 'There is nothing open to return or reject.',
  publish: 'There is nothing open to publish.',
  submit: 'There is no draft open to send.',
} as const

/** What can be done on the corrections desk. */
export function correctionActions({ step, addNew, whyNotAdd, atHand, undo }: CorrectionsScreen): Action[] {
  const way = (name: keyof typeof OFFERED) => ({
    decides: true,
    whyNot: () => {
      const offered = atHand()[name]
      return offered ? offered.whyNot : OFFERED[name]
    },
    run: () => atHand()[name]?.run(),
  })
  return [
    ...stepActions(step, 'entry or report'),
    {
      ...{ id: 'new', label: 'New correction', keys: [CORRECTIONS_KEYS.newEntry], group: 'Write', decides: true },
      ...(whyNotAdd === null && { bar: 'new correction' }),
      whyNot: () => whyNotAdd,
      run: addNew,
    },
    {
      ...way('submit'),
      ...ROWS.submit,
      group: 'Write',
      typing: true,
    },
    {
      ...way('approve'),
      ...ROWS.approve,
      group: 'Decide',
      bar: 'approve',
    },
    {
      ...way('sendBack'),
      ...ROWS.sendBack,
      group: 'Decide',
      bar: 'return',
    },
    {
      ...way('publish'),
      ...ROWS.publish,
      group: 'Decide',
      bar: 'publish',
    },
    {
      ...{ id: 'cancel-hold', label: 'Keep it from going out while it is held', keys: ['Esc'] },
      ...{ group: 'Decide', decides: true },
      hears: () => atHand().cancelHold !== undefined,
      whyNot: () => atHand().cancelHold?.whyNot ?? null,
      run: () => atHand().cancelHold?.run(),
    },
    {
      // What is on its way to readers is what was done last, whoever did it.
      ...{ ...ROWS.cancelHold, group: 'Decide', bar: 'undo', decides: true },
      whyNot: () => atHand().cancelHold?.whyNot ?? null,
      run: () => {
        const { cancelHold } = atHand()
        if (cancelHold) cancelHold.run()
        else undo()
      },
    },
  ]
}
