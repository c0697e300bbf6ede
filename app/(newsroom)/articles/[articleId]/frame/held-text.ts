import type { QueryClient } from '@tanstack/react-query'
import { announce } from '@/components/shell/live-region'
import type { ArticleDetail } from '@/lib/domain/articles/article-view'

/** A text that somebody else saved while this one was read. */
export interface NewerText {
  number: number
  /** Who saved it, by name. */
  by: string
}

/**
 * Which text of the article is shown. One that somebody else saves is told of, and takes its place when the person asks for it: nobody's
 * text changes while they read it. Until then nothing else of the article is asked for, since claims stand in the newer one.
 */
export interface HeldText {
  /** Whether this is shown now: the text that is shown, one's own next one, or a newer one that was asked for. Else it is told of. */
  takes: (fresh: ArticleDetail) => boolean
  /** The text that is waiting to be shown; null while none is. */
  newer: () => NewerText | null
  subscribe: (listen: () => void) => () => void
  /** Shows the newest. */
  show: () => void
}

export function heldText(client: QueryClient, articleId: string, me: string): HeldText {
  let waiting: NewerText | null = null
  let isAskedFor = false
  const listeners = new Set<() => void>()
  const wait = (text: NewerText | null) => {
    waiting = text
    for (const listen of listeners) listen()
  }
  return {
    takes: ({ revision: { number, createdBy } }) => {
      const shown = client.getQueryData<ArticleDetail>(['article', articleId])?.revision.number ?? number
      if (number > shown && createdBy?.id !== me && !isAskedFor) {
        const by = createdBy?.name ?? 'Galley'
        if (waiting?.number !== number) announce(`${by} saved revision ${number}.`)
        wait({ number, by })
        return false
      }
      isAskedFor = false
      if (waiting) wait(null)
      return true
    },
    newer: () => waiting,
    subscribe: (listen) => {
      listeners.add(listen)
      return () => {
        listeners.delete(listen)
      }
    },
    show: () => {
      isAskedFor = true
      wait(null)
      void client.invalidateQueries({ queryKey: ['claims', articleId] })
    },
  }
}
