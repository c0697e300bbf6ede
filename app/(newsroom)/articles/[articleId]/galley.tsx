'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Moment } from '@/components/moment'
import { QueryProvider } from '@/components/query-provider'
import { cn } from '@/components/ui/cn'
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
import { usePassage } from './passage/use-passage'
import { usePressToChoose } from './passage/use-choosing'
import { usePickInSentence } from './passage/use-sentences'
import { useFoundWords } from './text/use-found-words'
import { useNewClaim } from './text/use-new-claim'
import { WordCursor, sentenceInView } from './text/word-cursor'

/** Three panes beside each other; on tablets the text and one panel; on phones the panel is a sheet below the text. */
const frame = [
  'group/galley main grid grid-cols-[minmax(24rem,1fr)_var(--list-width,19rem)_var(--detail-width,26rem)] grid-rows-[auto_minmax(0,1fr)_1.75rem] print:block print:h-auto print:overflow-visible',
  'max-desk:grid-cols-[minmax(24rem,1fr)_var(--list-width,16rem)_var(--detail-width,22rem)]',
  'max-tablet:grid-cols-[minmax(0,1fr)_24rem] max-tablet:grid-rows-[auto_3.25rem_minmax(0,1fr)]',
  'max-phone:grid-cols-[minmax(0,1fr)] max-phone:grid-rows-[auto_minmax(0,1fr)_3.75rem_min(26rem,52dvh)]',
  'max-phone:data-[panel=conflicts]:grid-rows-[auto_minmax(0,1fr)_3.75rem_min(36rem,66dvh)] max-phone:data-[tall=true]:grid-rows-[auto_minmax(0,1fr)_3.75rem_72dvh]',
  'few-lines:overflow-y-auto few-lines:grid-rows-[auto_11rem_3.75rem_auto] few-lines:data-[panel=conflicts]:grid-rows-[auto_11rem_3.75rem_auto] few-lines:data-[tall=true]:grid-rows-[auto_11rem_3.75rem_auto]',
]

function Byline({ article: { byline, section, revision } }: { article: ArticleDetail }) {
  return (
    <p className="mt-3 mb-4 border-t border-hairline pt-2.5 font-ui text-small text-muted">
      {[byline, section].filter(Boolean).join(', ') || 'No byline'} · revision {revision.number},{' '}
      <Moment at={revision.createdAt} />
    </p>
  )
}

function Bench({ panes }: { panes: PaneWidths }) {
  const galley = useGalley()
  const { article, claims, active, panel, setPanel, select, marksHidden, filter, chosen } = galley
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

  const passage = usePassage()
  const pressToChoose = usePressToChoose()
  const pickInSentence = usePickInSentence()
  const table = useGalleyActions(actions, passage, {
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

  useFoundWords(story)

  const pick = useCallback(
    (claimId: string, event: React.MouseEvent) => {
      if (pressToChoose(claimId, event)) return
      if (!pickInSentence(claimId)) select(claimId)
      setSheet('claim')
    },
    [select, pressToChoose, pickInSentence],
  )
  const byline = useMemo(() => <Byline article={article} />, [article])
  const onPick = (event: React.MouseEvent) => {
    if (!window.getSelection()?.isCollapsed) return
    const claim = (event.target as Element).closest('[data-claim]')?.getAttribute('data-claim')
    if (claim) pick(claim, event)
  }
  // The browser's own copy changes spaces and the number of line ends.
  const onCopy = (event: React.ClipboardEvent) => {
    const span = story.current && selectedLetters(story.current)
    if (!span) return
    event.clipboardData.setData('text/plain', revision.text.slice(span.start, span.end))
    event.preventDefault()
  }

  return (
    <main className={cn(frame)} id="main" data-sheet={sheet} data-panel={panel} data-tall={tall} style={asStyle(panes)}>
      <Strip />
      <section
        className="col-start-1 row-start-2 flex [scrollbar-width:thin] flex-col overflow-auto bg-paper focus-visible:-outline-offset-2 max-tablet:row-span-2 max-phone:row-span-1 max-phone:scroll-py-10 print:block print:overflow-visible print:bg-transparent"
        aria-label={`Text, revision ${revision.number}`}
        tabIndex={0}
      >
        <article
          className="story"
          data-marks={panel === 'uncovered' ? 'uncovered' : marksHidden ? 'hidden' : undefined}
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
            chosen={chosen}
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
      <SidePanel story={story} actions={actions} passage={passage} />
      <PaneEdge pane="list" start={panes.list} />
      <PaneEdge pane="detail" start={panes.detail} />
      <ActionBar actions={table} className="col-span-full" />
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
