import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/shell/page-bar'
import { ErrorNote } from '@/components/ui/error-note'
import { pageActor } from '@/lib/auth/page-actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { Refusal } from '@/lib/domain/refusal'
import { articleDetail } from '@/lib/queries/articles/article'
import { NewRevisionForm } from './new-revision-form'

export const metadata: Metadata = { title: 'New revision' }

async function load(articleId: string) {
  try {
    const actor = await pageActor()
    return { actor, article: await articleDetail(articleId, actor) }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'missing') notFound()
    throw error
  }
}

interface Props {
  params: Promise<{ articleId: string }>
  searchParams: Promise<{ at?: string | string[] }>
}

export default async function NewRevisionPage({ params, searchParams }: Props) {
  const { at } = await searchParams
  const { actor, article } = await load((await params).articleId)
  const whyNot = whyNotEdit(actor)
  return (
    <>
      <PageBar
        crumbs={[
          { label: 'Articles', href: '/articles' },
          { label: article.headline, href: `/articles/${article.id}` },
          { label: 'New revision' },
        ]}
      />
      <main className="main [scrollbar-width:thin] overflow-auto" id="main">
        <div className="mx-auto grid max-w-[48rem] gap-3 px-6 pt-6 pb-16 max-phone:px-5">
          <h1 className="font-text text-title font-semibold wrap-anywhere">New revision of “{article.headline}”</h1>
          <p className="text-muted">
            Claims whose words and sentence are unchanged carry over. Claims whose words change become stale; claims
            whose words are gone are kept as orphaned and never moved to similar words. A new label for a part changes
            only claims that read differently under it.
          </p>
          {whyNot ? (
            <ErrorNote>{whyNot}</ErrorNote>
          ) : (
            <NewRevisionForm
              article={article}
              base={article.revision.number}
              revision={article.revision}
              at={typeof at === 'string' && /^\d{1,5}$/.test(at) ? Number(at) : null}
              language={article.language}
            />
          )}
        </div>
      </main>
    </>
  )
}
