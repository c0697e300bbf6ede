'use client'

import { useRouter } from 'next/navigation'
import { memo, useEffect, useRef, useState } from 'react'
import { tw } from '@/components/ui/cn'
import { Due } from '@/components/due'
import { Moment } from '@/components/moment'
import { Picker } from '@/components/picker'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Popover } from '@/components/ui/popover'
import { isCleared } from '@/lib/domain/articles/article'
import { ArticleDetailsDialog, DetailsButton } from '@/app/(newsroom)/articles/details/details-button'
import { ClearArticle } from './clear-article'
import { Contradictions } from './contradictions'
import { Coverage } from './coverage-meter'
import { ReadAgain } from './read-again'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

const strip = tw(
  'col-span-full flex min-h-11 [scrollbar-width:none] flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline py-1 ps-5 pe-4 whitespace-nowrap max-desk:gap-x-2 max-tablet:gap-2.5 max-tablet:py-1.5 max-phone:gap-1.5 max-phone:px-3 max-phone:py-1 print:hidden',
)

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

const inMenu = tw('justify-start')

/** On tablets and phones: what has no room in the line; on phones also why the article can’t be cleared. */
function More() {
  const { actor, refresh } = useSteady()
  const article = useShown((shown) => shown.article)
  const [showsDetails, setShowsDetails] = useState(false)
  const { id, whyNotClear } = article
  const cleared = isCleared(article)
  return (
    <>
      <Popover
        label="More of this article"
        className="w-60 p-2"
        trigger={(parts) => (
          <Button {...parts} tone="plain" className="hidden max-tablet:inline-flex max-phone:ms-auto">
            More
          </Button>
        )}
      >
        <div className="grid whitespace-normal">
          {actor.role !== 'VIEWER' && (
            <ButtonLink tone="plain" className={inMenu} href={`/articles/${id}/revisions/new`}>
              New revision
            </ButtonLink>
          )}
          {actor.role !== 'VIEWER' && (
            <Button
              tone="plain"
              className={inMenu}
              onClick={({ currentTarget }) => {
                currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
                setShowsDetails(true)
              }}
            >
              Details
            </Button>
          )}
          <ButtonLink tone="plain" className={inMenu} href={`/articles/${id}/history`}>
            History
          </ButtonLink>
          <ButtonLink tone="plain" className={inMenu} href={`/articles/${id}/edits`}>
            Approved edits
          </ButtonLink>
          <ButtonLink tone="plain" className={inMenu} href={`/articles/${id}/dossier`}>
            Dossier
          </ButtonLink>
          {!cleared && whyNotClear !== null && (
            <p className="mt-1 hidden border-t border-hairline px-1.5 pt-2 pb-1 text-muted max-phone:block">
              {whyNotClear}
            </p>
          )}
        </div>
      </Popover>
      {showsDetails && (
        <ArticleDetailsDialog
          article={article}
          onSaved={refresh}
          onClose={() => {
            setShowsDetails(false)
          }}
        />
      )}
    </>
  )
}

/**
 * The line above the text. On phones the contradictions come first: there are two buttons, of which one is shown, so that the Tab key
 * goes the way the eye does. The coverage stands before what is free of the line, since it says more where there is room.
 */
export const Strip = memo(function Strip() {
  const { actor, refresh } = useSteady()
  const article = useShown((shown) => shown.article)
  const router = useRouter()
  const { revision, revisions, dueAt } = article
  const cleared = isCleared(article)
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
          label: `Revision ${number} of ${revision.number}`,
        }))}
        onChange={(number) => {
          if (number !== String(revision.number)) router.push(`/articles/${article.id}/revisions/${number}`)
        }}
      />
      {actor.role !== 'VIEWER' && (
        <ButtonLink tone="plain" className="max-tablet:hidden" href={`/articles/${article.id}/revisions/new`}>
          New revision
        </ButtonLink>
      )}
      {actor.role !== 'VIEWER' && (
        <DetailsButton className="max-tablet:hidden" article={article} onSaved={refresh}>
          Details
        </DetailsButton>
      )}
      <ButtonLink tone="plain" className="max-tablet:hidden" href={`/articles/${article.id}/history`}>
        History
      </ButtonLink>
      {cleared ? (
        <b className="shrink-0 font-semibold text-approved">Cleared</b>
      ) : (
        dueAt && (
          <span className="shrink-0 max-phone:hidden">
            <Due at={dueAt} marked lead="Due" />
          </span>
        )
      )}
      <Contradictions where="inside" />
      <Coverage where="inside" />
      {revision.leftOut > 0 && (
        <ReadAgain said={`${revision.leftOut.toLocaleString('en-GB')} more claims were found and not suggested`} />
      )}
      <More />
      {!cleared && <ClearArticle />}
      {cleared && article.clearedBy && article.clearedAt && (
        <span className="ms-auto min-w-0 text-start whitespace-normal text-muted max-phone:ms-0 max-phone:basis-full">
          Cleared by {article.clearedBy.name}, <Moment at={article.clearedAt} />
          {article.clearReason && `: ${article.clearReason}`}
        </span>
      )}
    </section>
  )
})
