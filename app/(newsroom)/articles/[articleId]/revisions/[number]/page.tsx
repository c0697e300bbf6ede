import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Moment } from '@/components/moment'
import { PageBar } from '@/components/shell/page-bar'
import { ButtonLink } from '@/components/ui/button-link'
import { Now, Was } from '@/components/word-diff'
import { pageActor } from '@/lib/auth/page-actor'
import { blockAt } from '@/lib/domain/articles/block'
import type { Verse } from '@/lib/domain/articles/collate'
import type { ClaimFate } from '@/lib/domain/articles/revision-view'
import { markOf } from '@/lib/domain/claims/claim-mark'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { Refusal } from '@/lib/domain/refusal'
import { languageAt, settingOf } from '@/lib/domain/text/direction'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimsOf } from '@/lib/queries/claims/claims'
import { revisionView } from '@/lib/queries/articles/revision'
import { compared } from '@/lib/workers/compose'
import { FatePane } from './fate-pane'
import { RevisionKeys } from './revision-keys'

export const metadata: Metadata = { title: 'Revision' }

interface Props {
  params: Promise<{ articleId: string; number: string }>
  searchParams: Promise<{ all?: string }>
}

async function load(articleId: string, number: number) {
  try {
    const actor = await pageActor()
    const [article, revision, claims] = await Promise.all([
      articleDetail(articleId, actor),
      revisionView(articleId, number, actor),
      claimsOf(articleId, actor),
    ])
    return { actor, article, revision, claims }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'missing') notFound()
    throw error
  }
}

const FATE: Record<ClaimFate['fate'], string> = {
  kept: 'unchanged',
  moved: 'unchanged',
  applied: 'edit made',
  reanchored: 'reworded',
  stale: 'stale',
  orphaned: 'orphaned',
}

const LABEL = 'block font-ui text-label text-faint'

/** What part of the article a side is; of running text only where it was, or becomes, another part. */
function SideLabel({ verse: { was, now }, side }: { verse: Verse; side: 'was' | 'now' }) {
  const label = side === 'was' ? was?.label : now?.label
  const changed = was && now && was.label !== now.label
  if (!label || (label === 'Body' && !changed)) return null
  // The label is English in its own order, and stands where its words begin.
  if (!changed || side === 'was')
    return (
      <span className={LABEL}>
        <bdi>{label}</bdi>
      </span>
    )
  return (
    <span className={LABEL}>
      <bdi>
        <b className="font-semibold text-ink">{label}</b>, was {was.label.charAt(0).toLowerCase() + was.label.slice(1)}
      </bdi>
    </span>
  )
}

function Column({ verse, side, language }: { verse: Verse; side: 'was' | 'now'; language: string }) {
  const [was, now] = [verse.was?.text ?? '', verse.now?.text ?? '']
  if (!verse[side]) return <p className="text-muted max-tablet:hidden print:block">–</p>
  return (
    <div {...settingOf(side === 'was' ? was : now, language)}>
      {verse.was && verse.now && (
        <b className="hidden font-ui text-small/6.5 font-semibold text-muted max-tablet:block print:hidden">
          <bdi>{side === 'was' ? 'Was' : 'Now'}</bdi>
        </b>
      )}
      {side === 'now' && !verse.was && (
        <b className="block font-ui text-small/6.5 font-semibold text-approved">New part</b>
      )}
      <SideLabel verse={verse} side={side} />
      <p className="whitespace-pre-line">
        {was === now || (side === 'now' && !verse.was) ? (
          now
        ) : !verse.now ? (
          <del>{was}</del>
        ) : side === 'was' ? (
          <Was was={was} now={now} words={verse.words} />
        ) : (
          <Now was={was} now={now} words={verse.words} />
        )}
      </p>
    </div>
  )
}

function Fates({ here, fateOf }: { here: readonly ClaimView[]; fateOf: ReadonlyMap<string, string> }) {
  return (
    <ul className="grid content-start gap-0.5 font-ui text-small">
      {here.map((claim) => {
        const { finding, stage } = markOf(claim)
        return (
          <li
            key={claim.id}
            className="flex min-h-6.5 items-center gap-1.5"
            data-finding={finding}
            data-stage={stage ?? undefined}
          >
            <span className="min-w-4 text-end text-muted tabular-nums">{claim.number}</span>
            <i className={stage === null ? 'glyph' : 'glyph stage'} />
            {fateOf.get(claim.id) ?? 'suggested'}
          </li>
        )
      })}
    </ul>
  )
}

/** A part of the first text, which has nothing to stand beside. */
function FirstText({ verse: { now, ...verse }, language }: { verse: Verse; language: string }) {
  if (!now) return null
  return (
    <div className="col-span-2 max-tablet:col-span-1 print:col-span-2!" {...settingOf(now.text, language)}>
      <SideLabel verse={{ ...verse, now }} side="now" />
      <p className="whitespace-pre-line">{now.text}</p>
    </div>
  )
}

