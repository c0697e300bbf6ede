import type { Metadata } from 'next'
import { PageBar } from '@/components/shell/page-bar'
import { Blank } from '@/components/ui/blank'
import { ButtonLink } from '@/components/ui/button-link'
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
        <main className="main max-tablet:overflow-auto" id="main">
          <NewArticleForm />
        </main>
      ) : (
        <Blank
          title="Articles are brought in by editors."
          action={<ButtonLink href="/articles">Back to articles</ButtonLink>}
        >
          {whyNot}
        </Blank>
      )}
    </>
  )
}
