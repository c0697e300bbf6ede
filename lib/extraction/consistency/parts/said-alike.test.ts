import { expect, test } from 'vitest'
import type { BlockRole } from '@/lib/extraction/claim'
import { findConflicts } from '@/lib/extraction/consistency/find-conflicts'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { CURATED_FACTS } from '@/lib/extraction/reference/curated-facts'
import { textOfParts } from '@/lib/testing/text-of-parts'

/** What is said of the figures of an article of these parts. */
function said(...parts: [BlockRole, string][]): string[] {
  const { text, blocks } = textOfParts(parts)
  const options = { blocks, publishedAt: '2026-03-06' }
  return findConflicts(extractClaims(text, options), { text, ...options, reference: CURATED_FACTS })
    .filter(({ rule }) => rule === 'part-figures' || rule === 'headline-text')
    .map(({ why }) => why)
}

test.each<[string, [BlockRole, string][]]>([
  [
    'another share of the same firm',
    [
      ['HEADLINE', 'Kestrel profit jumps 63%'],
      ['BODY', 'Kestrel profit jumped 63% in the quarter. The 32% state-owned Kestrel had a profit in each quarter.'],
    ],
  ],
  [
    'what shops paid, beside what the business was sold for',
    [
      ['HEADLINE', 'Kestrel sells candy business to Nordvik for £370 million'],
      [
        'BODY',
        'It was agreed on Monday. Shops paid £154 million to people in the north of the country for what Kestrel and its candy business made, Nordvik said.',
      ],
    ],
  ],
  [
    'a share in a division, beside the fall of the whole',
    [
      ['HEADLINE', 'Insurer had a poor quarter'],
      ['STANDFIRST', 'Net income of Nordvik fell 22% after the storm, the insurer said.'],
      [
        'BODY',
        'The storm cost the insurer dear, and the family of the founder, who left on Monday, holds 30% of what is called Nordvik.',
      ],
    ],
  ],
])('a figure of the same article is no contradiction for that: %s', (_what, parts) => {
  expect(said(...parts)).toEqual([])
})

test('the same told in the same words is one, and a slip of a digit needs fewer', () => {
  expect(
    said(
      ['HEADLINE', 'Bridge repair costs £31.4 million'],
      ['BODY', 'The bridge is old. The repair of the bridge costs £27 million, the council said.'],
    ),
  ).toHaveLength(1)
  expect(
    said(
      ['HEADLINE', 'Council pays £31.4 million for bridge'],
      ['BODY', 'The bridge is old. For the bridge over the river the council has paid £34.1 million, it said.'],
    ),
  ).toHaveLength(1)
})
