import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Moment } from '@/components/moment'
import { PageBar } from '@/components/shell/page-bar'

import { ButtonLink } from '@/components/ui/button-link'
import { Now, Was } from '@/components/word-diff'
import { pageActor } from '@/lib/auth/page-actor'
import { collate } from '@/lib/domain/text/collate'
import type { Verse } from '@/lib/domain/text/collate'
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

function Column({ verse, side }: { verse: Verse; side: 'was' | 'now' }) {
  const [was, now] = [verse.was?.text ?? '', verse.now?.text ?? '']
  if (!verse[side]) return <p className="none">–</p>
  if (verse.same || !verse.was || !verse.now)
    return (
      <p dir="auto">
        {side === 'now' && !verse.was && (
          <span className="fine fresh">
            <b className="strong">New paragraph</b>
          </span>
        )}
        {side === 'was' && !verse.now ? <del>{was}</del> : verse[side].text}
      </p>
    )
  return <p dir="auto">{side === 'was' ? <Was was={was} now={now} /> : <Now was={was} now={now} />}</p>
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
  const verses = collate(revision.before ?? revision.text, revision.text)
  const shown = all === undefined ? verses.filter(({ same }) => !same) : verses
  const fateOf = new Map(
    revision.fates.map(({ claimId, fate }) => [claimId, fate === 'reanchored' ? 'unchanged (position only)' : fate]),
  )
  const same = verses.filter((verse) => verse.same).length
  return (
    <>
      <PageBar
        crumbs={[
          { label: 'Articles', href: '/articles' },
          { label: article.slug, href: `/articles/${article.id}` },
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
              {all === undefined ? 'Show every paragraph' : 'Only paragraphs that changed'}
            </ButtonLink>
          )}
          <span className="push aside">
            {same} of {verses.length} paragraphs are the same
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
          viewer={actor.role === 'VIEWER'}
        />
      </main>
    </>
  )
}
