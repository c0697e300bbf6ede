import { describe, expect, test } from 'vitest'
import type { ReferenceFacts } from '@/lib/extraction/reference/reference-facts'
import { claim, found } from '@/lib/extraction/consistency/claims-in'

const reference: ReferenceFacts = {
  terms: [
    {
      office: 'Prime Minister',
      jurisdiction: 'United Kingdom',
      holder: 'Rishi Sunak',
      from: '2022-10-25',
      to: '2024-07-05',
      source: 'list',
    },
    {
      office: 'Prime Minister',
      jurisdiction: 'United Kingdom',
      holder: 'Keir Starmer',
      from: '2024-07-05',
      source: 'list',
    },
    {
      office: 'Secretary-General',
      jurisdiction: 'United Nations',
      holder: 'Ban Ki-moon',
      from: '2007',
      to: '2016',
      source: 'list',
    },
    { office: 'Mayor of Lindmere', holder: 'Idris Calloway', from: '2024-05-06', source: 'city register' },
    {
      office: 'President',
      jurisdiction: 'United States',
      holder: 'Joe Biden',
      from: '2021-01-20',
      to: '2025-01-20',
      source: 'list',
    },
    {
      office: 'Vice President',
      jurisdiction: 'United States',
      holder: 'Joe Biden',
      from: '2009-01-20',
      to: '2017-01-20',
      source: 'list',
    },
  ],
  events: [],
  checkedUntil: '2025-10-31',
}

function hits(text: string, people: string[], publishedAt?: string) {
  const claims = people.map((name) => claim(text, 'PERSON', name))
  return found('office-at-date', text, { claims, reference, ...(publishedAt ? { publishedAt } : {}) })
}

describe('an office at a date', () => {
  test('Keir Starmer was not prime minister in March 2024', () => {
    const text = 'They met on March 5, 2024, in Paris. British Prime Minister Keir Starmer spoke.'
    const [hit] = hits(text, ['Keir Starmer'])
    expect(hit?.sides).toEqual([['British Prime Minister Keir Starmer'], ['March 5, 2024']])
    expect(hit?.conflict.why).toBe(
      'Keir Starmer was Prime Minister (United Kingdom) from 5 July 2024, not on 5 March 2024, when it was Rishi Sunak.',
    )
    expect(hit?.conflict.claims).toEqual([[0], []])
  })

  test.each([
    ['The mayor of Lindmere, Idris Calloway, opened it on 3 May 2023.', 'Idris Calloway'],
    ['It was opened on 3 May 2023. Idris Calloway, mayor of Lindmere, spoke.', 'Idris Calloway'],
    ['It was opened on 3 May 2023 by Lindmere’s mayor Idris Calloway.', 'Idris Calloway'],
    ['On 7 March 2025 US President Joe Biden spoke.', 'Joe Biden'],
    ['On 7 March 2019 UN Secretary-General Ban Ki-moon spoke.', 'Ban Ki-moon'],
    ['They met on 5 March 2026. It began in May 2023, when British Prime Minister Keir Starmer wrote.', 'Keir Starmer'],
  ])('Nadia is told: %s', (text, person) => {
    expect(hits(text, [person])).toHaveLength(1)
  })

  test('after the day up to which the facts were checked, anybody may have come back', () => {
    const text = 'On 7 March 2026 US President Joe Biden spoke.'
    expect(hits(text, ['Joe Biden'])).toEqual([])
    expect(hits(text.replace('2026', '2025'), ['Joe Biden'])).toHaveLength(1)
  })

  test('somebody the facts do not know in a known office is pointed at, while the facts are fresh', () => {
    const text = 'On 3 May 2025 British Prime Minister Ada Pell spoke.'
    expect(hits(text, ['Ada Pell'])[0]?.conflict.why).toContain('was Keir Starmer')
    expect(hits('On 3 May 2026 British Prime Minister Ada Pell spoke.', ['Ada Pell'])).toEqual([])
  })

  test.each([
    ['They met on 5 March 2025. British Prime Minister Keir Starmer spoke.', 'Keir Starmer'],
    ['They met on 5 March 2025. Former British Prime Minister Rishi Sunak spoke.', 'Rishi Sunak'],
    ['They met on 5 March 2025. Rishi Sunak, then the British prime minister, had refused.', 'Rishi Sunak'],
    ['They met on 5 March 2025. In 2023 Prime Minister Rishi Sunak had refused.', 'Rishi Sunak'],
    ['They met on 5 March 2025. Talks began in 2023. Prime Minister Rishi Sunak had refused.', 'Rishi Sunak'],
    ['They met on 5 March 2015. Vice President Joe Biden spoke.', 'Joe Biden'],
    ['They met on 5 March 2025. Deputy Prime Minister Keir Starmer spoke.', 'Keir Starmer'],
    ['They met on 5 March 2023. The council leader Idris Calloway spoke.', 'Idris Calloway'],
    ['They met on 1 July 2024. British Prime Minister Keir Starmer spoke.', 'Keir Starmer'],
    ['They met on 3 May 2025. Slovak Prime Minister Ada Pell spoke.', 'Ada Pell'],
    ['British Prime Minister Keir Starmer spoke.', 'Keir Starmer'],
    ['They met on 5 March 2025. President Joe Biden thanked them.', 'Joe Biden'],
    ['They met on 5 March 2019. British Prime Minister Ada Pell spoke.', 'Ada Pell'],
  ])('nobody is bothered by: %s', (text, person) => {
    expect(hits(text, [person])).toEqual([])
  })
})
