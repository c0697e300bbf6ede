import { Button } from '@/components/ui/button'
import type { DraftWords } from './draft-words'
import { remark } from './work'

interface DraftClashProps {
  mine: DraftWords
  theirs: DraftWords
  keep: (changed: Partial<DraftWords>) => void
  drop: () => void
}

/** Someone saved this draft while you wrote: both stand side by side, and neither is lost. */
export function DraftClash({ mine, theirs, keep, drop }: DraftClashProps) {
  return (
    <section className={remark.late} role="alert">
      <p>
        <b className="font-semibold">Someone else changed this draft while you wrote.</b> Yours is below and kept in
        this browser; theirs is:
      </p>
      <p className="font-text text-excerpt wrap-anywhere whitespace-pre-line" dir="auto">
        {theirs.note}
      </p>
      {(theirs.wrong !== mine.wrong || theirs.right !== mine.right) && (
        <p className="font-text text-excerpt wrap-anywhere whitespace-pre-line" dir="auto">
          Was: {theirs.wrong} Now: {theirs.right}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          onClick={() => {
            keep({ version: theirs.version })
          }}
        >
          Continue with mine
        </Button>
        <Button onClick={drop}>Take theirs</Button>
      </div>
    </section>
  )
}
