import { expect, test } from 'vitest'
import { extractionScope } from './language'

test.each([
  [undefined, 'full'],
  ['en', 'full'],
  ['en-GB', 'full'],
  ['EN_us', 'full'],
  ['de', 'grammar'],
  ['uk-UA', 'grammar'],
  ['it', 'language-independent'],
  ['eng-lish', 'language-independent'],
])('%s runs the %s extraction', (language, scope) => {
  expect(extractionScope(language)).toBe(scope)
})
