import { expect, test } from 'vitest'
import { readGoldArticles } from './gold/read-gold-articles'
import { measureWeight } from './measure-weight'

test('the heaviest third of an article’s claims holds at least four fifths of what both readers would check first', () => {
  const { named, third } = measureWeight([...readGoldArticles(), ...readGoldArticles('languages')])
  expect(named.both).toBeGreaterThan(50)
  expect(third / named.both).toBeGreaterThanOrEqual(0.8)
})
