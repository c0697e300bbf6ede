import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Empty } from '@/components/ui/empty'
import { Kbd } from '@/components/ui/kbd'
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
    <Empty
      level={3}
      title={
        onlyAgain
          ? 'Nothing that you have reviewed came back.'
          : show === 'all'
            ? 'Nothing waits for your review.'
            : `No ${show} wait for review.`
      }
      action={
        everything ? (
          <ButtonLink href="/desk">
            Go to desk
            <span className="inline-flex gap-1 max-phone:hidden">
              <Kbd>G</Kbd>
              <Kbd>D</Kbd>
            </span>
          </ButtonLink>
        ) : (
          <Button onClick={onShowAll}>Show all</Button>
        )
      }
    >
      {everything && 'A verdict comes here when an editor has given it, a correction when somebody has submitted it.'}
    </Empty>
  )
}
