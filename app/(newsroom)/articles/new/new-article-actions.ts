import type { Action } from '@/components/actions/action'

/** Keys that its buttons print too. */
export const NEW_ARTICLE_KEYS = { send: '⌘Enter' } as const

/** What can be done where an article is brought in. */
export const newArticleActions = ({ send }: { send: () => void }): Action[] => [
  {
    ...{
      id: 'send',
      label: 'Show the parts; start checking',
      keys: [NEW_ARTICLE_KEYS.send],
      group: 'Do',
      typing: true,
    },
    decides: true,
    run: send,
  },
]
