import { Button } from '@/components/ui/button'
import type { DraftWords } from './draft-words'

interface DraftClashProps {
  mine: DraftWords
  theirs: DraftWords
  keep: (changed: Partial<DraftWords>) => void
  drop: () => void
}

/** Someone saved this draft while you wrote: both stand side by side, and neither is lost. */
export function DraftClash({ mine, theirs, keep, drop }: DraftClashProps) {
  return (
    <section className="delay" role="alert">
      <p>
        <b className="strong">Someone else changed this draft while you wrote.</b> Yours is below and kept in this
        browser; theirs is:
      </p>
      <p className="told serif" dir="auto">
        {theirs.note}
      </p>
      {(theirs.wrong !== mine.wrong || theirs.right !== mine.right) && (
        <p className="told serif" dir="auto">
          Was: {theirs.wrong} Now: {theirs.right}
        </p>
      )}
      <p className="actions">
        <Button
          onClick={() => {
            keep({ version: theirs.version })
          }}
        >
          Go on with mine
        </Button>
        <Button onClick={drop}>Take theirs</Button>
      </p>
    </section>
  )
}
