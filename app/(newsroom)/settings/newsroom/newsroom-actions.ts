import type { Action } from '@/components/actions/action'

interface NewsroomScreen {
  save: () => void
  /** Why nothing can be changed here; null where it can. */
  whyNotChange: string | null
}

/** What can be done with the newsroom's own settings. */
export const newsroomActions = ({ save, whyNotChange }: NewsroomScreen): Action[] => [
  {
    ...{ id: 'save', label: 'Save the settings', keys: ['⌘Enter'], group: 'Do', bar: 'save', typing: true },
    decides: true,
    whyNot: () => whyNotChange,
    run: save,
  },
]
