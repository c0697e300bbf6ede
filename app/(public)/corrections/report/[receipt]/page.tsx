import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { NOTHING_HERE, PublicPage, publicMetadata } from '@/app/(public)/corrections/public-page'
import { momentInWords } from '@/lib/domain/newsroom'
import { entryPath } from '@/lib/domain/public-entry'
import { masthead } from '@/lib/publishing/masthead'
import type { Receipt } from '@/lib/publishing/receipt'
import { receiptOf } from '@/lib/publishing/receipt'
import { ownOrigin } from '@/lib/server/origin'

export const dynamic = 'force-dynamic'

interface ReceiptPageProps {
  params: Promise<{ receipt: string }>
}

async function receiptAt(name: string): Promise<Receipt> {
  const receipt = await receiptOf(name)
  if (!receipt) redirect(NOTHING_HERE)
  return receipt
}

export async function generateMetadata({ params }: ReceiptPageProps): Promise<Metadata> {
  const { receipt } = await receiptAt((await params).receipt)
  return publicMetadata(await masthead(), 'Report received', `/corrections/report/${receipt}`, true)
}

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

export default async function ReceiptPage({ params }: ReceiptPageProps) {
  const report = await receiptAt((await params).receipt)
  const { receipt, place, words, message, gaveEmail, createdAt } = report
  const house = await masthead()
  const address = `${ownOrigin()}/corrections/report/${receipt}`
  return (
    <PublicPage house={house} now={new Date()} at={null}>
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
              <time dateTime={createdAt}>{momentInWords(createdAt, house.timeZone)}</time>
            </dd>
            <dt>Article</dt>
            <dd dir="auto">{place}</dd>
            {words !== '' && (
              <>
                <dt>It says</dt>
                <dd className="serif-text told" dir="auto">
                  {words}
                </dd>
              </>
            )}
            <dt>You say</dt>
            <dd className="serif-text told" dir="auto">
              {message}
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
    </PublicPage>
  )
}
