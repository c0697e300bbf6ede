import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextPage } from '@/components/earlier/next-page'
import { PageBar } from '@/components/shell/page-bar'
import { pageActor } from '@/lib/auth/page-actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { Refusal } from '@/lib/domain/refusal'
import { articleDetail } from '@/lib/queries/articles/article'
import { proposalsPage } from '@/lib/queries/articles/proposals'
import { ProposedScreen } from './proposed-screen'

export const metadata: Metadata = { title: 'Proposed sources' }

interface Props {
  params: Promise<{ articleId: string }>
  searchParams: Promise<{ after?: string | string[] }>
}

const PAGE = 100

async function load(articleId: string, cursor: number | undefined) {
  try {
    const actor = await pageActor()
    const article = await articleDetail(articleId, actor)
    return { actor, article, page: await proposalsPage({ articleId, cursor, limit: PAGE }, actor) }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'missing') notFound()
    throw error
  }
}

/** What the notes, comments and links of a draft propose as evidence, in the order of its text. */
export default async function ProposedPage({ params, searchParams }: Props) {
  const { articleId } = await params
  const { after } = await searchParams
  const cursor = typeof after === 'string' && /^\d{1,6}$/.test(after) ? Number(after) : undefined
  const { actor, article, page } = await load(articleId, cursor)
  return (
    <>
      <PageBar
        crumbs={[
          { label: 'Articles', href: '/articles' },
          { label: article.headline, href: `/articles/${article.id}` },
          { label: 'Proposed sources' },
        ]}
      />
      <ProposedScreen
        articleId={article.id}
        headline={article.headline}
        items={page.items}
        ready={page.ready}
        whyNotEdit={whyNotEdit(actor)}
        next={
          page.next && (
            <p>
              <NextPage href={`?after=${page.next}`}>More</NextPage>
            </p>
          )
        }
      />
    </>
  )
}
