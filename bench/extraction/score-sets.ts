import { type DataSet, headlineSets } from './data-sets'
import type { Predictor, ScoredKind } from './measured-document'
import type { Run } from './run-predictor'
import { addScore, emptyScore, type KindScore, scoreKind, type Slip } from './score-kind'
import type { MeasuredDocument } from './measured-document'

export interface SetScores {
  name: string
  kinds: readonly ScoredKind[]
  scores: ReadonlyMap<ScoredKind, KindScore>
}

/**
 * Scores a run set by set, for the kinds that both the set marks and the predictor looks for. Slips are told from the
 * sets behind a kind's headline figure only.
 */
export function scoreSets(
  predictor: Predictor,
  run: Run,
  sets: readonly DataSet[],
  onSlip?: (kind: ScoredKind, slip: Slip, document: MeasuredDocument) => void,
): SetScores[] {
  return sets.map((set) => {
    const kinds = set.kinds.filter((kind) => predictor.kinds.includes(kind === 'timex' ? 'date' : kind))
    const scores = kinds.map((kind): [ScoredKind, KindScore] => {
      const counts = onSlip && headlineSets(kind, sets).includes(set)
      return [kind, scoreSet(set, run, kind, counts ? onSlip : undefined)]
    })
    return { name: set.name, kinds, scores: new Map(scores) }
  })
}

/** A kind's figure over the sets that stand for it; null where the predictor does not look for the kind. */
export function headlineScore(kind: ScoredKind, sets: readonly SetScores[]): KindScore | null {
  const scores = headlineSets(kind, sets).flatMap((set) => set.scores.get(kind) ?? [])
  return scores.length > 0 ? scores.reduce(addScore) : null
}

function scoreSet(
  set: DataSet,
  run: Run,
  kind: ScoredKind,
  onSlip?: (kind: ScoredKind, slip: Slip, document: MeasuredDocument) => void,
): KindScore {
  return set.documents
    .map((document) =>
      scoreKind(
        document,
        run.found.get(document) ?? [],
        kind,
        onSlip &&
          ((slip) => {
            onSlip(kind, slip, document)
          }),
      ),
    )
    .reduce(addScore, emptyScore())
}
