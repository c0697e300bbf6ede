'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { callApi } from '@/components/api'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { useSettled } from '@/components/shell/use-sought'
import type { KnownAlready as Known, KnownClaim } from '@/lib/domain/claims/known-view'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'

/** Milliseconds of quiet before the desk is asked, so that nobody who steps through claims or types asks for each. */
const PAUSE = 400

interface KnownAlreadyProps {
  claimId: string
  /** Of a source that is about to be put to the claim. */
  title?: string
  url?: string
  /** Claims that are told elsewhere. */
  without?: readonly string[]
  /** Takes a source of the library in place of the new one. */
  onTake?: (source: { sourceId: string; title: string }) => void
}

/** What was checked before: verdicts on the same words or the same source, and sources that are in the library already. */
export function KnownAlready({ claimId, title = '', url = '', without = [], onTake }: KnownAlreadyProps) {
  const asked = new URLSearchParams({
    ...(title.trim() && { title: title.trim() }),
    ...(url.trim() && { url: url.trim() }),
  })
  const path = useSettled(`/api/v1/claims/${claimId}/known?${asked}`, PAUSE)
  const { data } = useQuery({
    queryKey: ['known', path],
    queryFn: async () => callApi<Known>('GET', path ?? ''),
    enabled: path !== null,
    retry: false,
  })
  const claims = data?.claims.filter((one) => !without.includes(one.claimId)) ?? []
  if (!data || claims.length + data.sources.length === 0) return null
  return (
    <section aria-label="Checked before" className="mt-2 border-s-2 border-hairline ps-3">
      {onTake &&
        data.sources.map((source) => (
          <p key={source.sourceId} className="flex flex-wrap items-baseline gap-x-2">
            <span>
              In the library already: <bdi className="font-semibold">{source.title}</bdi>
            </span>
            <Button
              tone="plain"
              size="small"
              aria-label={`Use ${source.title} from the library`}
              onClick={() => {
                onTake(source)
              }}
            >
              Use it
            </Button>
          </p>
        ))}
      {claims.length > 0 && <h4 className="text-small font-semibold">Checked before</h4>}
      <ul>
        {claims.map((one) => (
          <KnownLine key={one.claimId} known={one} />
        ))}
      </ul>
      {data.more && (
        <p className="text-small text-muted">
          There are more. <Kbd>⌘K</Kbd> finds claims by their words.
        </p>
      )}
    </section>
  )
}

function KnownLine({ known }: { known: KnownClaim }) {
  const { articleId, number, headline, text, outcome, by, at, approved, because } = known
  return (
    <li className="py-1 text-small">
      <Link href={`/articles/${articleId}?claim=${number}`}>
        <bdi>“{text}”</bdi>
      </Link>{' '}
      in <bdi>{headline}</bdi>
      <span className="block text-muted">
        {OUTCOME_INFO[outcome].label}
        {approved ? ', approved' : ', in review'} · {by.name}, <Moment at={at} />
        {because === 'SOURCE' && ' · rests on the same source'}
      </span>
    </li>
  )
}
