'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { ActionBar } from '@/components/actions/action-bar'
import { RowSteps, useRows } from '@/components/actions/row-steps'
import { announce } from '@/components/shell/live-region'
import { useActions } from '@/components/actions/use-actions'
import { focusSeek } from '@/components/seek-field'
import { undoLast } from '@/components/changes/undo'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import { articleActions } from './article-actions'
import type { Choosable } from './chosen-articles'
import { ChosenArticlesProvider, useChosenArticles } from './chosen-articles'
import { ChosenBar, focusAssignTo } from './chosen-bar'
import { focusDue } from './chosen-due'
import { SavedLineProvider } from './details/saved-line'

interface ScreenProps {
  articles: readonly (Choosable & { unassigned: boolean })[]
  /** To whom articles can be given; empty for who may give none. */
  people: readonly PersonView[]
  /** The address of the list that `I` leads to. */
  mine: string
  /** The address of those of the list that nobody has; null where it shows those alone, all that there are. */
  unassigned: string | null
  whyNotEdit: string | null
  children: ReactNode
}

function Screen({ articles, people, mine, unassigned, whyNotEdit, children }: ScreenProps) {
  const rows = useRows()
  const router = useRouter()
  const { chosen, toggle, chooseTo, chooseAll } = useChosenArticles()
  const withRow = (act: (id: string) => void) => () => {
    const id = rows.atHand()
    if (id !== null) act(id)
  }
  const go = (href: string) => () => {
    router.push(href)
  }
  const nextUnassigned = () => {
    const at = articles.findIndex(({ id }) => id === rows.atHand())
    const next = articles.slice(at + 1).find((article) => article.unassigned)
    if (next) rows.focus(next.id)
    else if (unassigned !== null) router.push(unassigned)
    else announce('No further article that nobody has.', 'assertive')
  }
  /** The bar of what is chosen goes; the focus, which may be in it, goes to the list. */
  const chooseNone = () => {
    const [first] = chosen
    if (first && rows.atHand() === null) rows.focus(first.id)
    chooseAll(false)
  }
  const actions = articleActions({
    ...{ step: rows.step, open: rows.open, whyNotEdit, chosen: chosen.length },
    showMine: go(mine),
    newArticle: go('/articles/new'),
    filter: focusSeek,
    choose: withRow(toggle),
    chooseTo: withRow(chooseTo),
    chooseNone,
    askWho: focusAssignTo,
    askWhen: focusDue,
    nextUnassigned,
    undo: undoLast,
  })
  useActions(actions, { home: rows.home })
  return (
    <main
      id="main"
      className="main grid grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto_1.75rem] max-tablet:grid-rows-[auto_minmax(0,1fr)_auto]"
    >
      <h1 className="sr-only">Articles</h1>
      {children}
      {whyNotEdit === null && <ChosenBar people={people} chooseNone={chooseNone} />}
      <ActionBar className="row-4" actions={actions} />
    </main>
  )
}

/** The list of articles with what can be done on it: its keys, and the bar for those that are chosen. */
export function ArticlesScreen({ articles, ...screen }: ScreenProps) {
  return (
    <RowSteps>
      <ChosenArticlesProvider articles={articles}>
        <SavedLineProvider articles={articles}>
          <Screen {...{ articles, ...screen }} />
        </SavedLineProvider>
      </ChosenArticlesProvider>
    </RowSteps>
  )
}
