import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/shell/page-bar'
import { isId } from '@/lib/domain/is-id'
import { Refusal } from '@/lib/domain/refusal'
import { pageActor } from '@/lib/auth/page-actor'
import { articleDetail, headlineOf } from '@/lib/queries/articles/article'
import { ClaimsPage, claimsFollowed } from '@/lib/queries/claims/claims'
import { firstToChoose } from '@/lib/queries/people/colleagues'
import { conflictsOf } from '@/lib/queries/articles/conflicts'
import { coverageOf } from '@/lib/queries/articles/coverage'
import { knownTexts } from '@/lib/queries/articles/known-texts'
import { readArticle } from '@/lib/queries/articles/read-article'
import { Galley } from './galley'
import { KnownNotice } from './known-notice'
import { PANES_COOKIE, readPaneWidths } from './frame/pane-widths'

interface Props {
  params: Promise<{ articleId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function load(articleId: string) {
  if (!isId(articleId)) notFound()
  try {
    const actor = await pageActor()
    const text = readArticle(articleId, actor)
    const [article, { items: claims, next, seq }, coverage, conflicts, people] = await Promise.all([
      articleDetail(articleId, actor),
      claimsFollowed(ClaimsPage.parse({ articleId }), actor),
      text.then((read) => coverageOf(articleId, read)),
      text.then((read) => conflictsOf(articleId, read)),
      firstToChoose('colleagues', actor),
    ])
    const { id, name, role } = actor
    return { article, claims, known: { seq, next }, coverage, conflicts, people, actor: { id, name, role } }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'missing') notFound()
    throw error
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { articleId } = await params
  const title = await headlineOf(articleId, await pageActor())
  return title === null ? {} : { title }
}

/** The galley. Everything it shows comes from queries that take the actor; the layout's check is a courtesy. */
export default async function GalleyPage({ params, searchParams }: Props) {
  const { articleId } = await params
  const said = await searchParams
  const asked = Object.entries(said).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  const start = await load(articleId)
  const panes = readPaneWidths((await cookies()).get(PANES_COOKIE)?.value)
  return (
    <>
      <PageBar crumbs={[{ label: 'Articles', href: '/articles' }, { label: start.article.headline }]} />
      {said['known'] === '1' && <KnownNotice known={await knownTexts(articleId, await pageActor())} />}
      <Galley key={start.article.id} start={{ ...start, asked: new URLSearchParams(asked).toString() }} panes={panes} />
    </>
  )
}
