import type { Action } from '@/components/actions/action'
import { cancelReading } from '@/app/(newsroom)/articles/bring-in/cancel-reading'

/** Keys that its buttons print too. */
export const NEW_REVISION_KEYS = { save: '⌘Enter' } as const

interface NewRevisionScreen {
  save: () => void
  /** Why it can't be saved as it is; null where it can. */
  whyNotSave: string | null
  /** Ends what is being read; null while nothing is. */
  cancel: (() => void) | null
}

/** What can be done where a new revision is written. */
export const newRevisionActions = ({ save, whyNotSave, cancel }: NewRevisionScreen): Action[] => [
  {
    ...{
      id: 'save',
      label: 'Save the revision',
      keys: [NEW_REVISION_KEYS.save],
      group: 'Do',
      typing: true,
      decides: true,
    },
    whyNot: () => whyNotSave,
    run: save,
  },
  cancelReading(cancel),
]
