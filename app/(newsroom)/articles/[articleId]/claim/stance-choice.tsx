'use client'

import { Kbd } from '@/components/ui/kbd'
import { Segments } from '@/components/ui/segments'
import type { Stance } from '@/lib/domain/evidence/source'
import { STANCES, STANCE_INFO } from '@/lib/domain/evidence/source'

interface StanceChoiceProps {
  label: string
  /** Null while nobody has said it. */
  stance: Stance | null
  onChoose: (stance: Stance) => void
  /** Whether ⌥1 to ⌥3 say it here. */
  keys?: boolean
}

/** What a source says of a claim: three side by side. */
export function StanceChoice({ label, stance, onChoose, keys = true }: StanceChoiceProps) {
  return (
    <Segments
      label={label}
      value={stance}
      onChange={onChoose}
      options={STANCES.map((which, index) => ({
        value: which,
        label: STANCE_INFO[which].label,
        sign: (
          <>
            <i className="glyph bg-current" data-stance={STANCE_INFO[which].mark} aria-hidden="true" />
            {keys && (
              <span aria-hidden="true" className="order-1 max-tablet:hidden">
                <Kbd>⌥{index + 1}</Kbd>
              </span>
            )}
          </>
        ),
      }))}
    />
  )
}
