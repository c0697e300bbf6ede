import { expect, test } from 'vitest'
import type { Annotation, Marked, MeasuredDocument } from './measured-document'
import { scoreKind, type Slip } from './score-kind'

const text = 'On Monday President Ada Lopez spent nearly two hours in Paris. “It rained,” she said.'

const mark = (words: string, kind: Marked['kind'], more: Partial<Annotation> = {}) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, kind, ...more }
}

const document = (...annotations: Annotation[]): MeasuredDocument => ({ id: 'x', text, annotations })

test('a title and a hedge do not stand between a find and its gold', () => {
  const gold = document(mark('Ada Lopez', 'person'), mark('two hours', 'number'))
  expect(scoreKind(gold, [mark('President Ada Lopez', 'person')], 'person').exact.hits).toBe(1)
  expect(scoreKind(gold, [mark('nearly two hours', 'number')], 'number').exact.hits).toBe(1)
})

test('half a name is no exact hit but an overlap', () => {
  const score = scoreKind(document(mark('Ada Lopez', 'person')), [mark('Ada', 'person')], 'person')
  expect(score.exact).toEqual({ hits: 0, falseAlarms: 1, misses: 1 })
  expect(score.overlap).toEqual({ hits: 1, falseAlarms: 0, misses: 0 })
})

test('the same find twice counts once', () => {
  const twice = [mark('Ada Lopez', 'person'), mark('President Ada Lopez', 'person')]
  expect(scoreKind(document(mark('Ada Lopez', 'person')), twice, 'person').exact).toEqual({
    hits: 1,
    falseAlarms: 0,
    misses: 0,
  })
})

test('what is debatable is neither hit nor miss nor false alarm', () => {
  const gold = document(mark('Paris', 'place', { opt: true }))
  const nothing = { hits: 0, falseAlarms: 0, misses: 0 }
  expect(scoreKind(gold, [mark('Paris', 'place')], 'place').exact).toEqual(nothing)
  expect(scoreKind(gold, [], 'place').overlap).toEqual(nothing)
  expect(scoreKind(gold, [mark('Monday', 'place')], 'place').overlap.falseAlarms).toBe(1)
})

test('timex is dates and durations, no other numbers', () => {
  const gold = document(mark('Monday', 'date'), mark('two hours', 'number', { sub: 'duration' }))
  const found = [mark('Monday', 'date'), mark('two', 'number', { sub: 'cardinal' })]
  expect(scoreKind(gold, found, 'timex').overlap).toEqual({ hits: 1, falseAlarms: 0, misses: 1 })
})

test('speakers are counted over gold, finds and right ones', () => {
  const she = { speaker: 'she', speakerStart: text.indexOf('she'), speakerEnd: text.indexOf('she') + 3 }
  const gold = document(mark('“It rained,”', 'quote', she))
  expect(scoreKind(gold, [mark('It rained', 'quote', she)], 'quote').speakers).toEqual({ known: 1, named: 1, right: 1 })
  expect(scoreKind(gold, [mark('It rained', 'quote')], 'quote').speakers).toEqual({ known: 1, named: 0, right: 0 })
  expect(scoreKind(gold, [mark('Monday', 'quote', she)], 'quote').speakers).toEqual({ known: 1, named: 1, right: 0 })
})

test('every slip is told once', () => {
  const slips: Slip[] = []
  const gold = document(mark('Ada Lopez', 'person'), mark('she', 'person'))
  scoreKind(gold, [mark('Ada', 'person'), mark('Paris', 'person')], 'person', (slip) => slips.push(slip))
  expect(slips.map(({ fault, at }) => [fault, text.slice(at.start, at.end)])).toEqual([
    ['edges', 'Ada Lopez'],
    ['missed', 'she'],
    ['false alarm', 'Paris'],
  ])
})
