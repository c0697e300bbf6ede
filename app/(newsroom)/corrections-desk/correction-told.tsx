import { Part } from '@/components/ui/case'
import { Visible } from '@/components/visible'
import { WordDiff } from '@/components/word-diff'
import type { TimePlace } from '@/lib/domain/time/say-time'
import { CORRECTION_MOVES } from '@/lib/domain/corrections/correction'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { entryPath } from '@/lib/domain/corrections/public-entry'
import { isFrom } from '@/lib/domain/moves'
import { CorrectionHistory } from './correction-history'
import { LearnedOfIt } from './learned-of-it'
import { pairs, remark, told } from './work'

/** Where its readers find it, once there is such a place: an amendment stands under its entry. */
function publicAddress({ amends, number, slug }: CorrectionDetail): string | null {
  if (amends?.number != null) return `${entryPath({ ...amends, number: amends.number })}#c-${number ?? ''}`
  return number === null ? null : entryPath({ number, slug })
}

function GoesOut({ amends }: Pick<CorrectionDetail, 'amends'>) {
  return (
    <Part title="What goes out">
      <ul className={pairs}>
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
            It cannot be changed or deleted. Amendments are published as linked entries; a withdrawal leaves the reason
            at the same address.
          </span>
        </li>
      </ul>
    </Part>
  )
}

interface InNewestTextProps {
  articleId: string
  wrong: string | null
  newest: NonNullable<CorrectionDetail['newest']>
}

/** Whether the desk's own text is put right too; where it is published is somebody else's to say. */
function InNewestText({ articleId, wrong, newest: { number, carries } }: InNewestTextProps) {
  return (
    <Part title="In the article">
      {carries === 'YES' && <p>Applied: revision {number}, the newest, has the right words.</p>}
      {carries === 'NOT_YET' && (
        <p>
          Not yet: revision {number}, the newest, still says “
          <bdi>
            <Visible text={wrong ?? ''} />
          </bdi>
          ”. <a href={`/articles/${articleId}/revisions/new`}>Put it right in a new revision</a>
        </p>
      )}
      {carries === 'CANT_TELL' && (
        <p>
          Can’t tell: revision {number}, the newest, has neither the wrong words nor the right ones.{' '}
          <a href={`/articles/${articleId}`}>Look at the text</a>
        </p>
      )}
    </Part>
  )
}

/** A correction whose words are fixed: what is told, where it goes, and what happened to it. */
export function CorrectionTold({ entry, calendar }: { entry: CorrectionDetail; calendar: TimePlace }) {
  const { status, wrong, right, note, amends, amendments, withdrawReason, withdrawnAt, article } = entry
  const address = publicAddress(entry)
  return (
    <>
      {withdrawReason !== null && (
        <p className={remark.returned} dir="auto">
          <b className="font-semibold">{withdrawnAt === null ? 'Withdrawal asked for' : 'Withdrawn'}:</b>{' '}
          {withdrawReason}
        </p>
      )}
      <Part title="Note to readers">
        <p className={told} dir="auto">
          {note}
        </p>
        {wrong !== null && <WordDiff was={wrong} now={right} lang={article.language} />}
        {wrong === null && right !== '' && (
          <p className={told} dir="auto">
            {right}
          </p>
        )}
      </Part>
      {amends === null && <LearnedOfIt entry={entry} calendar={calendar} />}
      {isFrom(CORRECTION_MOVES.return, status) && <GoesOut amends={amends} />}
      {address !== null && (
        <p className="text-small text-muted">
          <a href={address}>As readers see it now</a>
        </p>
      )}
      {entry.newest && <InNewestText articleId={article.id} wrong={wrong} newest={entry.newest} />}
      {amendments.length > 0 && (
        <Part title="Amendments">
          <ul className={pairs}>
            {amendments.map((one) => (
              <li key={one.id}>
                <a href={`/corrections-desk?entry=${one.id}`}>
                  {one.number === null ? 'In progress' : `Entry ${one.number}`}
                </a>
                <span dir="auto">{one.note}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="History">
        <CorrectionHistory key={entry.id} entry={entry} />
      </Part>
    </>
  )
}