/** One revision against the one before it: what changed, and what became of each claim. */
export default async function RevisionPage({ params, searchParams }: Props) {
  const { articleId, number: asked } = await params
  const { all } = await searchParams
  if (!/^[1-9]\d{0,5}$/.test(asked)) notFound()
  const number = Number(asked)
  const { actor, article, revision, claims } = await load(articleId, number)
  const newest = article.revision.number === number
  const before = article.revisions.find((one) => one.number === number - 1)
  const { before: textBefore, blocksBefore } = revision
  const verses = await compared(
    textBefore === null ? revision : { text: textBefore, blocks: blocksBefore ?? [] },
    revision,
  )
  const isFirst = textBefore === null
  const { parts } = revision.recognised
  const showsAll = isFirst || all !== undefined
  const shown = showsAll ? verses : verses.filter(({ same }) => !same)
  const fateOf = new Map(revision.fates.map(({ claimId, fate }) => [claimId, FATE[fate]]))
  // By where the part begins that a claim stands in first.
  const claimsIn = Map.groupBy(claims, ({ anchors: [first] }) => first && blockAt(revision.blocks, first.start)?.start)
  const same = verses.filter((verse) => verse.same).length
  return (
    <>
      <PageBar
        crumbs={[
          { label: 'Articles', href: '/articles' },
          { label: article.headline, href: `/articles/${article.id}` },
          { label: `Revision ${number}` },
        ]}
      />
      <main
        className="main grid grid-cols-[minmax(0,1fr)_23rem] grid-rows-[auto_minmax(0,1fr)_1.75rem] max-tablet:block max-tablet:overflow-auto"
        id="main"
      >
        <section
          className="col-span-full flex min-h-11 items-center gap-5 border-b border-hairline ps-5 pe-4 whitespace-nowrap max-tablet:flex-wrap max-tablet:gap-x-3 max-tablet:py-1.5 print:hidden"
          aria-label="Revisions"
        >
          <span>
            <b className="font-semibold">Revision {number}</b>{' '}
            {before && <span className="text-muted">vs. revision {before.number}</span>}
          </span>
          {number > 1 && (
            <ButtonLink tone="plain" href={`/articles/${article.id}/revisions/${number - 1}`}>
              Revision {number - 1}
            </ButtonLink>
          )}
          {!newest && (
            <ButtonLink tone="plain" href={`/articles/${article.id}/revisions/${number + 1}`}>
              Revision {number + 1}
            </ButtonLink>
          )}
          {before && (
            <ButtonLink tone="plain" href={all === undefined ? '?all=1' : '?'} scroll={false}>
              {all === undefined ? 'Show every part' : 'Only parts that changed'}
            </ButtonLink>
          )}
          <span className="ms-auto text-muted max-phone:order-last max-phone:ms-0 max-phone:basis-full">
            {isFirst
              ? verses.length === 1
                ? '1 part'
                : `${verses.length} parts`
              : `${same} of ${verses.length} parts are the same`}
          </span>
          <ButtonLink href={`/articles/${article.id}`}>Back to galley</ButtonLink>
        </section>
        <section
          className="[scrollbar-width:thin] overflow-auto bg-paper px-5 pb-8 focus-visible:-outline-offset-2 max-tablet:overflow-visible print:overflow-visible print:bg-transparent print:p-0"
          aria-label={isFirst ? `Revision ${number}` : `Revision ${number} and the one before it`}
          tabIndex={0}
        >
          <p
            className="hidden pb-3 font-text text-title font-semibold print:block"
            {...settingOf(article.headline, article.language)}
          >
            {article.headline}
          </p>
          <div
            className="mx-auto grid max-w-[60rem] grid-cols-[1.25rem_minmax(0,1fr)_minmax(0,1fr)_8.5rem] gap-x-5 font-text text-context max-tablet:grid-cols-[1.5rem_minmax(0,1fr)] print:grid-cols-[1.25rem_minmax(0,1fr)_minmax(0,1fr)_6.5rem]!"
            lang={article.language}
          >
            <header className="sticky top-0 z-1 col-span-full grid min-h-10 grid-cols-subgrid items-center border-b border-ink bg-paper font-ui text-small text-muted max-tablet:hidden print:static print:grid! print:bg-transparent [&_b]:font-semibold [&_b]:text-ink">
              {!isFirst && (
                <span className="col-start-2">
                  <b>Revision {number - 1}</b>, {before?.createdBy?.name ?? 'Galley'}
                </span>
              )}
              <span className={isFirst ? 'col-span-2 col-start-2' : undefined}>
                <b>Revision {number}</b>, {revision.createdBy?.name ?? 'Galley'}, <Moment at={revision.createdAt} />
              </span>
              <span>{newest ? 'Claims' : ''}</span>
            </header>
            {shown.map((verse) => {
              const language = verse.now ? languageAt(parts, verse.now, article.language) : article.language
              return (
                <div
                  key={`${verse.was?.number ?? 'new'}-${verse.now?.number ?? 'gone'}`}
                  className="col-span-full grid break-inside-avoid grid-cols-subgrid border-b border-hairline py-3 max-tablet:[&>:not(:first-child)]:col-start-2 print:[&>:not(:first-child)]:col-start-auto!"
                >
                  <span className="text-end font-ui text-small/6.5 text-faint">
                    {verse.now?.number ?? verse.was?.number}
                  </span>
                  {isFirst ? (
                    <FirstText verse={verse} language={language} />
                  ) : (
                    <>
                      <Column verse={verse} side="was" language={language} />
                      <Column verse={verse} side="now" language={language} />
                    </>
                  )}
                  {newest ? (
                    <Fates here={(verse.now && claimsIn.get(verse.now.start)) ?? []} fateOf={fateOf} />
                  ) : (
                    <span />
                  )}
                </div>
              )
            })}
          </div>
        </section>
        <FatePane
          articleId={article.id}
          revision={revision.number}
          report={revision.report}
          fates={revision.fates}
          claims={newest ? claims : []}
          parts={revision.partsOfFates}
          relabelled={verses.flatMap(({ was, now }) =>
            was && now && was.label !== now.label ? [{ text: now.text, was: was.label, now: now.label }] : [],
          )}
          whyNotEdit={whyNotEdit(actor)}
        />
        <RevisionKeys />
      </main>
    </>
  )
}
