'use client'

import type { ReactNode } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { callApi } from '@/components/api'
import { Button } from '@/components/ui/button'
import { useDraft } from '@/components/use-draft'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { SOURCE_KIND_INFO, VISIBILITY_INFO, linkOf } from '@/lib/domain/evidence/source'
import type { SourceKind, Visibility } from '@/lib/domain/evidence/source'
import { ChoicePanel } from './choice-panel'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { SourcePlace } from '@/app/(newsroom)/articles/[articleId]/claim/source-place'
import type { UnsentEvidence } from '@/app/(newsroom)/articles/[articleId]/claim/use-evidence-draft'
import { useEvidenceDraft } from '@/app/(newsroom)/articles/[articleId]/claim/use-evidence-draft'

interface LibrarySource {
  id: string
  kind: SourceKind
  title: string
  url: string | null
  visibility: Visibility
}

const NEW: { kind: SourceKind; label: string }[] = [
  { kind: 'WEB_PAGE', label: 'Address' },
  { kind: 'DOCUMENT', label: 'Document' },
  { kind: 'INTERVIEW', label: 'Interview' },
  { kind: 'OBSERVATION', label: 'Observation' },
]
/** As many as there are digits to take them by. */
const PAGE = '9'

interface SourceChoiceProps {
  /** What the draft is kept under. */
  draftOf: string
  title: string
  /** The second step, once a source was taken. */
  place: (source: NonNullable<UnsentEvidence['source']>, close: () => void) => ReactNode
}

/** Evidence in two steps: first the source, then the place in it. */
export function SourceChoice({ draftOf, title: heading, place }: SourceChoiceProps) {
  const { setPanel } = useGalley()
  const [draft, setDraft] = useEvidenceDraft(draftOf)
  const [words, setWords] = useDraft('source-search')
  const sought = words.trim()
  const { data, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['sources', 'choice', sought],
    queryFn: async ({ pageParam }) => {
      const asked = new URLSearchParams({
        limit: PAGE,
        ...(sought && !linkOf(sought) && { q: sought }),
        ...(pageParam !== null && { cursor: pageParam }),
      })
      return callApi<{ items: LibrarySource[]; next: string | null }>('GET', `/api/v1/sources?${asked}`)
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
  const sources = data?.pages.flatMap(({ items }) => items) ?? []
  const close = () => {
    setPanel('claim')
  }
  const takeNew = (kind: SourceKind) => {
    const link = linkOf(sought)
    const source = { id: null, kind: link ? 'WEB_PAGE' : kind } as const
    setDraft({ source, title: (link ? '' : sought) || draft.title, url: link ?? draft.url })
    setWords('')
  }
  if (draft.source) return place(draft.source, close)
  return (
    <ChoicePanel
      title={heading}
      label="Sources"
      seek={{
        label: 'Find a source, or paste an address',
        placeholder: 'Find in the library, or paste an address',
        words,
        setWords,
        onEnter: () => {
          if (!linkOf(sought)) return false
          takeNew('WEB_PAGE')
          return true
        },
      }}
      lead={sought ? 'In the library' : 'Recently used'}
      choices={sources.map(({ id, title, kind, visibility }) => ({
        id,
        name: title,
        aside: `${SOURCE_KIND_INFO[kind].label.toLowerCase()} · ${VISIBILITY_INFO[visibility].label.toLowerCase()}`,
      }))}
      onTake={(id) => {
        const taken = sources.find((source) => source.id === id)
        if (taken) setDraft({ source: { id, kind: taken.kind }, title: taken.title, url: taken.url ?? '' })
      }}
      byDigit
      onMore={hasNextPage ? () => void fetchNextPage() : undefined}
      onClose={close}
    >
      {!isPending && sources.length === 0 && (
        <p className="text-muted">{sought ? 'Nothing in the library by that name.' : 'The library is empty.'}</p>
      )}
      <p className="-mb-2 text-small font-medium text-muted">New</p>
      <p className="grid grid-cols-2 gap-2">
        {NEW.map(({ kind, label }) => (
          <Button
            key={kind}
            onClick={() => {
              takeNew(kind)
            }}
          >
            {label}
          </Button>
        ))}
      </p>
    </ChoicePanel>
  )
}

/** A source for the claim at hand. */
export function SourcePanel({ claim }: { claim: ClaimView }) {
  return (
    <SourceChoice
      draftOf={claim.id}
      title={`Add source to claim ${claim.number}`}
      place={(source, close) => <SourcePlace claim={claim} source={source} onDone={close} />}
    />
  )
}
