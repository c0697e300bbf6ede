import { expect, test } from 'vitest'
import { readFirstChecks } from './first-checks'
import { readGoldArticles } from './read-gold-articles'

const texts = new Map([...readGoldArticles(), ...readGoldArticles('languages')].map(({ id, text }) => [id, text]))

test.each([0, 1])('reader %i names words of the articles only, each once, and says why', (reader) => {
  const checks = readFirstChecks()[reader] ?? []
  expect(checks.length).toBeGreaterThan(50)
  for (const { article, words, why } of checks) {
    const text = texts.get(`gold/${article}`) ?? ''
    expect(text.split(words), `${article}: ${words}`).toHaveLength(2)
    expect(why).not.toBe('')
  }
})
