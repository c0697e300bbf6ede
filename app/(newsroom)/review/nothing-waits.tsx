import Link from 'next/link'
import type { Show } from './queue-entry'

/** Nothing here, and the one thing to do next. */
export function NothingWaits({ show, onShowAll }: { show: Show; onShowAll: () => void }) {
  return (
    <div className="empty">
      <h3>{show === 'all' ? 'Nothing waits for your review.' : `No ${show} wait for review.`}</h3>
      {show === 'all' ? (
        <>
          <p>A verdict comes here when an editor has given it, a correction when somebody has submitted it.</p>
          <p className="actions">
            <Link className="button" href="/desk">
              To the desk <kbd>G</kbd>
              <kbd>D</kbd>
            </Link>
          </p>
        </>
      ) : (
        <p className="actions">
          <button className="button" type="button" onClick={onShowAll}>
            Show all
          </button>
        </p>
      )}
    </div>
  )
}
