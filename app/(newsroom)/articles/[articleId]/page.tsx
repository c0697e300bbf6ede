import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/shell/page-bar'
import { isId } from '@/lib/domain/is-id'
import { Refusal } from '@/lib/domain/refusal'
import { pageActor } from '@/lib/auth/page-actor'
import { headlineOf } from '@/lib/queries/articles/article'
import { firstToChoose } from '@/lib/queries/people/colleagues'
import { galleyAtFirst } from '@/lib/queries/articles/galley-at-first'
import { knownTexts } from '@/lib/queries/articles/known-texts'
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
    const [start, people] = await Promise.all([galleyAtFirst(articleId, actor), firstToChoose('colleagues', actor)])
    const { id, name, role } = actor
    return { ...start, people, actor: { id, name, role } }
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
