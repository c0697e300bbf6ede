import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import { markOf } from '@/lib/domain/claims/claim-mark'
import { settingOf } from '@/lib/domain/text/direction'
import type { VerdictInReview } from '@/lib/domain/verdicts/review-view'
import { OUTCOMES, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'

/** "5 confirmed, 1 wrong". */
export function sayOutcomes(verdicts: readonly VerdictInReview[]): string {
  return OUTCOMES.flatMap((outcome) => {
    const many = verdicts.filter((verdict) => verdict.outcome === outcome).length
    return many === 0 ? [] : [`${many} ${OUTCOME_INFO[outcome].label.toLowerCase()}`]
  }).join(', ')
}

/** The sentences that the verdicts stand in, each once, with the edits. */
export function Sentences({ verdicts, language }: { verdicts: readonly VerdictInReview[]; language: string }) {
  const sentences = Map.groupBy(verdicts, ({ before, text, after }) => before + text + after)
  return [...sentences].map(([whole, of]) => {
    const marks = of.toSorted((a, b) => a.before.length - b.before.length)
    let at = 0
    const pieces = marks.flatMap(({ claimId, before, text, outcome, replacement }) => {
      // A claim inside another one is marked with it.
      if (before.length < at) return []
      const { finding, stage } = markOf({ status: CLAIM_MOVES.giveVerdict.to, verdict: { outcome } })
      const between = whole.slice(at, before.length)
      at = before.length + text.length
      return [
        between,
        <mark key={claimId} className="claim" data-finding={finding} data-stage={stage ?? undefined}>
          {replacement === null ? (
            text
          ) : (
            <>
              <del>{text}</del> <ins>{replacement}</ins>
            </>
          )}
          <i className="end" />
        </mark>,
      ]
    })
    return (
      <p
        key={whole}
        className="max-w-[42rem] font-text text-read wrap-anywhere whitespace-pre-line"
        {...settingOf(whole, language)}
      >
        {pieces}
        {whole.slice(at)}
      </p>
    )
  })
}
