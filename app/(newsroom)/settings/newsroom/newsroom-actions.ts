import type { Action } from '@/components/actions/action'

/** Keys that its buttons print too. */
export const NEWSROOM_KEYS = { save: '⌘Enter' } as const

interface NewsroomScreen {
  save: () => void
  /** Why nothing can be changed here; null where it can. */
  whyNotChange: string | null
}

/** What can be done with the newsroom's own settings. */
export const newsroomActions = ({ save, whyNotChange }: NewsroomScreen): Action[] => [
  {
    ...{ id: 'save', label: 'Save the settings', keys: [NEWSROOM_KEYS.save], group: 'Do', bar: 'save', typing: true },
    decides: true,
    whyNot: () => whyNotChange,
    run: save,
  },
]
