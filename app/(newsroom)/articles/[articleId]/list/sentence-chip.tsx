import { Visible } from '@/components/visible'
import { tw } from '@/components/ui/cn'
import { Badge } from '@/components/ui/badge'
import { Meter } from '@/components/ui/meter'
import { KIND_INFO } from '@/lib/domain/claims/claim'
import { markOf } from '@/lib/domain/claims/claim-mark'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import type { Progress } from './sentences'

const chip = tw('aria-[current]:border-accent max-tablet:min-h-11 max-tablet:min-w-11 forced:aria-[current]:border-2')

const WIDTH = 64

/** How far a sentence is, drawn as that of an article is. */
export function SentenceBar({ progress: { total, approved, review, back } }: { progress: Progress }) {
  return (
    <Meter
      className="mt-1.5 w-16 self-start justify-self-end"
      width={WIDTH}
      total={total}
      parts={[
        { level: 'settled', count: approved },
        { level: 'waiting', count: review },
        { level: 'back', count: back },
      ]}
    />
  )
}

interface ChipProps {
  claim: ClaimView
  active: boolean
  /** With its words: in the sentence at hand. */
  words: boolean
  flags: readonly string[]
}

/** One claim of a sentence: its signs, and in the sentence at hand its words. Pressing it goes to that claim. */
export function Chip({ claim, active, words, flags }: ChipProps) {
  const { finding, stage, words: state } = markOf(claim)
  return (
    <Badge
      framed
      finding={finding}
      stage={stage}
      className={chip}
      data-claim={claim.id}
      data-kind={KIND_INFO[claim.kind].mark}
      aria-current={active || undefined}
    >
      {flags.length > 0 && <i className="glyph conflict size-2.75 text-wrong" aria-hidden="true" />}
      <span className={words ? 'max-w-48 truncate' : 'sr-only'} dir="auto">
        <Visible text={claim.text} />
      </span>
      <span className="sr-only">, {[state, ...flags].join(', ')}. </span>
    </Badge>
  )
}
