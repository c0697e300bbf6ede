import type { Action } from '@/components/actions/action'

/** What can be done where an article is brought in. */
export const newArticleActions = ({ send }: { send: () => void }): Action[] => [
  {
    ...{ id: 'send', label: 'Show the parts; start checking', keys: ['⌘Enter'], group: 'Do', typing: true },
    decides: true,
    run: send,
  },
]
