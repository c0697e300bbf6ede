'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { ReactNode, RefObject } from 'react'
import { ActionBar } from '@/components/actions/action-bar'
import { blockAt } from '@/lib/domain/articles/block'
import { useClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'
import { correctionOf } from '@/app/(newsroom)/articles/[articleId]/claim/decision-bar'
import { SheetTabs } from '@/app/(newsroom)/articles/[articleId]/panels/sheet-tabs'
import type { SheetTabsProps } from '@/app/(newsroom)/articles/[articleId]/panels/sheet-tabs'
import { SidePanel } from '@/app/(newsroom)/articles/[articleId]/panels/side-panel'
import { usePassage } from '@/app/(newsroom)/articles/[articleId]/passage/use-passage'
import { markIn } from '@/app/(newsroom)/articles/[articleId]/text/dom-place'
import type { WordsAtHand } from '@/app/(newsroom)/articles/[articleId]/text/text-pane'
import { useNewClaim } from '@/app/(newsroom)/articles/[articleId]/text/use-new-claim'
import { sentenceAtHand } from '@/app/(newsroom)/articles/[articleId]/text/sentence-at-hand'
import { useGalley } from './galley-context'
import { useFocusAfter } from './use-focus-after'
import { useGalleyActions } from './use-galley-actions'

interface AtHandProps {
  story: RefObject<HTMLElement | null>
  filterField: RefObject<HTMLInputElement | null>
  words: WordsAtHand
  sheets: Omit<SheetTabsProps, 'actions'>
  /** The list, which stands between the tabs and the panel and is not drawn anew with them. */
  children: ReactNode
}

/** All that is drawn anew with each step: the claim at hand, what can be done with it, and where it stands. */
export function AtHand({ story, filterField, words, sheets, children }: AtHandProps) {
  const { article, active } = useGalley()
  const { revision } = article
  const router = useRouter()
  const actions = useClaimActions(active)
  useFocusAfter(actions.asking !== null)
  const makeClaim = useNewClaim()
  const passage = usePassage()
  const activeId = active?.id ?? null
  const activeStart = active?.anchors[0]?.start
  const table = useGalleyActions(actions, passage, {
    filter: filterField,
    onEditPart: () => {
      const { blocks } = revision
      const part = activeStart === undefined ? undefined : blockAt(blocks, activeStart)
      router.push(`/articles/${article.id}/revisions/new?at=${part ? blocks.indexOf(part) : 0}`)
    },
    onShowEdits: () => {
      router.push(`/articles/${article.id}/edits`)
    },
    onShowProposed: () => {
      router.push(`/articles/${article.id}/proposed`)
    },
    onDraftCorrection: () => {
      if (activeId !== null) router.push(correctionOf(article.id, activeId))
    },
    onNewClaim: () => {
      const { marked, setChoosingFrom } = words
      if (marked) void makeClaim(marked, marked.kind)
      else if (story.current)
        setChoosingFrom(sentenceAtHand(story.current, revision.text, article.language, active?.anchors[0]))
    },
  })

  useEffect(() => {
    if (story.current && activeId && activeStart !== undefined)
      markIn(story.current, activeId, activeStart)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [story, activeId, activeStart])

  return (
    <>
      <SheetTabs {...sheets} actions={actions} />
      {children}
      <SidePanel {...{ story, actions, passage, table }} />
      <ActionBar actions={table} className="col-span-full" />
    </>
  )
}
