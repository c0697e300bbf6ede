import { describe, expect, test } from 'vitest'
import { CURATED_FACTS } from '@/lib/extraction/reference/curated-facts'
import { claim, found } from '@/lib/extraction/consistency/claims-in'

function sides(text: string) {
  const claims = text.includes('Corvane') ? [claim(text, 'ORGANISATION', 'Corvane')] : []
  return found('event-date', text, { claims, reference: CURATED_FACTS }).map((hit) => hit.sides)
}

describe('the date of an event', () => {
  test.each([
    ['Russia’s full-scale invasion in February 2023 changed everything.', 'full-scale invasion', 'February 2023'],
    ['The Brexit referendum of 2017 was close.', 'Brexit referendum', '2017'],
    ['The 2017 Brexit referendum was close.', 'Brexit referendum', '2017'],
    ['The war in Ukraine, which began in March 2022, goes on.', 'war in Ukraine', 'March 2022'],
    ['The firm Corvane was founded in 1989. Corvane, established in 1998, builds bridges.', '1989', '1998'],
    ['The bridge was opened in 1931. The bridge opened in 1932.', '1931', '1932'],
    ['The stone bridge was opened in 1931. The stone bridge opened in 1932.', '1931', '1932'],
    ['The town library was opened in 1931. The library, which opened in 1932, is small.', '1931', '1932'],
  ])('Nadia is told: %s', (text, one, other) => {
    expect(sides(text)).toEqual([[[one], [other]]])
  })

  test.each([
    'Russia’s full-scale invasion in February 2022 changed everything.',
    'The war in Ukraine in 2024 was a war of drones.',
    'Since the Brexit referendum, 2017 was the best year.',
    'The Brexit referendum was held in 2016, and in 2017 talks began.',
    'Corvane was founded in 1989. In 1998 Corvane opened in Aske.',
    'The bridge was opened in 1931. The school opened in 1932.',
    'The new bridge opened in 2024. The old bridge opened in 1931.',
    'The bridge opened in 2024. The old bridge, which opened in 1931, is closed.',
    'The road bridge opened in 2024. The railway bridge, which opened in 1880, stands beside it.',
    'Her first husband died in 1931. Her second husband died in 1950.',
    'A library opened in 1931 in Paris. In Berlin a library opened in 1950.',
    'The library in Paris opened in 1931. The library in Berlin opened in 1950.',
    'Ten years after the fall of the Berlin Wall in 1989, the wall was missed.',
  ])('nobody is bothered by: %s', (text) => {
    expect(sides(text)).toEqual([])
  })
})
