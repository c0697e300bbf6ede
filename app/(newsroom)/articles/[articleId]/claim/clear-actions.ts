import type { Action } from '@/components/actions/action'
import { GROUP } from '@/app/(newsroom)/articles/[articleId]/frame/galley-writing'

interface ClearScreen {
  whyNot: string | null
  /** Clears the article, or asks for what that needs first. */
  clear: () => void
}

/** What is done with the whole article: from its strip, whatever is at hand. */
export const clearActions = ({ whyNot, clear }: ClearScreen): [Action] => [
  {
    ...{ id: 'clear', label: 'Clear article', keys: [], group: GROUP.judge, decides: true },
    whyNot: () => whyNot,
    run: clear,
  },
]
