import { expect, test } from 'vitest'
import type { BlockRole } from '@/lib/extraction/claim'
import { findConflicts } from '@/lib/extraction/consistency/find-conflicts'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { NO_FACTS } from '@/lib/extraction/reference/reference-facts'
import { textOfParts } from '@/lib/testing/text-of-parts'

function told(language: string, headline: string, ...bodies: string[]): string[] {
  const parts: [BlockRole, string][] = [
    ['HEADLINE', headline],
    ...bodies.map((body): [BlockRole, string] => ['BODY', body]),
  ]
  const { text, blocks } = textOfParts(parts)
  const claims = extractClaims(text, { language, blocks })
  return findConflicts(claims, { text, blocks, language, reference: NO_FACTS }).map(({ why }) => why)
}

test.each([
  [
    'de',
    'Mieten in Ulm steigen',
    'Die Mieten in Ulm sind um 2 Prozent gesunken, teilte die Stadt mit.',
    'steigen',
    'gesunken',
  ],
  ['de', 'Zahl der Diebstähle sinkt', 'Die Zahl der Diebstähle in Ulm stieg um 4 Prozent.', 'sinkt', 'stieg'],
  ['fr', 'Le chômage augmente à Lyon', 'Le chômage a baissé de 2 % à Lyon, selon la mairie.', 'augmente', 'baissé'],
  [
    'es',
    'Suben los alquileres en Sevilla',
    'Los alquileres bajaron un 2 % en Sevilla, dijo el alcalde.',
    'Suben',
    'bajaron',
  ],
  ['uk', 'Ціни на хліб зростають', 'Ціни на хліб знизилися на 2 %, повідомила мерія.', 'зростають', 'знизилися'],
  ['ar', 'ارتفاع أسعار الخبز', 'انخفضت أسعار الخبز بنسبة 2 في المئة، حسب البلدية.', 'ارتفاع', 'انخفضت'],
])('in %s “%s” is told above “%s”', (language, headline, body, mine, theirs) => {
  expect(told(language, headline, body)).toEqual([`The headline says “${mine}”, but the text says “${theirs}”.`])
})

test.each([
  ['de', 'Mieten in Ulm steigen', 'Die Mieten in Ulm steigen. Die Zahl der Verträge sank.'],
  ['de', 'Mieten in Ulm steigen', 'Die Mieten in Ulm sind im Vorjahr gesunken.'],
  ['de', 'Mieten in Ulm steigen', 'Die Mieten waren 2024 gesunken.'],
  ['de', 'Mieten steigen', 'Die Löhne sind gesunken, teilte die Stadt mit.'],
  ['de', 'Inflation sinkt', 'Der Anstieg der Inflation verlangsamt sich.'],
  ['de', 'Mieten sinken nicht', 'Die Mieten in Ulm stiegen um 4 Prozent.'],
  ['de', 'Mieten steigen, Löhne sinken', 'Die Mieten sinken, sagen manche.'],
  ['fr', 'Le chômage augmente à Lyon', 'Le chômage n’a pas baissé à Lyon.'],
  ['fr', 'Le chômage augmente', 'Les loyers ont baissé.'],
  ['es', 'Suben los alquileres', 'Los alquileres bajaron en 2020 y ahora suben.'],
  ['uk', 'Ціни на хліб зростають', 'Ціни на молоко знизилися.'],
  ['ar', 'ارتفاع أسعار الخبز', 'انخفضت أسعار الوقود.'],
])('in %s nobody is bothered by “%s” above “%s”', (language, headline, body) => {
  expect(told(language, headline, body)).toEqual([])
})

test('a text that says both says nothing against its headline', () => {
  expect(
    told('de', 'Mieten in Ulm steigen', 'Die Mieten in Ulm sanken zuletzt.', 'Nun werden sie wohl steigen.'),
  ).toEqual([])
})
