import { isRightSpeaker, namesSpeaker } from './judge-speaker'
import type { Annotation, Marked, MeasuredDocument, ScoredKind, Stretch } from './measured-document'
import { type Pair, pairByOverlap, pairExactly, shared } from './pair-up'
import { addTally, emptyTally, type Tally } from './tally'
import { trimSpan } from './trim-span'

/** Quotations whose speaker the gold data knows, those a predictor names one for, and those it names rightly. */
export interface SpeakerTally {
  known: number
  named: number
  right: number
}

export interface KindScore {
  exact: Tally
  overlap: Tally
  speakers: SpeakerTally
}

/** One thing that went wrong, with the trimmed stretches it is about. */
export type Slip =
  | { fault: 'missed'; gold: Annotation; at: Stretch }
  | { fault: 'false alarm'; found: Marked; at: Stretch }
  | { fault: 'edges'; gold: Annotation; at: Stretch; foundAt: Stretch }
  | { fault: 'speaker'; gold: Annotation; found: Marked; at: Stretch }

export function emptyScore(): KindScore {
  return { exact: emptyTally(), overlap: emptyTally(), speakers: { known: 0, named: 0, right: 0 } }
}

export function addScore(sum: KindScore, more: KindScore): KindScore {
  return {
    exact: addTally(sum.exact, more.exact),
    overlap: addTally(sum.overlap, more.overlap),
    speakers: {
      known: sum.speakers.known + more.speakers.known,
      named: sum.speakers.named + more.speakers.named,
      right: sum.speakers.right + more.speakers.right,
    },
  }
}

/**
 * Scores what a predictor found in one document for one kind. Spans are compared after trimming; two found spans that
 * are the same after trimming count once. A found span that touches only debatable gold is neither hit nor false alarm.
 */
export function scoreKind(
  document: MeasuredDocument,
  found: readonly Marked[],
  kind: ScoredKind,
  onSlip?: (slip: Slip) => void,
): KindScore {
  const trim = (span: Stretch) => trimSpan(document.text, span, kind)
  const ofKind = document.annotations.filter((annotation) => isOfKind(annotation, kind))
  const gold = ofKind.filter((annotation) => !annotation.opt)
  const goldSpans = gold.map(trim)
  const debatable = ofKind.filter((annotation) => annotation.opt).map(trim)
  const kept = withoutRepeats(found.filter((span) => isOfKind(span, kind)).map((span) => ({ span, at: trim(span) })))
  const foundSpans = kept.map(({ at }) => at)

  const overlapping = pairByOverlap(goldSpans, foundSpans)
  const exact = pairExactly(goldSpans, foundSpans)
  const foundTouching = new Set(overlapping.map(([, index]) => index))
  const foundExactly = new Set(exact.map(([, index]) => index))
  const excused = foundSpans.map(
    (span, index) => !foundTouching.has(index) && debatable.some((other) => shared(other, span) > 0),
  )
  const alarms = (hits: ReadonlySet<number>) => foundSpans.filter((_, i) => !hits.has(i) && !excused[i]).length

  if (onSlip) reportSlips(gold, goldSpans, kept, overlapping, exact, excused, onSlip)
  return {
    exact: { hits: exact.length, falseAlarms: alarms(foundExactly), misses: gold.length - exact.length },
    overlap: { hits: overlapping.length, falseAlarms: alarms(foundTouching), misses: gold.length - overlapping.length },
    speakers: scoreSpeakers(gold, goldSpans, kept, overlapping, onSlip),
  }
}

function isOfKind(span: Marked, kind: ScoredKind): boolean {
  if (kind !== 'timex') return span.kind === kind
  return span.kind === 'date' || (span.kind === 'number' && span.sub === 'duration')
}

interface Kept {
  span: Marked
  at: Stretch
}

function withoutRepeats(spans: readonly Kept[]): Kept[] {
  const seen = new Set<string>()
  return spans.filter(({ at }) => {
    const ends = `${at.start},${at.end}`
    if (seen.has(ends)) return false
    seen.add(ends)
    return true
  })
}

function scoreSpeakers(
  gold: readonly Annotation[],
  goldSpans: readonly Stretch[],
  kept: readonly Kept[],
  overlapping: readonly Pair[],
  onSlip?: (slip: Slip) => void,
): SpeakerTally {
  const partner = new Map(overlapping)
  let right = 0
  for (const [index, annotation] of gold.entries()) {
    const at = goldSpans[index]
    const found = kept[partner.get(index) ?? -1]?.span
    if (annotation.kind !== 'quote' || !annotation.speaker || !found || !at) continue
    if (isRightSpeaker(annotation, found)) right += 1
    else onSlip?.({ fault: 'speaker', gold: annotation, found, at })
  }
  return {
    known: gold.filter((annotation) => annotation.kind === 'quote' && annotation.speaker).length,
    named: kept.filter(({ span }) => span.kind === 'quote' && namesSpeaker(span)).length,
    right,
  }
}

function reportSlips(
  gold: readonly Annotation[],
  goldSpans: readonly Stretch[],
  kept: readonly Kept[],
  overlapping: readonly Pair[],
  exact: readonly Pair[],
  excused: readonly boolean[],
  onSlip: (slip: Slip) => void,
): void {
  const partner = new Map(overlapping)
  const exactGold = new Set(exact.map(([index]) => index))
  const touching = new Set(overlapping.map(([, index]) => index))
  for (const [index, annotation] of gold.entries()) {
    const at = goldSpans[index]
    const foundAt = kept[partner.get(index) ?? -1]?.at
    if (!at || exactGold.has(index)) continue
    onSlip(foundAt ? { fault: 'edges', gold: annotation, at, foundAt } : { fault: 'missed', gold: annotation, at })
  }
  for (const [index, { span, at }] of kept.entries())
    if (!touching.has(index) && !excused[index]) onSlip({ fault: 'false alarm', found: span, at })
}
