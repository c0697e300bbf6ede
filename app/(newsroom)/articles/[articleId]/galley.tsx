'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Moment } from '@/components/moment'
import { QueryProvider } from '@/components/query-provider'
import { blockAt } from '@/lib/domain/articles/block'
import type { ArticleDetail } from '@/lib/domain/articles/article-view'
import { settingOf } from '@/lib/domain/text/direction'
import { CLAIM_ROWS, ClaimList } from './list/claim-list'
import { markIn, selectedLetters } from './text/dom-place'
import { GalleyProvider, useGalley } from './frame/galley-context'
import type { GalleyStart } from './frame/galley-context'
import { ActionBar } from '@/components/actions/action-bar'
import { MarkedText } from './text/marked-text'
import { PaneEdge } from './frame/pane-edge'
import type { PaneWidths } from './frame/pane-widths'
import { SelectionBar, useSelectedWords } from './text/selection-bar'
import { SheetTabs } from './panels/sheet-tabs'
import type { Sheet } from './panels/sheet-tabs'
import { SidePanel } from './panels/side-panel'
import { Strip } from './claim/strip'
import { useClaimActions } from './changes/use-claim-actions'
import { useGalleyActions } from './frame/use-galley-actions'
import { useNewClaim } from './text/use-new-claim'
import { WordCursor, sentenceInView } from './text/word-cursor'

function Byline({ article: { byline, section, revision } }: { article: ArticleDetail }) {
  return (
    <p className="byline">
      {[byline, section].filter(Boolean).join(', ') || 'No byline'} · revision {revision.number},{' '}
      <Moment at={revision.createdAt} />
    </p>
  )
}

function Bench({ panes }: { panes: PaneWidths }) {
  const galley = useGalley()
  const { article, claims, active, panel, setPanel, select, marksHidden, filter } = galley
  const { revision } = article
  const actions = useClaimActions(active)
  const router = useRouter()
  const makeClaim = useNewClaim()
  const story = useRef<HTMLElement>(null)
  const filterField = useRef<HTMLInputElement>(null)
  const [choosingFrom, setChoosingFrom] = useState<number | null>(null)
  const [sheet, setSheet] = useState<Sheet>('claim')
  const [tall, setTall] = useState(false)
  // Whatever is opened over the claim is to be seen, also where the list was shown.
  if (panel !== 'claim' && sheet !== 'claim') setSheet('claim')
  const [marked, setMarked] = useSelectedWords(story, revision.text, article.language)
  const activeId = active?.id ?? null
  const activeStart = active?.anchors[0]?.start

  const table = useGalleyActions(actions, {
    filter: filterField,
    onEditPart: () => {
      const { blocks } = revision
      const part = activeStart === undefined ? undefined : blockAt(blocks, activeStart)
      router.push(`/articles/${article.id}/revisions/new?at=${part ? blocks.indexOf(part) : 0}`)
    },
    onNewClaim: () => {
      if (marked) void makeClaim(marked, marked.kind)
      else if (story.current) setChoosingFrom(sentenceInView(story.current, revision.text, article.language))
    },
  })

  const panelBefore = useRef(panel)
  useEffect(() => {
    const closed = panelBefore.current !== 'claim' && panel === 'claim'
    panelBefore.current = panel
    if (closed && document.activeElement === document.body)
      document.getElementById(CLAIM_ROWS)?.focus({ preventScroll: true })
  }, [panel])

  useEffect(() => {
    if (story.current && activeId && activeStart !== undefined)
      markIn(story.current, activeId, activeStart)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [activeId, activeStart])

  const pick = useCallback(
    (claimId: string) => {
      select(claimId)
      setSheet('claim')
    },
    [select],
  )
  const byline = useMemo(() => <Byline article={article} />, [article])
  const onPick = (event: React.MouseEvent) => {
    if (!window.getSelection()?.isCollapsed) return
    const claim = (event.target as Element).closest('[data-claim]')?.getAttribute('data-claim')
    if (claim) pick(claim)
  }
  // The browser's own copy changes spaces and the number of line ends.
  const onCopy = (event: React.ClipboardEvent) => {
    const span = story.current && selectedLetters(story.current)
    if (!span) return
    event.clipboardData.setData('text/plain', revision.text.slice(span.start, span.end))
    event.preventDefault()
  }

  return (
    <main
      className="main galley"
      id="main"
      data-sheet={sheet}
      data-panel={panel}
      data-tall={tall}
      style={asStyle(panes)}
    >
      <Strip />
      <section
        className={panel === 'uncovered' ? 'text uncovering' : 'text'}
        aria-label={`Text, revision ${revision.number}`}
        tabIndex={0}
      >
        <article
          className={marksHidden ? 'story unmarked' : 'story'}
          {...settingOf(revision.text, article.language)}
          ref={story}
          onClick={onPick}
          onCopy={onCopy}
        >
          <MarkedText
            text={revision.text}
            blocks={revision.blocks}
            language={article.language}
            claims={claims}
            activeId={activeId}
            byline={byline}
            showDismissed={filter.status === 'DISMISSED'}
          />
        </article>
        {choosingFrom !== null ? (
          <WordCursor
            story={story}
            startAt={choosingFrom}
            onClose={() => {
              setChoosingFrom(null)
            }}
            onByQuote={() => {
              setChoosingFrom(null)
              setPanel('by-quote')
            }}
          />
        ) : (
          marked && <SelectionBar chosen={marked} setChosen={setMarked} />
        )}
      </section>
      <SheetTabs sheet={sheet} setSheet={setSheet} tall={tall} setTall={setTall} actions={actions} />
      <ClaimList filterRef={filterField} onPick={pick} />
      <SidePanel story={story} actions={actions} />
      <PaneEdge pane="list" start={panes.list} />
      <PaneEdge pane="detail" start={panes.detail} />
      <ActionBar actions={table} className="keys" />
    </main>
  )
}

function asStyle({ list, detail }: PaneWidths): Record<string, string> {
  return {
    ...(list !== null && { '--list-width': `${list}px` }),
    ...(detail !== null && { '--detail-width': `${detail}px` }),
  }
}

/** The checking desk of one article: its text, its claims, and the claim at hand. */
export function Galley({ start, panes }: { start: GalleyStart; panes: PaneWidths }) {
  return (
    <QueryProvider>
      <GalleyProvider start={start}>
        <Bench panes={panes} />
      </GalleyProvider>
    </QueryProvider>
  )
}
