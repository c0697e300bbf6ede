import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import type { Show } from './queue-entry'

interface Props {
  show: Show
  onlyAgain: boolean
  onShowAll: () => void
}

/** Nothing here, and the one thing to do next. */
export function NothingWaits({ show, onlyAgain, onShowAll }: Props) {
  const everything = show === 'all' && !onlyAgain
  return (
    <div className="empty">
      <h3>
        {onlyAgain
          ? 'Nothing that you have reviewed came back.'
          : show === 'all'
            ? 'Nothing waits for your review.'
            : `No ${show} wait for review.`}
      </h3>
      {everything ? (
        <>
          <p>A verdict comes here when an editor has given it, a correction when somebody has submitted it.</p>
          <p className="actions">
            <ButtonLink kbd="D" href="/desk">
              Go to desk <kbd>G</kbd>
            </ButtonLink>
          </p>
        </>
      ) : (
        <p className="actions">
          <Button onClick={onShowAll}>Show all</Button>
        </p>
      )}
    </div>
  )
}
