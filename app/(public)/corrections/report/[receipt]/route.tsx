import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { Visible } from '@/components/visible'
import { momentInWords } from '@/lib/domain/time/say-time'
import { isUndecided, REPORT_MOVES } from '@/lib/domain/corrections/error-report'
import { entryPath } from '@/lib/domain/corrections/public-entry'
import type { Receipt } from '@/lib/publishing/receipt'
import { receiptOf } from '@/lib/publishing/receipt'
import { ownOrigin } from '@/lib/server/origin'
import { Backward, Lede } from '@/app/(public)/corrections/lede'
import { nothingHere, readersPage } from '@/app/(public)/corrections/readers-page'
import { readersRoute } from '@/app/(public)/corrections/readers-route'

export const dynamic = 'force-dynamic'

function Step({ name, done, children }: { name: string; done: boolean; children?: ReactNode }) {
  return (
    <li className={cn('border-t-2 pt-2.5', done ? 'border-approved' : 'border-dotted border-control')}>
      <b className="block font-semibold text-ink">{name}</b> {children}
    </li>
  )
}

function Steps({ status, entry }: Receipt) {
  const isRejected = status === REPORT_MOVES.reject.to
  const decided = isRejected || entry !== null
  return (
    <ol className="grid grid-cols-4 gap-6 font-ui text-ui text-muted max-phone:grid-cols-2">
      <Step name="Received" done />
      <Step name="Read" done={!isUndecided({ status })}>
        by an editor
      </Step>
      <Step name="Checked" done={decided}>
        {!isRejected && 'and checked again by a second person'}
      </Step>
      {isRejected ? (
        <Step name="Not changed:" done>
          we looked into it and did not change the article
        </Step>
      ) : (
        <Step name="Corrected" done={entry !== null}>
          {entry === null ? (
            'here, if we find that it is wrong'
          ) : (
            <a href={entryPath(entry)}>in entry {entry.number}</a>
          )}
        </Step>
      )}
    </ol>
  )
}

interface Context {
  params: Promise<{ receipt: string }>
}

export const GET = readersRoute(async (request, { params }: Context) => {
  const report = await receiptOf((await params).receipt)
  if (!report) return nothingHere(request)
  const { receipt, place, words, message, gaveEmail, createdAt } = report
  const path = `/corrections/report/${receipt}`
  const address = `${ownOrigin()}${path}`
  return readersPage(request, (newsroom) => ({
    title: 'Report received',
    description: 'How a report of an error goes.',
    path,
    hidden: true,
    own: true,
    main: (
      <main className="flex-1 pb-12" id="main">
        <Backward />
        <Lede title="Thank you">
          <p>
            Your report has reached us. Its number is{' '}
            <b className="whitespace-nowrap lining-nums tabular-nums">{receipt}</b>.
          </p>
        </Lede>
        <section className="grid gap-6 border-t border-hairline pt-5" aria-label="Your report">
          <dl className="grid grid-cols-[13rem_minmax(0,40rem)] gap-x-6 gap-y-2 font-ui text-ui/6 max-phone:grid-cols-1 max-phone:gap-y-0 max-phone:[&>dd]:mb-2">
            <dt className="text-muted">Received</dt>
            <dd>
              <time dateTime={createdAt}>{momentInWords(createdAt, newsroom)}</time>
            </dd>
            <dt className="text-muted">Article</dt>
            <dd dir="auto">
              <Visible text={place} />
            </dd>
            {words !== '' && (
              <>
                <dt className="text-muted">It says</dt>
                <dd className="font-text text-[1rem]/6 wrap-anywhere whitespace-pre-line" dir="auto">
                  <Visible text={words} />
                </dd>
              </>
            )}
            <dt className="text-muted">You say</dt>
            <dd className="font-text text-[1rem]/6 wrap-anywhere whitespace-pre-line" dir="auto">
              <Visible text={message} />
            </dd>
            {gaveEmail && (
              <>
                <dt className="text-muted">Reply to</dt>
                <dd>the email you gave</dd>
              </>
            )}
          </dl>
          <Steps {...report} />
          <p className="ms-58 font-ui text-small text-muted max-phone:ms-0 max-phone:wrap-anywhere">
            Bookmark this page to follow your report. Anyone with the link can see it: <a href={address}>{address}</a>
          </p>
        </section>
      </main>
    ),
  }))
})
