'use client'

import { useRouter } from 'next/navigation'
import { memo, useEffect, useRef } from 'react'
import { Due } from '@/components/due'
import { Moment } from '@/components/moment'
import { Picker } from '@/components/picker'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { cn } from '@/components/ui/cn'
import { hasAnythingToCompare } from '@/lib/domain/articles/what-was-compared'
import { DetailsButton } from '@/app/(newsroom)/articles/details/details-button'
import { ClearArticle } from './clear-article'
import { Coverage } from './coverage-meter'
import { ReadAgain } from './read-again'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

const strip =
  'col-span-full flex min-h-11 [scrollbar-width:none] flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline py-1 ps-5 pe-4 whitespace-nowrap max-tablet:gap-2.5 max-tablet:py-1.5 max-phone:flex-nowrap max-phone:gap-1.5 max-phone:overflow-x-auto max-phone:px-3 max-phone:py-1 print:hidden'

/** How many contradictions were found, and the way to them. */
function Contradictions({ where }: { where: 'first' | 'last' }) {
  const { compare } = useSteady()
  const conflicts = useShown((shown) => shown.conflicts)
  const lookedForConflicts = useShown((shown) => shown.lookedForConflicts)
  const isAnyCompared = useShown(({ claims }) => hasAnythingToCompare(claims.map(({ kind }) => kind)))
  const serious = conflicts.some(({ severity }) => severity !== 'low')
  return (
    <Button
      tone="chip"
      className={cn(
        'shrink-0',
        serious && 'border-wrong bg-wrong-tint text-wrong hover:bg-wrong-tint',
        where === 'first' ? 'hidden max-phone:inline-flex' : 'max-phone:hidden',
      )}
      onClick={() => {
        compare(null)
      }}
    >
      <i className={cn('glyph', conflicts.length > 0 && 'conflict', !serious && 'text-muted')} aria-hidden="true" />
      {conflicts.length > 0
        ? conflicts.length
        : !lookedForConflicts
          ? 'Contradictions not looked for'
          : isAnyCompared
            ? 'No contradictions found'
            : 'Nothing to compare'}{' '}
      {conflicts.length > 0 && (
        <span className="max-tablet:sr-only">{conflicts.length === 1 ? 'contradiction' : 'contradictions'}</span>
      )}
    </Button>
  )
}

/** The bar above the page and the title of its tab come from the server: they are asked for again when the headline changes. */
function useHeadlineAbove(headline: string) {
  const router = useRouter()
  const above = useRef(headline)
  useEffect(() => {
    if (above.current === headline) return
    above.current = headline
    router.refresh()
  }, [headline, router])
}

/**
 * The line above the text. On phones the contradictions come first, else last: there are two buttons, of which one is shown, so
 * that the Tab key goes the way the eye does.
 */
export const Strip = memo(function Strip() {
  const { actor, refresh } = useSteady()
  const article = useShown((shown) => shown.article)
  const router = useRouter()
  const { revision, revisions, dueAt, status } = article
  useHeadlineAbove(article.headline)
  return (
    <section className={strip} aria-label="Article">
      <Coverage where="first" />
      <Contradictions where="first" />
      <Picker
        label="Revision"
        size="small"
        className="shrink-0 font-medium [--radius:1rem]"
        value={String(revision.number)}
        options={revisions.map(({ number }) => ({
          value: String(number),
          label: `Revision ${number} of ${revisions.length}`,
        }))}
        onChange={(number) => {
          if (number !== String(revision.number)) router.push(`/articles/${article.id}/revisions/${number}`)
        }}
      />
      {actor.role !== 'VIEWER' && (
        <ButtonLink tone="plain" href={`/articles/${article.id}/revisions/new`}>
          New revision
        </ButtonLink>
      )}
      {actor.role !== 'VIEWER' && (
        <DetailsButton article={article} onSaved={refresh}>
          Details
        </DetailsButton>
      )}
      <ButtonLink tone="plain" href={`/articles/${article.id}/history`}>
        History
      </ButtonLink>
      {status === 'CLEARED' ? (
        <b className="shrink-0 font-semibold text-approved">Cleared</b>
      ) : (
        dueAt && (
          <span className="shrink-0 max-phone:hidden">
            <b className="font-semibold">Due</b> <Due at={dueAt} marked />
          </span>
        )
      )}
      <Coverage where="inside" />
      {revision.leftOut > 0 && (
        <ReadAgain said={`${revision.leftOut.toLocaleString('en-GB')} more claims were found and not suggested`} />
      )}
      <Contradictions where="last" />
      {status === 'CHECKING' && <ClearArticle />}
      {status === 'CLEARED' && article.clearedBy && article.clearedAt && (
        <span className="ms-auto min-w-0 text-start whitespace-normal text-muted max-phone:shrink-0 max-phone:whitespace-nowrap">
          Cleared by {article.clearedBy.name}, <Moment at={article.clearedAt} />
          {article.clearReason && `: ${article.clearReason}`}
        </span>
      )}
    </section>
  )
})
