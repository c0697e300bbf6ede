import type { ConflictScore } from './score-conflicts'
import { conflictRates } from './score-conflicts'
import type { ErrorClass } from './error-classes'
import { markdownTable } from './markdown-table'
import type { RuleReports } from './measure-conflicts'
import { SPAN_KINDS } from './measured-document'
import type { KindScore } from './score-kind'
import { headlineScore, type SetScores } from './score-sets'
import { type Rates, rates, ratesOf, share } from './tally'

const LISTED_CLASSES = 60

export interface PredictorResult {
  name: string
  sets: SetScores[]
  charsPerSecond: number
  threw: number
}

/** One row per predictor: F1 exact / overlap per kind, quotations with the right speaker, speed. */
export function headlineTable(results: readonly PredictorResult[]): string {
  const head = ['F1 exact / overlap', ...SPAN_KINDS, 'quote with right speaker', 'chars/s', 'threw on']
  const rows = results.map((result) => [
    result.name,
    ...SPAN_KINDS.map((kind) => bothF1(headlineScore(kind, result.sets))),
    speakerF1(headlineScore('quote', result.sets)),
    Math.round(result.charsPerSecond).toLocaleString('en'),
    result.threw > 0 ? `${result.threw} documents` : '–',
  ])
  return markdownTable(head, rows)
}

/** Exact precision, recall and F1 and overlap F1 of every set, kind and predictor. */
export function setTable(results: readonly PredictorResult[]): string {
  const rows = results.flatMap((result) =>
    result.sets.flatMap((set) =>
      [...set.scores].map(([kind, score]) => [
        `${set.name} ${kind}`,
        result.name,
        ...percentages(rates(score.exact)),
        percent(rates(score.overlap).f1),
        kind === 'quote' ? speakerF1(score) : '–',
      ]),
    ),
  )
  rows.sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))
  return markdownTable(
    ['set and kind', 'predictor', 'P', 'R', 'F1', 'overlap F1', 'right speaker'],
    rows,
    (column) => column < 2,
  )
}

/** The most frequent classes of errors, and how many the others hold. */
export function errorTable(classes: readonly ErrorClass[]): string {
  const rows = classes
    .slice(0, LISTED_CLASSES)
    .flatMap(({ kind, name, count, examples }) =>
      examples.map((example, i) => (i === 0 ? [kind, name, String(count), example] : ['', '', '', example])),
    )
  const others = classes.slice(LISTED_CLASSES)
  if (others.length > 0)
    rows.push(['all', `${others.length} rarer classes`, String(others.reduce((sum, { count }) => sum + count, 0)), ''])
  return markdownTable(['kind', 'error class', 'count', 'example'], rows, (column) => column !== 2)
}

/** How often each rule speaks up, with some of its reasons. */
export function ruleTable(reports: readonly RuleReports[]): string {
  const rows = reports.flatMap(({ rule, hint, count, examples }) =>
    examples.map((example, i) =>
      i === 0 ? [rule, hint ? 'hint' : 'flag', String(count), example] : ['', '', '', example],
    ),
  )
  return markdownTable(['rule', 'as', 'count', 'example'], rows, (column) => column !== 2)
}

export function conflictSummary(score: ConflictScore): string {
  const { precision, recall } = conflictRates(score)
  return (
    `conflicts: precision ${percent(precision)} (${score.justified} of ${score.reported} reported), ` +
    `recall ${percent(recall)} (${score.recalled} of ${score.planted} planted)`
  )
}

/** Precision over the speakers a predictor names, recall over those the gold data knows, and their F1. */
export function speakerRates({ speakers: { known, named, right } }: KindScore): Rates {
  return ratesOf(share(right, named), share(right, known))
}

function bothF1(score: KindScore | null): string {
  return score ? `${percent(rates(score.exact).f1)} / ${percent(rates(score.overlap).f1)}` : '–'
}

function speakerF1(score: KindScore | null): string {
  return score && score.speakers.named > 0 ? percent(speakerRates(score).f1) : '–'
}

function percentages({ precision, recall, f1 }: Rates): string[] {
  return [precision, recall, f1].map(percent)
}

function percent(value: number): string {
  return (100 * value).toFixed(1)
}
