import type { Metadata } from 'next'
import { PublicPage, publicMetadata } from '@/app/(public)/corrections/public-page'
import { masthead } from '@/lib/publishing/masthead'
import { ReportForm } from './report-form'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return publicMetadata(await masthead(), 'Report an error', '/corrections/report')
}

export default async function ReportPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { article } = await searchParams
  return (
    <PublicPage house={await masthead()} now={new Date()} at="/corrections/report">
      <main className="ledger single" id="main">
        <p className="backward">
          <a href="/corrections">Corrections</a>
        </p>
        <header className="lede">
          <h1>Report an error</h1>
          <p>Tell us what is wrong and how you know. An editor reads every report.</p>
        </header>
        <ReportForm article={typeof article === 'string' ? article.slice(0, 500) : ''} />
      </main>
    </PublicPage>
  )
}
