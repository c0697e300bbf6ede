'use client'

import Link from 'next/link'
import { useId, useState } from 'react'
import { makeChange } from '@/app/(newsroom)/changes/use-change'
import { Moment } from '@/components/moment'
import { ActionButton } from '@/components/actions/action-button'
import { CaseHead } from '@/components/ui/case'
import { isUndecided, REPORT_STATUS_INFO } from '@/lib/domain/corrections/error-report'
import type { ErrorReportView } from '@/lib/domain/corrections/correction-view'
import type { ArticleToCorrect } from '@/lib/queries/corrections/corrections-desk'
import { useAtHand } from './at-hand'
import { backToMain } from './back-to-main'
import { ChooseArticle } from './choose-article'
import { Refused } from './refused'
import { ReportTold } from './report-told'
import { useArticlesToChoose } from './use-articles-to-choose'
import { useWork } from './use-work'
import { WorkBody, WorkFoot, workLook } from './work'
import { WordsForm } from './words-form'
import { rowOfWay } from './correction-actions'

interface ReportCaseProps {
  report: ErrorReportView
  /** To choose from, where the reader's words name no article of ours. */
  articles: readonly ArticleToCorrect[]
  whyNot: string | null
}

/** What a reader wrote, and what becomes of it. */
export function ReportCase({ report, articles, whyNot }: ReportCaseProps) {
  const { id, version, receipt, status, article } = report
  const { busy, refused, change } = useWork()
  const whyNotId = useId()
  const [rejecting, setRejecting] = useState(false)
  const [articleId, setArticleId] = useState(article?.id ?? null)
  const choice = useArticlesToChoose(articles, articleId)
  const whyNotAccept = whyNot ?? (articleId === null ? 'Choose the article that the reader means.' : null)

  const made = {
    at: { reportId: id },
    on: [{ thing: `error-reports/${id}`, version, field: 'version' }],
  } as const

  function accept() {
    if (whyNotAccept !== null || busy) return
    change(async (heard) => {
      const accepted = await makeChange('acceptReport', {
        ...{ ...heard, ...made },
        body: article === null && articleId !== null ? { articleId } : {},
        label: `Accept the report ${receipt}`,
        said: () => `Report ${receipt} accepted; a draft is begun`,
      })
      return accepted && `/corrections-desk?entry=${accepted.correctionId}`
    })
  }

  const undecided = isUndecided(report)
  const decidable = undecided && !rejecting
  const reject = () => {
    setRejecting(true)
  }
  const stopRejecting = () => {
    backToMain(() => {
      setRejecting(false)
    })
  }
  const ways = { approve: { whyNot: whyNotAccept, run: accept }, sendBack: { whyNot, run: reject } }
  useAtHand(decidable ? ways : {})

  return (
    <section className={workLook(true)} aria-label="Reader’s report">
      <WorkBody narrow>
        <CaseHead
          above={
            <>
              {receipt} · {REPORT_STATUS_INFO[status].label}, received <Moment at={report.createdAt} />
            </>
          }
        >
          A reader’s report
        </CaseHead>
        <ReportTold report={report} />
        {report.correctionId !== null && (
          <p>
            <Link href={`/corrections-desk?entry=${report.correctionId}`}>The correction that came of it</Link>
          </p>
        )}
        {undecided && article === null && whyNot === null && (
          <ChooseArticle label="Which article is that?" {...choice} chosen={articleId} onChoose={setArticleId} />
        )}
      </WorkBody>
      {undecided && (
        <WorkFoot>
          <Refused sentence={refused} />
          {rejecting ? (
            <WordsForm
              name={`report:${id}:reject`}
              label="Reason"
              hint="For colleagues. The reader is told that the article was left as it is."
              action="Reject"
              busy={busy}
              send={(reason, done) => {
                change(async (heard) => {
                  await makeChange('rejectReport', {
                    ...{ ...heard, ...made },
                    body: { reason },
                    label: `Reject the report ${receipt}`,
                    said: () => `Report ${receipt} rejected`,
                    onDone: () => {
                      done()
                      setRejecting(false)
                    },
                  })
                  return null
                })
              }}
              cancel={stopRejecting}
            />
          ) : (
            <>
              <ActionButton
                does={rowOfWay('approve', ways.approve)}
                tone="primary"
                size="large"
                saidBy={whyNotId}
                refused={busy}
              >
                Accept and draft a correction
              </ActionButton>
              <ActionButton does={rowOfWay('sendBack', ways.sendBack)} size="large" saidBy={whyNotId}>
                Reject
              </ActionButton>
              <span className="min-w-0 text-small text-muted" id={whyNotId}>
                {whyNotAccept}
              </span>
            </>
          )}
        </WorkFoot>
      )}
    </section>
  )
}
