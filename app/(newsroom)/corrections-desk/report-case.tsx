'use client'

import Link from 'next/link'
import { useState } from 'react'
import { callApi } from '@/components/api'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { REPORT_STATUS_INFO } from '@/lib/domain/corrections/error-report'
import type { ErrorReportView } from '@/lib/domain/corrections/correction-view'
import type { ArticleToCorrect } from '@/lib/queries/corrections/corrections-desk'
import { ChooseArticle } from './choose-article'
import { Refused } from './refused'
import { useChange } from './use-change'
import { WordsForm } from './words-form'

interface ReportCaseProps {
  report: ErrorReportView
  /** To choose from, where the reader's words name no article of ours. */
  articles: readonly ArticleToCorrect[]
  whyNot: string | null
}

/** What a reader wrote, and what becomes of it. */
export function ReportCase({ report, articles, whyNot }: ReportCaseProps) {
  const { id, version, receipt, status, article, place, words, message, email } = report
  const { busy, refused, change } = useChange()
  const [rejecting, setRejecting] = useState(false)
  const [articleId, setArticleId] = useState(article?.id ?? null)
  const whyNotAccept = whyNot ?? (articleId === null ? 'Choose the article that the reader means.' : null)

  function accept() {
    if (whyNotAccept !== null || busy) return
    change('Accepted; a draft is begun.', async () => {
      const body = { version, ...(article === null && { articleId }) }
      const { correctionId } = await callApi<ErrorReportView>('POST', `/api/v1/error-reports/${id}/accept`, body)
      return `/corrections-desk?entry=${correctionId}`
    })
  }

  return (
    <section className="work alone" aria-label="Reader’s report">
      <div className="body">
        <header className="case-head">
          <p className="fine">
            {receipt} · {REPORT_STATUS_INFO[status].label}, received <Moment at={report.createdAt} />
          </p>
          <h1>A reader’s report</h1>
        </header>
        <dl className="told-by-reader">
          <dt>Article</dt>
          <dd dir="auto">
            {article ? <Link href={`/articles/${article.id}`}>{article.headline}</Link> : place}
            {article && place !== article.headline && <span className="fine"> given as “{place}”</span>}
          </dd>
          {words !== '' && (
            <>
              <dt>It says</dt>
              <dd className="serif told" dir="auto">
                {words}
              </dd>
            </>
          )}
          <dt>The reader says</dt>
          <dd className="serif told" dir="auto">
            {message}
          </dd>
          <dt>Answer to</dt>
          <dd>
            {email === null ? <span className="aside">no address</span> : <a href={`mailto:${email}`}>{email}</a>}
          </dd>
          {report.decidedBy && report.decidedAt !== null && (
            <>
              <dt>{REPORT_STATUS_INFO[status].label}</dt>
              <dd dir="auto">
                by {report.decidedBy.name}, <Moment at={report.decidedAt} />
                {report.reason !== null && `: “${report.reason}”`}
              </dd>
            </>
          )}
        </dl>
        {report.correctionId !== null && (
          <p>
            <Link href={`/corrections-desk?entry=${report.correctionId}`}>The correction that came of it</Link>
          </p>
        )}
        {status === 'REPORTED' && article === null && whyNot === null && (
          <ChooseArticle
            label="Which article is that?"
            articles={articles}
            chosen={articleId}
            onChoose={setArticleId}
          />
        )}
      </div>
      {status === 'REPORTED' && (
        <footer className="decisions">
          <Refused sentence={refused} />
          {rejecting ? (
            <WordsForm
              name={`report:${id}:reject`}
              label="Reason"
              hint="For colleagues. The reader is told that the article was left as it is."
              action="Reject"
              busy={busy}
              send={(reason, done) => {
                change('Rejected.', async () => {
                  await callApi('POST', `/api/v1/error-reports/${id}/reject`, { version, reason })
                  done()
                  setRejecting(false)
                  return undefined
                })
              }}
              cancel={() => {
                setRejecting(false)
              }}
            />
          ) : (
            <>
              <Button
                tone="primary"
                size="large"
                kbd="A"
                data-key="a"
                refused={whyNotAccept !== null || busy}
                aria-describedby="why-not"
                onClick={accept}
              >
                Accept and draft a correction
              </Button>
              <Button
                size="large"
                kbd="X"
                data-key="x"
                refused={whyNot !== null}
                onClick={() => {
                  if (whyNot === null) setRejecting(true)
                }}
              >
                Reject
              </Button>
              <span className="fine" id="why-not">
                {whyNotAccept}
              </span>
            </>
          )}
        </footer>
      )}
    </section>
  )
}
