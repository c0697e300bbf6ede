import { expect, test } from 'vitest'
import { runPredictor } from './run-predictor'

const document = (text: string) => ({ id: text, text, annotations: [] })

test('a library that throws on a text has found nothing there, and the run goes on', () => {
  const documents = [document('fine'), document('bad')]
  const run = runPredictor(
    {
      name: 'throws',
      kinds: ['date'],
      predict: (text) => {
        if (text === 'bad') throw new Error('t.isValid is not a function')
        return [{ start: 0, end: 4, kind: 'date' }]
      },
    },
    [{ name: 'set', kinds: ['date'], documents }],
    0,
  )
  expect(run.threw).toBe(1)
  expect(documents.map((one) => run.found.get(one)?.length)).toEqual([1, 0])
})

test('finds outside the text are left out', () => {
  const one = document('fine')
  const run = runPredictor(
    {
      name: 'sloppy',
      kinds: ['date'],
      predict: () => [
        { start: -1, end: 2, kind: 'date' },
        { start: 2, end: 5, kind: 'date' },
        { start: 2, end: 2, kind: 'date' },
        { start: 2, end: 4, kind: 'date' },
      ],
    },
    [{ name: 'set', kinds: ['date'], documents: [one] }],
    0,
  )
  expect(run.found.get(one)).toEqual([{ start: 2, end: 4, kind: 'date' }])
})
