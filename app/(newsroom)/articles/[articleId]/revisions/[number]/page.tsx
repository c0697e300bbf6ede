import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Moment } from '@/components/moment'
import { PageBar } from '@/components/shell/page-bar'

import { ButtonLink } from '@/components/ui/button-link'
import { Now, Was } from '@/components/word-diff'
import { pageActor } from '@/lib/auth/page-actor'
import { collate } from '@/lib/domain/articles/collate'
import type { Verse } from '@/lib/domain/articles/collate'
import { partsOf, sayParts } from '@/lib/domain/articles/part'
import type { ClaimFate } from '@/lib/domain/articles/revision-view'
import { markOf } from '@/lib/domain/claims/claim-mark'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { Refusal } from '@/lib/domain/refusal'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimsOf } from '@/lib/queries/claims/claims'
import { revisionView } from '@/lib/queries/articles/revision'
import { FatePane } from './fate-pane'

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
  if (!changed || side === 'was') return <span className={LABEL}>{label}</span>
  return (
    <span className={LABEL}>
      <b className="font-semibold text-ink">{label}</b>, was {was.label.charAt(0).toLowerCase() + was.label.slice(1)}
    </span>
  )
}

function Column({ verse, side }: { verse: Verse; side: 'was' | 'now' }) {
  const [was, now] = [verse.was?.text ?? '', verse.now?.text ?? '']
  if (!verse[side]) return <p className="none">–</p>
  return (
    <div>
      {side === 'now' && !verse.was && (
        <span className="fine fresh">
          <b className="strong">New part</b>
        </span>
      )}
      <SideLabel verse={verse} side={side} />
      <p className="whitespace-pre-line" dir="auto">
        {was === now || (side === 'now' && !verse.was) ? (
          now
        ) : !verse.now ? (
          <del>{was}</del>
        ) : side === 'was' ? (
          <Was was={was} now={now} />
        ) : (
          <Now was={was} now={now} />
        )}
      </p>
    </div>
  )
}

function Fates({ verse, claims, fateOf }: { verse: Verse; claims: ClaimView[]; fateOf: ReadonlyMap<string, string> }) {
  const { now } = verse
  const here = now
    ? claims.filter(({ anchors: [first] }) => first && now.start <= first.start && first.start < now.end)
    : []
  return (
    <ul className="fates">
      {here.map((claim) => {
        const { finding, stage } = markOf(claim)
        return (
          <li key={claim.id} data-finding={finding} data-stage={stage ?? undefined}>
            <span className="no">{claim.number}</span>
            <i className={stage === null ? 'glyph' : 'glyph stage'} />
            {fateOf.get(claim.id) ?? 'suggested'}
          </li>
        )
      })}
    </ul>
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
  const { text, blocks, before: textBefore, blocksBefore } = revision
  const verses = collate(textBefore === null ? revision : { text: textBefore, blocks: blocksBefore ?? [] }, revision)
  const partsAt = partsOf(text, blocks)
  const shown = all === undefined ? verses.filter(({ same }) => !same) : verses
  const fateOf = new Map(revision.fates.map(({ claimId, fate }) => [claimId, FATE[fate]]))
  const partsByClaim = Object.fromEntries(
    claims.flatMap(({ id, anchors: [first] }) => (first ? [[id, sayParts(partsAt(first))]] : [])),
  )
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
      <main className="main revisions" id="main">
        <section className="strip" aria-label="Revisions">
          <span>
            <b className="strong">Revision {number}</b>{' '}
            {before && <span className="aside">against revision {before.number}</span>}
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
          <span className="push aside">
            {same} of {verses.length} parts are the same
          </span>
          <ButtonLink href={`/articles/${article.id}`}>Back to galley</ButtonLink>
        </section>
        <section className="text" aria-label={`Revision ${number} and the one before it`} tabIndex={0}>
          <div className="collate" lang={article.language}>
            <header>
              <span>
                {before ? (
                  <>
                    <b>Revision {before.number}</b>, {before.createdBy?.name ?? 'Galley'}
                  </>
                ) : (
                  'Nothing before it'
                )}
              </span>
              <span>
                <b>Revision {number}</b>, {revision.createdBy?.name ?? 'Galley'}, <Moment at={revision.createdAt} />
              </span>
              <span>{newest ? 'Claims' : ''}</span>
            </header>
            {shown.map((verse) => (
              <div className="verse" key={`${verse.was?.number ?? 'new'}-${verse.now?.number ?? 'gone'}`}>
                <span className="pn">{verse.now?.number ?? verse.was?.number}</span>
                <Column verse={verse} side="was" />
                <Column verse={verse} side="now" />
                {newest ? <Fates verse={verse} claims={claims} fateOf={fateOf} /> : <span />}
              </div>
            ))}
          </div>
        </section>
        <FatePane
          articleId={article.id}
          revision={revision.number}
          report={revision.report}
          fates={revision.fates}
          claims={newest ? claims : []}
          parts={newest ? partsByClaim : {}}
          relabelled={verses.flatMap(({ was, now }) =>
            was && now && was.label !== now.label ? [{ text: now.text, was: was.label, now: now.label }] : [],
          )}
          viewer={actor.role === 'VIEWER'}
        />
      </main>
    </>
  )
}
