import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/shell/page-bar'
import { pageActor } from '@/lib/auth/page-actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { Refusal } from '@/lib/domain/refusal'
import { contextOf } from '@/lib/domain/text/sentences'
import { editsAndText } from '@/lib/queries/articles/approved-edits'
import { articleDetail } from '@/lib/queries/articles/article'
import { EditsScreen } from './edits-screen'

export const metadata: Metadata = { title: 'Approved edits' }

async function load(articleId: string) {
  try {
    const actor = await pageActor()
    const article = await articleDetail(articleId, actor)
    return { actor, article, edits: await editsAndText(articleId, actor) }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'missing') notFound()
    throw error
  }
}

/** The words that approved verdicts ask for, where they would stand, to be brought into the text together. */
export default async function EditsPage({ params }: { params: Promise<{ articleId: string }> }) {
  const { actor, article, edits } = await load((await params).articleId)
  const { text, blocks, base, more } = edits
  const items = edits.items.map((item) => {
    const [place] = item.places
    const around = place && contextOf(text, place, article.language)
    return {
      ...item,
      before: place && around ? text.slice(around.start, place.start) : '',
      after: place && around ? text.slice(place.end, around.end) : '',
    }
  })
  return (
    <>
      <PageBar
        crumbs={[
          { label: 'Articles', href: '/articles' },
          { label: article.headline, href: `/articles/${article.id}` },
          { label: 'Approved edits' },
        ]}
      />
      <EditsScreen
        // Another text is another list: what was taken out of the last one says nothing of it.
        key={base}
        articleId={article.id}
        headline={article.headline}
        language={article.language}
        edits={{ text, blocks, base, more, items }}
        whyNotEdit={whyNotEdit(actor)}
      />
    </>
  )
}
