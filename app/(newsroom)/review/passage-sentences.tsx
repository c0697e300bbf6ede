import { Visible } from '@/components/visible'
import { sayParts } from '@/lib/domain/articles/part'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import { markOf } from '@/lib/domain/claims/claim-mark'
import { settingOf } from '@/lib/domain/text/direction'
import type { VerdictInReview } from '@/lib/domain/verdicts/review-view'
import { OUTCOMES, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'

/** Under words, the part of the article that they stand in, a cell's with its heads; nothing for running text. */
export function InPart({ parts }: Pick<VerdictInReview, 'parts'>) {
  const each = [...new Map(parts.map((part) => [part.number, part])).values()]
  if (each.every(({ role }) => role === 'BODY')) return null
  return (
    <span className="block text-small text-muted" dir="auto">
      {sayParts(each)}
    </span>
  )
}

/** "5 confirmed, 1 wrong". */
export function sayOutcomes(verdicts: readonly VerdictInReview[]): string {
  return OUTCOMES.flatMap((outcome) => {
    const many = verdicts.filter((verdict) => verdict.outcome === outcome).length
    return many === 0 ? [] : [`${many} ${OUTCOME_INFO[outcome].label.toLowerCase()}`]
  }).join(', ')
}

/** The sentences that the verdicts stand in, each once: two cells that read alike are two, under heads of their own. */
function sentencesOf(verdicts: readonly VerdictInReview[]): { key: string; whole: string; of: VerdictInReview[] }[] {
  const wholeOf = ({ before, text, after }: VerdictInReview) => before + text + after
  const sentences = Map.groupBy(verdicts, (verdict) => `${verdict.parts[0]?.number ?? 0} ${wholeOf(verdict)}`)
  return [...sentences].map(([key, of]) => ({ key, of, whole: of[0] ? wholeOf(of[0]) : '' }))
}

/** The sentences that the verdicts stand in, each under the part of the article that it is of, with the edits. */
export function Sentences({ verdicts, language }: { verdicts: readonly VerdictInReview[]; language: string }) {
  return sentencesOf(verdicts).map(({ key, whole, of }) => {
    const marks = of.toSorted((a, b) => a.before.length - b.before.length)
    let at = 0
    const pieces = marks.flatMap(({ claimId, before, text, outcome, replacement }) => {
      // A claim inside another one is marked with it.
      if (before.length < at) return []
      const { finding, stage } = markOf({ status: CLAIM_MOVES.giveVerdict.to, verdict: { outcome } })
      const between = <Visible key={`before ${claimId}`} text={whole.slice(at, before.length)} within={whole} at={at} />
      const begins = before.length
      at = before.length + text.length
      return [
        between,
        <mark key={claimId} className="claim" data-finding={finding} data-stage={stage ?? undefined}>
          {replacement === null ? (
            <Visible text={text} within={whole} at={begins} />
          ) : (
            <>
              <del>
                <Visible text={text} within={whole} at={begins} />
              </del>{' '}
              <ins>
                <Visible text={replacement} />
              </ins>
            </>
          )}
          <i className="end" />
        </mark>,
      ]
    })
    return (
      <div key={key} className="grid gap-0.5">
        <InPart parts={of.flatMap(({ parts }) => parts)} />
        <p
          className="max-w-[42rem] font-text text-read wrap-anywhere whitespace-pre-line"
          {...settingOf(whole, language)}
        >
          {pieces}
          <Visible text={whole.slice(at)} within={whole} at={at} />
        </p>
      </div>
    )
  })
}
