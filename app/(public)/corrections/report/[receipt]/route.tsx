import { Visible } from '@/components/visible'
import { momentInWords } from '@/lib/domain/newsroom/newsroom'
import { entryPath } from '@/lib/domain/corrections/public-entry'
import type { Receipt } from '@/lib/publishing/receipt'
import { receiptOf } from '@/lib/publishing/receipt'
import { ownOrigin } from '@/lib/server/origin'
import { nothingHere, readersPage } from '@/app/(public)/corrections/readers-page'
import { readersRoute } from '@/app/(public)/corrections/readers-route'

export const dynamic = 'force-dynamic'

function Steps({ status, entry }: Receipt) {
  const done = (yes: boolean) => (yes ? 'done-step' : undefined)
  return (
    <ol className="next-steps">
      <li className="done-step">
        <b>Received</b> and kept
      </li>
      <li className={done(status !== 'REPORTED')}>
        <b>Read</b> by an editor
      </li>
      <li className={done(status === 'REJECTED' || entry !== null)}>
        <b>Checked</b> {status !== 'REJECTED' && 'and checked again by a second person'}
      </li>
      {status === 'REJECTED' ? (
        <li className="done-step">
          <b>Left as it is:</b> we looked into it and did not change the article
        </li>
      ) : (
        <li className={done(entry !== null)}>
          <b>Corrected</b>{' '}
          {entry === null ? (
            'here, if we find that it is wrong'
          ) : (
            <a href={entryPath(entry)}>in entry {entry.number}</a>
          )}
        </li>
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
  return readersPage(request, ({ timeZone }) => ({
    title: 'Report received',
    description: 'How a report of an error goes.',
    path,
    hidden: true,
    own: true,
    main: (
      <main className="ledger single" id="main">
        <p className="backward">
          <a href="/corrections">Corrections</a>
        </p>
        <header className="lede">
          <h1>Thank you</h1>
          <p>
            Your report has reached us. Its number is <b className="receipt-no">{receipt}</b>.
          </p>
        </header>
        <section className="receipt" aria-label="Your report">
          <dl>
            <dt>Received</dt>
            <dd>
              <time dateTime={createdAt}>{momentInWords(createdAt, timeZone)}</time>
            </dd>
            <dt>Article</dt>
            <dd dir="auto">
              <Visible text={place} />
            </dd>
            {words !== '' && (
              <>
                <dt>It says</dt>
                <dd className="serif-text told" dir="auto">
                  <Visible text={words} />
                </dd>
              </>
            )}
            <dt>You say</dt>
            <dd className="serif-text told" dir="auto">
              <Visible text={message} />
            </dd>
            {gaveEmail && (
              <>
                <dt>Answer to</dt>
                <dd>an address you gave</dd>
              </>
            )}
          </dl>
          <Steps {...report} />
          <p className="fine">
            Keep this address to see how it goes; whoever has it can read this page: <a href={address}>{address}</a>
          </p>
        </section>
      </main>
    ),
  }))
})
