import { findConflicts } from '@/lib/extraction/consistency/find-conflicts'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { CURATED_FACTS } from '@/lib/extraction/reference/curated-facts'
import type { GoldArticle } from './gold/parse-article'
import type { Stretch } from './measured-document'
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
    const { text, dct } = article
    const found = findConflicts(extractClaims(text, { publishedAt: dct }), {
      text,
      publishedAt: dct,
      reference: CURATED_FACTS,
    })
    const score = scoreConflicts(article.conflicts, found)
    const line = ({ rule, sides }: { rule: string; sides: readonly (readonly Stretch[])[] }) =>
      `${article.id} ${rule}: ${sides.map((side) => wordsOf(text, side)).join(' ≠ ')}`
    return { score, missed: score.missed.map(line), unjustified: score.unjustified.map(line) }
  })
  return {
    score: measures.map(({ score }) => score).reduce(addConflictScores),
    missed: measures.flatMap(({ missed }) => missed),
    unjustified: measures.flatMap(({ unjustified }) => unjustified),
  }
}

function wordsOf(text: string, side: readonly Stretch[]): string {
  return side.map(({ start, end }) => `“${text.slice(start, end).slice(0, 80)}”`).join(' + ')
}
