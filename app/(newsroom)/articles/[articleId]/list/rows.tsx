'use client'

import { useQuery } from '@tanstack/react-query'
import { memo, useCallback, useEffect, useMemo } from 'react'
import type { RefObject } from 'react'
import { callApi } from '@/components/api'
import { later } from '@/components/later'
import { usePlace, useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { partsOf } from '@/lib/domain/articles/part'
import type { SeenInArticle } from '@/lib/domain/claims/seen-view'
import { openSentence } from '@/app/(newsroom)/articles/[articleId]/passage/open-sentence'
import { ClaimRows, inGroups } from './claim-rows'
import { flagsOf } from './flags'
import { inParts, ListGroup } from './list-group'
import { checkedFirst } from './list-order'
import type { Sentence } from './sentences'

/** The list's id: the focus comes back to it when a panel closes. */
export const CLAIM_ROWS = 'claim-rows'

const useSentenceRows = later(() => import('./sentence-rows'))

interface RowsProps {
  /** A row was pressed. */
  onPick: (claimId: string, event: React.MouseEvent) => void
}

/** The claims that an approved claim of another article says too; asked for once the page is there. */
function useSeen(): ReadonlySet<string> {
  const articleId = useShown((shown) => shown.article.id)
  const { data } = useQuery({
    queryKey: ['seen', articleId],
    queryFn: async () => callApi<SeenInArticle>('GET', `/api/v1/articles/${articleId}/seen`),
    staleTime: 60_000,
  })
  return useMemo(() => new Set(data?.claimIds), [data])
}

/** All rows in their groups: no step draws them anew, since each row asks for itself whether it is at hand. */
const AllRows = memo(function AllRows({ onPick }: RowsProps) {
  const { place, select, actor } = useSteady()
  const text = useShown((shown) => shown.article.revision.text)
  const blocks = useShown((shown) => shown.article.revision.blocks)
  const partsAt = useMemo(() => partsOf(text, blocks), [text, blocks])
  const listed = useShown((shown) => shown.listed)
  const sentences = useShown((shown) => shown.sentences)
  const conflicts = useShown((shown) => shown.conflicts)
  const order = usePlace(({ filter }) => filter.order)
  const sentenceRows = useSentenceRows(sentences !== null)
  const flags = useMemo(() => flagsOf(conflicts), [conflicts])
  const seen = useSeen()

  /** A press on a sentence chooses its claims; on one of them, goes to that. */
  const pickIn = useCallback(
    (sentence: Sentence, event: React.MouseEvent) => {
      const claimId = (event.target as Element).closest('[data-claim]')?.getAttribute('data-claim')
      if (claimId) onPick(claimId, event)
      else openSentence(sentence, place, select)
    },
    [place, select, onPick],
  )
  if (sentences && sentenceRows)
    return inParts(sentences, checkedFirst(order, sentences.length)).map(({ name, rows }) => (
      <ListGroup key={name} name={name} count={rows.length}>
        <sentenceRows.SentenceRows sentences={rows} text={text} partsAt={partsAt} flags={flags} onPick={pickIn} />
      </ListGroup>
    ))
  return inParts(listed, checkedFirst(order, listed.length)).map(({ name, rows }) => (
    <ListGroup key={name} name={name} count={rows.length}>
      {inGroups(rows).map((group, index) => (
        <ClaimRows
          key={index}
          claims={group}
          me={actor.id}
          partsAt={partsAt}
          flags={flags}
          seen={seen}
          onSelect={onPick}
        />
      ))}
    </ListGroup>
  ))
})

/** The list; the claim at hand, or its sentence, is the row that is in view. */
export function Rows({ ref, onPick }: RowsProps & { ref: RefObject<HTMLDivElement | null> }) {
  const listed = useShown((shown) => shown.listed)
  const sentences = useShown((shown) => shown.sentences)
  const activeId = usePlace((place) => place.activeId)
  const isChoosing = usePlace(({ chosen }) => chosen.size > 0)
  const bySentence = useSentenceRows(sentences !== null) === null ? null : sentences
  const rowIds = useMemo(
    () =>
      new Map(
        bySentence?.flatMap(({ claims, number }) => claims.map(({ id }) => [id, `sentence-${number}`] as const)) ??
          listed.map(({ id }) => [id, `row-${id}`] as const),
      ),
    [bySentence, listed],
  )
  const rowId = activeId === null ? undefined : rowIds.get(activeId)
  useEffect(() => {
    if (rowId !== undefined) document.getElementById(rowId)?.scrollIntoView({ block: 'nearest' })
  }, [rowId])

  return (
    <div
      ref={ref}
      id={CLAIM_ROWS}
      className="group/list flex-1 [scrollbar-width:thin] overflow-auto empty:flex-none focus-visible:outline-0 print:block print:columns-2 print:gap-6 print:overflow-visible"
      role="listbox"
      aria-label={bySentence ? 'Sentences' : 'Claims'}
      aria-multiselectable={isChoosing}
      data-choosing={isChoosing}
      tabIndex={0}
      aria-activedescendant={rowId}
    >
      <AllRows onPick={onPick} />
    </div>
  )
}
