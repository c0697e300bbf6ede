import Link from 'next/link'
import { ArticleName } from '@/components/article-name'
import { CaseHead as Head } from '@/components/ui/case'
import { Note } from '@/components/ui/note'
import type { TimePlace } from '@/lib/domain/time/say-time'
import { CORRECTION_STATUS_INFO, CORRECTION_TYPE_INFO } from '@/lib/domain/corrections/correction'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { dayInWords } from '@/lib/domain/time/say-time'

/** Which article and claim it is about, and where it stands. */
export function CaseHead({ entry, calendar }: { entry: CorrectionDetail; calendar: TimePlace }) {
  const { article, claim, amends, reports, headline, status, type, number, articlePublishedAt, draftedBy, approvedBy } =
    entry
  return (
    <>
      <Head
        above={
          <>
            <ArticleName headline={article.headline} language={article.language} href={`/articles/${article.id}`} />
            {articlePublishedAt !== null && `, published ${dayInWords(articlePublishedAt, calendar)}`}
            {claim && (
              <>
                {' · '}
                <Link href={`/articles/${article.id}?claim=${claim.number}`}>claim {claim.number}</Link>
              </>
            )}
            {amends && (
              <>
                {' · amends '}
                <Link href={`/corrections-desk?entry=${amends.id}`}>entry {amends.number}</Link>
              </>
            )}
            {reports.map(({ id, receipt }) => (
              <span key={id}>
                {' · from '}
                <Link href={`/corrections-desk?report=${id}`}>report {receipt}</Link>
              </span>
            ))}
          </>
        }
        below={
          <>
            {amends ? 'Amendment' : CORRECTION_TYPE_INFO[type].label}
            {number !== null && ` ${number}`}, {CORRECTION_STATUS_INFO[status].label.toLowerCase()}, drafted by{' '}
            {draftedBy.name}
            {approvedBy && `, approved by ${approvedBy.name}`}
          </>
        }
      >
        {headline}
      </Head>
      {entry.known.map(({ field, says }) => (
        <Note key={field} finding="context">
          <p>
            “Was”: {says}{' '}
            <Link href={`/articles/${article.id}`} className="underline">
              Look at the article
            </Link>
          </p>
        </Note>
      ))}
    </>
  )
}
