import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { NextPage } from '@/components/earlier/next-page'
import { HistoryList } from '@/components/history-list'
import { ButtonLink } from '@/components/ui/button-link'
import { PageBar } from '@/components/shell/page-bar'
import { pageActor } from '@/lib/auth/page-actor'
import { Refusal } from '@/lib/domain/refusal'
import { articleDetail } from '@/lib/queries/articles/article'
import { articleHistory } from '@/lib/queries/articles/history'

export const metadata: Metadata = { title: 'History' }

interface Props {
  params: Promise<{ articleId: string }>
  searchParams: Promise<{ before?: string | string[] }>
}

const PAGE = 100

async function load(articleId: string, cursor: number | undefined) {
  try {
    const actor = await pageActor()
    const [article, history] = await Promise.all([
      articleDetail(articleId, actor),
      articleHistory({ articleId, cursor, limit: PAGE }, actor),
    ])
    return { article, history }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'missing') notFound()
    throw error
  }
}

/** All that happened to an article and its claims, newest first, in sentences from the audit events. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { articleId } = await params
  const { before } = await searchParams
  const cursor = typeof before === 'string' && /^\d{1,15}$/.test(before) ? Number(before) : undefined
  const { article, history } = await load(articleId, cursor)
  return (
    <>
      <PageBar
        crumbs={[
          { label: 'Articles', href: '/articles' },
          { label: article.headline, href: `/articles/${article.id}` },
          { label: 'History' },
        ]}
      />
      <main className="main [scrollbar-width:thin] overflow-auto" id="main" tabIndex={-1}>
        <div className="mx-auto grid max-w-[48rem] gap-3 px-6 pt-6 pb-16 max-phone:px-5">
          <h1 className="font-text text-title font-semibold wrap-anywhere">History of “{article.headline}”</h1>
          <p>
            <ButtonLink href={`/articles/${article.id}/dossier`}>Dossier for print</ButtonLink>
          </p>
          <HistoryList
            roomy
            items={history.items.map(({ who, said, claim, ...past }) => ({
              ...past,
              who: who ?? 'Galley',
              said: (
                <>
                  {said}
                  {claim !== null && (
                    <>
                      {' '}
                      · <Link href={`/articles/${article.id}?claim=${claim}`}>claim {claim}</Link>
                    </>
                  )}
                </>
              ),
            }))}
          />
          {history.next && (
            <p>
              <NextPage href={`?before=${history.next}`}>Earlier</NextPage>
            </p>
          )}
        </div>
      </main>
    </>
  )
}
