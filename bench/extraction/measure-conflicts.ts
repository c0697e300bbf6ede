import type { Conflict } from '@/lib/extraction/consistency/conflict'
import { findConflicts } from '@/lib/extraction/consistency/find-conflicts'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { CURATED_FACTS } from '@/lib/extraction/reference/curated-facts'
import type { GoldArticle } from './gold/parse-article'
import type { MeasuredDocument, Stretch } from './measured-document'
import { addConflictScores, type ConflictScore, scoreConflicts } from './score-conflicts'

interface ConflictMeasure {
  score: ConflictScore
  /** One line for each planted conflict nobody pointed at, and for each reported one that was not planted. */
  missed: string[]
  unjustified: string[]
}

/** What the consistency rules find in the gold articles, against what was planted there. */
export function measureConflicts(articles: readonly GoldArticle[]): ConflictMeasure {
  const measures = articles.map((article): ConflictMeasure => {
    const score = scoreConflicts(article.conflicts, conflictsIn(article))
    const line = ({ rule, sides }: { rule: string; sides: readonly (readonly Stretch[])[] }) =>
      `${article.id} ${rule}: ${sides.map((side) => wordsOf(article.text, side)).join(' ≠ ')}`
    return { score, missed: score.missed.map(line), unjustified: score.unjustified.map(line) }
  })
  return {
    score: measures.map(({ score }) => score).reduce(addConflictScores),
    missed: measures.flatMap(({ missed }) => missed),
    unjustified: measures.flatMap(({ unjustified }) => unjustified),
  }
}

export interface RuleReports {
  rule: string
  /** True for a rule whose reports are not counted as flags. */
  hint: boolean
  count: number
  /** The reasoning of a few, spread evenly. */
  examples: string[]
}

/** What the rules report on texts nobody planted anything in, most frequent rule first: mostly false alarms. */
export function reportsByRule(documents: readonly MeasuredDocument[], examples: number): RuleReports[] {
  const byRule = Map.groupBy(documents.flatMap(conflictsIn), ({ rule }) => rule)
  return [...byRule]
    .map(([rule, reports]) => {
      const step = Math.max(1, Math.floor(reports.length / Math.max(1, examples)))
      const some = reports.filter((_, index) => index % step === 0).slice(0, examples)
      return {
        rule,
        hint: reports.some(({ hint }) => hint),
        count: reports.length,
        examples: some.map(({ why }) => why),
      }
    })
    .sort((a, b) => b.count - a.count)
}

function conflictsIn({ text, dct }: MeasuredDocument): Conflict[] {
  const published = dct ? { publishedAt: dct } : {}
  return findConflicts(extractClaims(text, published), { text, ...published, reference: CURATED_FACTS })
}

function wordsOf(text: string, side: readonly Stretch[]): string {
  return side.map(({ start, end }) => `“${text.slice(start, end).slice(0, 80)}”`).join(' + ')
}
