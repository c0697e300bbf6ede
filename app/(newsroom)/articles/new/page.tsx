import type { Metadata } from 'next'
import Link from 'next/link'
import { PageBar } from '@/components/shell/page-bar'
import { pageActor } from '@/lib/auth/page-actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { NewArticleForm } from './new-article-form'

export const metadata: Metadata = { title: 'New article' }

export default async function NewArticlePage() {
  const whyNot = whyNotEdit(await pageActor())
  return (
    <>
      <PageBar crumbs={[{ label: 'Articles', href: '/articles' }, { label: 'New article' }]} />
      {whyNot === null ? (
        <main className="main bringing-in" id="main">
          <NewArticleForm />
        </main>
      ) : (
        <main className="main blank" id="main">
          <div className="empty">
            <h1>Articles are brought in by editors.</h1>
            <p>{whyNot}</p>
            <p className="actions">
              <Link className="button" href="/articles">
                To the articles
              </Link>
            </p>
          </div>
        </main>
      )}
    </>
  )
}
