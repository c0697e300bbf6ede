import { Moment } from '@/components/moment'
import { WordDiff } from '@/components/word-diff'
import type { TimePlace } from '@/lib/domain/time/say-time'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { entryPath } from '@/lib/domain/corrections/public-entry'
import { LearnedOfIt } from './learned-of-it'

/** Where its readers find it, once there is such a place: an amendment stands under its entry. */
function publicAddress({ amends, number, slug }: CorrectionDetail): string | null {
  if (amends?.number != null) return `${entryPath({ ...amends, number: amends.number })}#c-${number ?? ''}`
  return number === null ? null : entryPath({ number, slug })
}

function GoesOut({ amends }: Pick<CorrectionDetail, 'amends'>) {
  return (
    <section className="part">
      <h2 className="strong">What goes out</h2>
      <ul className="goes">
        <li>
          <span>Corrections page</span>
          <span>{amends ? `under entry ${amends.number}, at its address` : 'an entry at its own address'}</span>
        </li>
        <li>
          <span>Feeds</span>
          <span>RSS, Atom, JSON</span>
        </li>
        <li>
          <span>The article</span>
          <span>a line at its foot, to be copied from beside</span>
        </li>
        <li>
          <span>Afterwards</span>
          <span>
            It cannot be changed or deleted. An amendment stands as a linked entry; a withdrawal leaves the reason at
            the same address.
          </span>
        </li>
      </ul>
    </section>
  )
}

/** A correction whose words are fixed: what is told, where it goes, and what happened to it. */
export function CorrectionTold({ entry, calendar }: { entry: CorrectionDetail; calendar: TimePlace }) {
  const { status, wrong, right, note, amends, amendments, withdrawReason, history, article } = entry
  const address = publicAddress(entry)
  return (
    <>
      {withdrawReason !== null && (
        <p className="returned" dir="auto">
          <b className="strong">{status === 'WITHDRAWN' ? 'Withdrawn' : 'Withdrawal asked for'}:</b> {withdrawReason}
        </p>
      )}
      <section className="part">
        <h2 className="strong">Note to readers</h2>
        <p className="reason told" dir="auto">
          {note}
        </p>
        {wrong !== null && <WordDiff was={wrong} now={right} lang={article.language} />}
        {wrong === null && right !== '' && (
          <p className="reason told" dir="auto">
            {right}
          </p>
        )}
      </section>
      {amends === null && <LearnedOfIt entry={entry} calendar={calendar} />}
      {(status === 'IN_REVIEW' || status === 'APPROVED') && <GoesOut amends={amends} />}
      {address !== null && (
        <p className="fine">
          <a href={address}>As readers see it now</a>
        </p>
      )}
      {amendments.length > 0 && (
        <section className="part">
          <h2 className="strong">Amendments</h2>
          <ul className="goes">
            {amendments.map((one) => (
              <li key={one.id}>
                <a href={`/corrections-desk?entry=${one.id}`}>
                  {one.number === null ? 'In work' : `Entry ${one.number}`}
                </a>
                <span dir="auto">{one.note}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="part">
        <h2 className="strong">History</h2>
        <ol className="history">
          {history.map(({ seq, at, who, said }) => (
            <li key={seq}>
              <Moment at={at} />
              <span>
                <b>{who ?? 'A reader'}</b> {said}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
