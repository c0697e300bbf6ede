import type { Action } from '@/components/actions/action'

/** Ends what is being read, where something is. */
export const cancelReading = (cancel: (() => void) | null): Action<'cancel'> => ({
  ...{ id: 'cancel', label: 'Cancel what is being read', keys: ['Esc'], group: 'Do', typing: true, decides: true },
  hears: () => cancel !== null,
  whyNot: () => (cancel ? null : 'Nothing is being read.'),
  run: () => cancel?.(),
})
