import { describe, expect, test } from 'vitest'
import { CURATED_FACTS } from '@/lib/extraction/reference/curated-facts'
import { claim, found } from '@/lib/extraction/consistency/claims-in'

function hits(text: string, people: string[]) {
  return found('office-window', text, {
    claims: people.map((name) => claim(text, 'PERSON', name)),
    reference: CURATED_FACTS,
  })
}

describe('the offices of a text, taken together', () => {
  test('no day has both: the article is told so even without a date', () => {
    const text =
      'French President Emmanuel Macron met US President Barack Obama and Italian Prime Minister Giorgia Meloni.'
    const [hit] = hits(text, ['Emmanuel Macron', 'Barack Obama', 'Giorgia Meloni'])
    expect(hit?.conflict.severity).toBe('high')
    expect(hit?.sides).toHaveLength(3)
  })

  test('when two offices do not fit the date, the date is doubted', () => {
    const text =
      'They met on 5 March 2024. British Prime Minister Keir Starmer and German Chancellor Friedrich Merz spoke.'
    const [hit] = hits(text, ['Keir Starmer', 'Friedrich Merz'])
    expect(hit?.sides).toEqual([
      ['5 March 2024'],
      ['British Prime Minister Keir Starmer'],
      ['German Chancellor Friedrich Merz'],
    ])
    expect(hit?.conflict.why).toContain('fit only from 6 May 2025')
  })

  test.each([
    'They met on 5 March 2026. British Prime Minister Keir Starmer and French President Emmanuel Macron spoke.',
    'British Prime Minister Keir Starmer spoke. In 2012 President Barack Obama and French President Emmanuel Macron differed.',
    'British Prime Minister Keir Starmer met former US President Barack Obama and President Emmanuel Macron.',
    'They met on 5 March 2024. Keir Starmer, Emmanuel Macron and Barack Obama spoke.',
  ])('nobody is bothered by: %s', (text) => {
    expect(
      hits(
        text,
        ['Keir Starmer', 'Emmanuel Macron', 'Barack Obama'].filter((name) => text.includes(name)),
      ),
    ).toEqual([])
  })
})
