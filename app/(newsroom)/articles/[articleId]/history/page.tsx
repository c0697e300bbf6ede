import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Moment } from '@/components/moment'
import { PageBar } from '@/components/shell/page-bar'
import { ButtonLink } from '@/components/ui/button-link'
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
      <main className="main page-scroll" id="main" tabIndex={-1}>
        <div className="revision-form">
          <h1>History of “{article.headline}”</h1>
          <ol className="history long">
            {history.items.map(({ seq, at, who, said, claim }) => (
              <li key={seq}>
                <Moment at={at} />
                <span dir="auto">
                  <b>{who ?? 'Galley'}</b> {said}
                  {claim !== null && (
                    <>
                      {' '}
                      · <Link href={`/articles/${article.id}?claim=${claim}`}>claim {claim}</Link>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ol>
          {history.next && (
            <p className="actions">
              <ButtonLink href={`?before=${history.next}`}>Earlier</ButtonLink>
            </p>
          )}
        </div>
      </main>
    </>
  )
}
