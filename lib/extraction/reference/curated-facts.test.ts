import { describe, expect, test } from 'vitest'
import { CURATED_FACTS } from './curated-facts'
import { fileOf } from '@/lib/testing/facts-file'
import { EVENTS_FILE, importEvents, importTerms, TERMS_FILE } from './facts-csv'
import { overlappingTerms, whyNotEvent, whyNotTerm } from './why-not-fact'

describe('the facts Galley comes with', () => {
  test('every term and event is sane and names its source', () => {
    expect(CURATED_FACTS.terms.map(whyNotTerm).filter((why) => why !== null)).toEqual([])
    expect(CURATED_FACTS.events.map(whyNotEvent).filter((why) => why !== null)).toEqual([])
  })

  test('no office has two holders at a time', () => {
    expect(overlappingTerms(CURATED_FACTS.terms)).toEqual([])
  })

  test('every member of the G20, Ukraine and the world bodies have a holder today', () => {
    const held = new Set(
      CURATED_FACTS.terms.filter(({ to }) => to === undefined).map(({ jurisdiction }) => jurisdiction),
    )
    const expected =
      'Argentina,Australia,Brazil,Canada,China,France,Germany,India,Indonesia,Italy,Japan,Mexico,Russia,Saudi Arabia,South Africa,South Korea,Turkey,United Kingdom,United States,European Union,Ukraine,United Nations,NATO,African Union'
    expect(expected.split(',').filter((name) => !held.has(name))).toEqual([])
  })

  test('terms of one office follow each other with no gap of more than a year since 2015', () => {
    const since2015 = CURATED_FACTS.terms.filter(({ to }) => (to ?? '9999') >= '2015')
    const offices = Map.groupBy(since2015, ({ office, jurisdiction }) => `${office} ${jurisdiction ?? ''}`)
    const gaps = [...offices.values()].flatMap((terms) =>
      terms.flatMap((term, i) => {
        const next = terms[i + 1]
        const days = next && term.to ? (Date.parse(next.from) - Date.parse(term.to)) / 86_400_000 : 0
        return days > 366 || days < 0 ? [`${term.holder} to ${next?.holder ?? ''}`] : []
      }),
    )
    expect(gaps).toEqual([])
  })

  test('they survive the way to CSV and back', () => {
    expect(importTerms(fileOf(TERMS_FILE, CURATED_FACTS.terms)).terms).toEqual(CURATED_FACTS.terms)
    expect(importEvents(fileOf(EVENTS_FILE, CURATED_FACTS.events)).events).toEqual(CURATED_FACTS.events)
  })

  test('an alias is a full name, not a surname alone', () => {
    const short = CURATED_FACTS.terms.flatMap(({ aliases = [] }) => aliases.filter((alias) => !alias.includes(' ')))
    expect(short).toEqual([])
  })
})
