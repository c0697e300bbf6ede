import { describe, expect, test } from 'vitest'
import { SPAN_KINDS } from '@/bench/extraction/measured-document'
import { readGoldArticles } from './read-gold-articles'

const articles = [...readGoldArticles(), ...readGoldArticles('languages')]
const RULES = [
  'weekday-date',
  'date-duration',
  'date-order',
  'age-birth-year',
  'part-sum',
  'percentage-of-total',
  'percent-points',
  'rise-fall',
  'unit-slip',
  'name-spelling',
  'title-mismatch',
  'acronym-expansion',
  'quote-wording',
  'paraphrase-adds',
  'quote-integrity',
  'modality',
  'list-count',
  'headline-text',
  'office-at-date',
  'event-date',
]

test('there are at least twelve articles of about 6,000 words, each with its own id', () => {
  const words = articles.map(({ text }) => text.split(/\s+/).length).reduce((a, b) => a + b, 0)
  expect(articles.length).toBeGreaterThanOrEqual(12)
  expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length)
  expect(words).toBeGreaterThan(5_500)
})

test('every rule has at least one planted conflict, and no other rule is named', () => {
  const planted = articles.flatMap(({ conflicts }) => conflicts.map(({ rule }) => rule))
  expect([...new Set(planted)].sort()).toEqual([...RULES].sort())
})

describe.each(articles.map((article) => ({ id: article.id, article })))('$id', ({ article }) => {
  const { text, annotations, conflicts } = article
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)

  test('no marking is left in the text', () => {
    expect(text).not.toMatch(/[{}|]/)
  })

  test('every annotation begins and ends with a letter, a figure or a mark that belongs to it', () => {
    for (const annotation of annotations) {
      if (annotation.kind === 'quote') expect(words(annotation)).toMatch(/^[“„«"]/)
      else expect(words(annotation)).toMatch(/^[\p{L}\p{N}$€£][^]*[\p{L}\p{N}.%]$|^[\p{L}\p{N}]$/u)
      expect(text.slice(annotation.start - 1, annotation.start)).not.toMatch(/[\p{L}\p{N}]/u)
      expect(text.slice(annotation.end, annotation.end + 1)).not.toMatch(/[\p{L}\p{N}]/u)
    }
  })

  test('every quotation that is not debatable has a speaker who stands in the text', () => {
    for (const quote of annotations.filter(({ kind }) => kind === 'quote')) {
      expect(quote.speaker, words(quote)).toBeTruthy()
      expect(text.slice(quote.speakerStart, quote.speakerEnd)).toBe(quote.speaker)
    }
  })

  test('within a kind nothing overlaps', () => {
    for (const kind of SPAN_KINDS) {
      const ofKind = annotations.filter((annotation) => annotation.kind === kind)
      for (const [i, annotation] of ofKind.entries())
        expect(annotation.start, words(annotation)).toBeGreaterThanOrEqual(ofKind[i - 1]?.end ?? 0)
    }
  })

  test('there is something of every kind to find', () => {
    for (const kind of SPAN_KINDS)
      expect(annotations.filter((annotation) => annotation.kind === kind).length, kind).toBeGreaterThanOrEqual(2)
  })

  test('a conflict has two sides; only a quotation with gaps is in conflict with itself', () => {
    for (const { rule, sides } of conflicts) expect(sides.length).toBe(rule === 'quote-integrity' ? 1 : 2)
  })
})
