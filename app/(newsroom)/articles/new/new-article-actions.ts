import type { Action } from '@/components/actions/action'
import { cancelReading } from '@/app/(newsroom)/articles/bring-in/cancel-reading'

/** Keys that its buttons print too. */
export const NEW_ARTICLE_KEYS = { send: '⌘Enter' } as const

export type NewArticleId = 'send' | 'revise' | 'cancel'

interface NewArticleScreen {
  send: () => void
  /** Makes the text the next revision of the article that shares most of it; null where none does. */
  revise: (() => void) | null
  /** Ends what is being read; null while nothing is. */
  cancel: (() => void) | null
}

/** What can be done where an article is brought in. */
export const newArticleActions = ({ send, revise, cancel }: NewArticleScreen): Action<NewArticleId>[] => [
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
  {
    ...{
      id: 'revise',
      label: 'Make it the next revision of the article that shares its text',
      keys: ['⌘⇧Enter'],
      group: 'Do',
      typing: true,
    },
    decides: true,
    whyNot: () => (revise ? null : 'No article here shares most of this text.'),
    run: () => revise?.(),
  },
  cancelReading(cancel),
]
