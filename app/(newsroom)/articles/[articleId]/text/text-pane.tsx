'use client'

import { memo, useMemo } from 'react'
import type { RefObject } from 'react'
import { Moment } from '@/components/moment'
import type { ArticleDetail } from '@/lib/domain/articles/article-view'
import { CLAIM_STATUS_INFO } from '@/lib/domain/claims/claim'
import { settingOf } from '@/lib/domain/text/direction'
import { usePlace, useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { GalleyButton } from '@/app/(newsroom)/articles/[articleId]/frame/galley-button'
import { BESIDE, STORY, selectedLetters } from './dom-place'
import { MarkedText } from './marked-text'
import { NewerTextNote } from './newer-text'
import { SelectionBar } from './selection-bar'
import type { MarkedWords } from './selection-bar'
import { useFoundWords } from './use-found-words'
import { useDrawnAtFirst } from './use-drawn-at-first'
import { WordCursor } from './word-cursor'

function Byline({ article: { byline, section, revision } }: { article: ArticleDetail }) {
  return (
    <p className="my-3 border-t border-hairline pt-2.5 font-ui text-small text-muted" {...BESIDE}>
      {[byline, section].filter(Boolean).join(', ') || 'No byline'} · revision {revision.number},{' '}
      <Moment at={revision.createdAt} />
    </p>
  )
}

/** What is marked in the text, or chosen in it word by word. */
export interface WordsAtHand {
  marked: MarkedWords | null
  setMarked: (marked: MarkedWords) => void
  /** The sentence at which words are chosen by key; null while none are. */
  choosingFrom: number | null
  setChoosingFrom: (sentence: number | null) => void
}

/** While words are marked in the text, or chosen word by word. Of its own, so that what is fetched for it draws no text anew. */
function BarUnderText({ story, words }: Pick<TextPaneProps, 'story' | 'words'>) {
  const { setPanel } = useSteady()
  const { marked, setMarked, choosingFrom, setChoosingFrom } = words
  const close = () => {
    setChoosingFrom(null)
  }
  if (choosingFrom === null) return marked && <SelectionBar chosen={marked} setChosen={setMarked} />
  return (
    <WordCursor
      story={story}
      startAt={choosingFrom}
      onClose={close}
      onByQuote={() => {
        close()
        setPanel('by-quote')
      }}
    />
  )
}

interface TextPaneProps {
  story: RefObject<HTMLElement | null>
  words: WordsAtHand
  /** A claim was pressed. */
  onPick: (claimId: string, event: React.MouseEvent) => void
}

/** The text with its claims; what is marked in it, or chosen word by word, gets a bar under it. */
export const TextPane = memo(function TextPane({ story, onPick, words }: TextPaneProps) {
  const article = useShown((shown) => shown.article)
  const claims = useShown((shown) => shown.claims)
  const marksHidden = usePlace((place) => place.marksHidden)
  const filter = usePlace((place) => place.filter)
  const { revision } = article
  const isUncovered = usePlace(({ panel }) => panel === 'uncovered')
  const drawn = useDrawnAtFirst(claims, revision.blocks, story)
  useFoundWords(story, drawn.marks)
  const byline = useMemo(() => <Byline article={article} />, [article])
  const pick = (event: React.MouseEvent) => {
    if (!window.getSelection()?.isCollapsed) return
    const claim = (event.target as Element).closest('[data-claim]')?.getAttribute('data-claim')
    if (claim) onPick(claim, event)
  }
  // The browser's own copy changes spaces and the number of line ends.
  const onCopy = (event: React.ClipboardEvent) => {
    const span = story.current && selectedLetters(story.current)
    if (!span) return
    event.clipboardData.setData('text/plain', revision.text.slice(span.start, span.end))
    event.preventDefault()
  }
  return (
    <section
      className="col-start-1 row-start-2 flex [scrollbar-width:thin] flex-col overflow-auto bg-paper focus-visible:-outline-offset-2 max-tablet:row-span-2 max-phone:row-span-1 max-phone:scroll-py-10 print:block print:overflow-visible print:bg-transparent"
      aria-label={`Text, revision ${revision.number}`}
      tabIndex={0}
    >
      <NewerTextNote />
      {marksHidden && !isUncovered && (
        <p
          role="status"
          className="sticky top-0 z-1 flex min-h-8 items-center gap-2 border-b border-hairline bg-rail px-5 font-ui text-small text-muted print:hidden"
        >
          The marks are hidden.
          <GalleyButton does="marks" tone="plain" size="small">
            Show them
          </GalleyButton>
        </p>
      )}
      <article
        id={STORY}
        className="story"
        data-marks={isUncovered ? 'uncovered' : marksHidden ? 'hidden' : undefined}
        {...settingOf(revision.text, article.language)}
        ref={story}
        onClick={pick}
        onCopy={onCopy}
      >
        <MarkedText
          text={revision.text}
          blocks={drawn.blocks}
          language={article.language}
          foreign={revision.recognised.parts}
          claims={claims}
          most={drawn.marks}
          byline={byline}
          asked={filter.status !== null && !CLAIM_STATUS_INFO[filter.status].counts ? filter.status : null}
        />
      </article>
      <BarUnderText story={story} words={words} />
    </section>
  )
})
