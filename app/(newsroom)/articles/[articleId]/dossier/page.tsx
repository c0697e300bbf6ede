import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextPage } from '@/components/earlier/next-page'
import { PageBar } from '@/components/shell/page-bar'
import { pageActor } from '@/lib/auth/page-actor'
import { Refusal } from '@/lib/domain/refusal'
import { dossierPage } from '@/lib/queries/articles/dossier'
import { deskPlace } from '@/lib/queries/newsroom/newsroom-day'
import { Cover } from './cover'
import { DossierText } from './dossier-text'
import { Aside } from './dossier-aside'
import { Register } from './register'
import { PrintButton } from './print-button'

export const metadata: Metadata = { title: 'Dossier' }

interface Props {
  params: Promise<{ articleId: string }>
  searchParams: Promise<{ after?: string | string[] }>
}

async function load(articleId: string, after: string | string[] | undefined) {
  const cursor = typeof after === 'string' && /^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(after) ? after : undefined
  try {
    return await dossierPage({ articleId, cursor }, await pageActor())
  } catch (error) {
    if (error instanceof Refusal && error.code === 'missing') notFound()
    throw error
  }
}

/** All that was found about an article’s claims and who signed it off, for paper: to be read by a lawyer, in grey as in colour. */
export default async function DossierPage({ params, searchParams }: Props) {
  const { articleId } = await params
  const { after } = await searchParams
  const { article, head, claims, aside, parts, notNumbered, next } = await load(articleId, after)
  const place = await deskPlace()
  return (
    <>
      <PageBar
        crumbs={[
          { label: 'Articles', href: '/articles' },
          { label: article.headline, href: `/articles/${article.id}` },
          { label: 'Dossier' },
        ]}
      />
      <main className="main [scrollbar-width:thin] overflow-auto" id="main" tabIndex={-1}>
        <div className="mx-auto grid max-w-[56rem] gap-8 px-6 pt-6 pb-16 max-phone:px-5 print:max-w-none print:p-0">
          <p className="print:hidden">
            <PrintButton />
          </p>
          <Cover {...{ article, head, place }} />
          {parts.length > 0 && <DossierText {...{ parts, notNumbered }} language={article.language} />}
          {claims.length > 0 && <Register {...{ claims, place }} />}
          {aside.length > 0 && <Aside {...{ aside, place }} />}
          {next !== null && (
            <p className="print:hidden">
              <NextPage href={`?after=${next}`}>The next claims</NextPage>
            </p>
          )}
          <footer className="grid gap-8 print:break-inside-avoid">
            <div className="grid grid-cols-2 gap-8 text-small text-muted max-phone:grid-cols-1">
              <p className="border-t border-hairline pt-1">Editor</p>
              <p className="border-t border-hairline pt-1">Reviewer</p>
            </div>
            <p className="text-small text-muted">
              Nobody approves their own verdict, nor evidence or text that they changed for it. Whoever holds an earlier
              head of the audit log can detect any change, removal or reorder before it.
            </p>
          </footer>
        </div>
      </main>
    </>
  )
}
