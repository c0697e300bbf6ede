'use client'

import { useEffect, useRef, useState } from 'react'
import { Moment } from '@/components/moment'
import { QueryProvider } from '@/components/query-provider'
import { ClaimDetail } from './claim-detail'
import { ClaimList } from './claim-list'
import { ConflictsPanel } from './conflicts-panel'
import { GalleyProvider, useGalley } from './galley-context'
import type { GalleyStart } from './galley-context'
import { KeyBar } from './key-bar'
import { MarkedText } from './marked-text'
import { QuotePanel } from './quote-panel'
import { SelectionBar, useSelectedWords } from './selection-bar'
import { SourcePanel } from './source-panel'
import { Strip } from './strip'
import { UncoveredPanel } from './uncovered-panel'
import { useClaimActions } from './use-claim-actions'
import { useGalleyKeys } from './use-galley-keys'
import { useNewClaim } from './use-new-claim'
import { WordCursor, sentenceInView } from './word-cursor'

function Bench() {
  const galley = useGalley()
  const { article, claims, active, panel, setPanel, select, marksHidden, filter } = galley
  const { revision } = article
  const actions = useClaimActions(active)
  const makeClaim = useNewClaim()
  const story = useRef<HTMLElement>(null)
  const filterField = useRef<HTMLInputElement>(null)
  const detail = useRef<HTMLElement>(null)
  const [choosingFrom, setChoosingFrom] = useState<number | null>(null)
  const [sheet, setSheet] = useState<'claim' | 'list'>('claim')
  const [marked, setMarked] = useSelectedWords(story, revision.text)
  const activeId = active?.id ?? null

  useGalleyKeys(actions, {
    filter: filterField,
    detail,
    onNewClaim: () => {
      if (marked) void makeClaim(marked, marked.kind)
      else if (story.current) setChoosingFrom(sentenceInView(story.current, revision.text, article.language))
    },
  })

  useEffect(() => {
    if (activeId)
      story.current
        ?.querySelector(`[data-claim="${activeId}"]`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [activeId])

  const onPick = (event: React.MouseEvent) => {
    if (!window.getSelection()?.isCollapsed) return
    const claim = (event.target as Element).closest('[data-claim]')?.getAttribute('data-claim')
    if (claim) {
      select(claim)
      setSheet('claim')
    }
  }

  return (
    <main className="main galley" id="main" data-sheet={sheet}>
      <Strip />
      <section
        className={panel === 'uncovered' ? 'text uncovering' : 'text'}
        aria-label={`Text, revision ${revision.number}`}
        tabIndex={0}
      >
        <article
          className={marksHidden ? 'story unmarked' : 'story'}
          lang={article.language}
          dir="auto"
          ref={story}
          onClick={onPick}
        >
          <h1 dir="auto">{article.headline}</h1>
          <p className="byline">
            {[article.byline, article.section].filter(Boolean).join(', ') || 'No byline'} · revision {revision.number},{' '}
            <Moment at={revision.createdAt} />
          </p>
          <MarkedText
            text={revision.text}
            claims={claims}
            activeId={activeId}
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
      <div className="sheet-tabs" role="group" aria-label="Panel">
        <button
          type="button"
          aria-pressed={sheet === 'list'}
          onClick={() => {
            setSheet('list')
          }}
        >
          Claims {claims.length}
        </button>
        <button
          type="button"
          aria-pressed={sheet === 'claim'}
          onClick={() => {
            setSheet('claim')
          }}
        >
          {active ? `Claim ${active.number}` : 'Claim'}
        </button>
      </div>
      <ClaimList filterRef={filterField} />
      {panel === 'uncovered' ? (
        <UncoveredPanel story={story} />
      ) : panel === 'conflicts' ? (
        <ConflictsPanel />
      ) : panel === 'by-quote' ? (
        <QuotePanel />
      ) : panel === 'source' && active ? (
        <SourcePanel key={active.id} claim={active} />
      ) : active ? (
        <ClaimDetail claim={active} actions={actions} detailRef={detail} />
      ) : (
        <section className="detail" aria-label="Claim">
          <div className="body">
            <p className="none">Choose a claim, or mark words in the text to make one.</p>
          </div>
        </section>
      )}
      <KeyBar />
    </main>
  )
}

/** The checking desk of one article: its text, its claims, and the claim at hand. */
export function Galley({ start }: { start: GalleyStart }) {
  return (
    <QueryProvider>
      <GalleyProvider start={start}>
        <Bench />
      </GalleyProvider>
    </QueryProvider>
  )
}
