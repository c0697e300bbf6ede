import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { BeforeAndAfter } from './before-and-after'
import { Sentences } from './passage-sentences'

/** From before such characters were refused: shown as 1–3. */
const RESULT = { before: 'Marlow won \u2067', text: '3–1', after: '\u2069 on Saturday.' }
const named = (page: string) => [...page.matchAll(/data-code="(\w+)"/g)].map(([, code]) => code)

test('whoever reviews a claim of an old text sees what turns its sentence round', () => {
  const entry = { ...RESULT, outcome: 'CONFIRMED', parts: [] }
  const page = renderToStaticMarkup(
    createElement(BeforeAndAfter, { entry: entry as never, detail: undefined, language: 'en' }),
  )
  expect(named(page)).toEqual(['2067', '2069'])
})

test('and in the sentences of several claims', () => {
  const verdict = { ...RESULT, claimId: 'a', outcome: 'CONFIRMED', replacement: null, parts: [] }
  const page = renderToStaticMarkup(createElement(Sentences, { verdicts: [verdict] as never, language: 'en' }))
  expect(named(page)).toEqual(['2067', '2069'])
})
