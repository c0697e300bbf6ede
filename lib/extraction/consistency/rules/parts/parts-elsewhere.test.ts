import { describe, expect, test } from 'vitest'
import type { BlockRole } from '@/lib/extraction/claim'
import { findConflicts } from '@/lib/extraction/consistency/find-conflicts'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { NO_FACTS } from '@/lib/extraction/reference/reference-facts'
import { textOfParts } from '@/lib/testing/text-of-parts'

function told(language: string, ...parts: [BlockRole, string][]): string[] {
  const { text, blocks } = textOfParts(parts)
  const publishedAt = '2026-03-11'
  const claims = extractClaims(text, { language, blocks, publishedAt })
  return findConflicts(claims, { text, blocks, language, publishedAt, reference: NO_FACTS }).map(({ why }) => why)
}
const article = (language: string, headline: string, body: string) =>
  told(language, ['HEADLINE', headline], ['BODY', body])

describe('in other languages, the headline and the only figure of the text', () => {
  test.each([
    [
      'de',
      'Brücke kostet 4 Millionen Euro',
      'Die Brücke kostet 5 Millionen Euro, teilte die Stadt mit.',
      '4 Millionen Euro',
      '5 Millionen Euro',
    ],
    [
      'de',
      'Miete steigt um 3 Prozent',
      'Die Miete stieg im Mai um 4 Prozent, teilte die Stadt mit.',
      '3 Prozent',
      '4 Prozent',
    ],
    [
      'de',
      'Drei Tote bei Brand in Ulm',
      'Bei einem Brand in Ulm sind am Montag zwei Menschen gestorben.',
      'Drei',
      'zwei',
    ],
    ['de', 'Wahl am 3. Mai', 'Die Wahl findet am 4. Mai statt, teilte die Stadt mit.', '3. Mai', '4. Mai'],
    [
      'fr',
      'Le pont coûtera 4 millions d’euros',
      'Le pont coûtera 5 millions d’euros, a annoncé la ville.',
      '4 millions d’euros',
      '5 millions d’euros',
    ],
    [
      'fr',
      'Trois morts dans un incendie à Lyon',
      'Deux personnes sont mortes dans un incendie à Lyon, lundi.',
      'Trois',
      'Deux',
    ],
    ['fr', 'Élection le 3 mai', 'L’élection aura lieu le 4 mai, a annoncé la ville.', '3 mai', '4 mai'],
    [
      'es',
      'El puente costará 4 millones de euros',
      'El puente costará 5 millones de euros, dijo el alcalde.',
      '4 millones de euros',
      '5 millones de euros',
    ],
    ['es', 'Tres muertos en un incendio', 'Dos personas murieron en un incendio en Sevilla el lunes.', 'Tres', 'Dos'],
    ['es', 'Elecciones el 3 de mayo', 'Las elecciones se celebrarán el 4 de mayo.', '3 de mayo', '4 de mayo'],
    [
      'uk',
      'Міст коштуватиме 4 мільйони гривень',
      'Міст коштуватиме 5 мільйонів гривень, повідомила мерія.',
      '4 мільйони гривень',
      '5 мільйонів гривень',
    ],
    ['uk', 'Троє загиблих під час пожежі', 'Дві людини загинули під час пожежі у Львові.', 'Троє', 'Дві'],
    ['uk', 'Вибори відбудуться 3 травня', 'Вибори відбудуться 4 травня, повідомила мерія.', '3 травня', '4 травня'],
    [
      'ar',
      'الجسر يكلف 4 ملايين دولار',
      'يكلف الجسر 5 ملايين دولار، حسبما أعلنت البلدية.',
      '4 ملايين دولار',
      '5 ملايين دولار',
    ],
    ['ar', 'مقتل ثلاثة أشخاص في حريق', 'قتل أربعة أشخاص في حريق يوم الاثنين.', 'ثلاثة', 'أربعة'],
    ['ar', 'الانتخابات في 3 مايو', 'تجرى الانتخابات في 4 مايو، حسبما أعلنت البلدية.', '3 مايو', '4 مايو'],
  ])('%s: %s', (language, headline, body, one, other) => {
    expect(article(language, headline, body)).toEqual([`The headline says ${one}, but the text says ${other}.`])
    expect(article(language, headline, body.replace(other, one))).toEqual([])
  })

  test('a caption is held against the text, and against the headline', () => {
    const body: [BlockRole, string] = ['BODY', 'Die Brücke kostet 5 Millionen Euro, teilte die Stadt mit.']
    const caption: [BlockRole, string] = ['CAPTION', 'Die Brücke in Ulm kostet 6 Millionen Euro']
    expect(told('de', ['HEADLINE', 'Ulm baut'], body, caption)).toEqual([
      'A caption says 6 Millionen Euro, but the text says 5 Millionen Euro.',
    ])
    const other: [BlockRole, string] = ['CAPTION', 'Die Brücke trägt 6 Millionen Euro Schulden']
    expect(told('de', ['HEADLINE', 'Ulm baut'], body, other)).toEqual([])
  })

  test.each([
    ['de', 'Brücke kostet 5 Millionen Euro', 'Die Brücke kostet rund 5,2 Millionen Euro, teilte die Stadt mit.'],
    ['de', 'Brücke kostet 5 Millionen Euro', 'Die Brücke sollte ursprünglich 4 Millionen Euro kosten.'],
    ['de', 'Stadt zahlt 5 Millionen Euro für Brücke', 'Die Stadt nahm im Mai 4 Millionen Euro ein.'],
    ['de', 'Brücke kostet 5 Millionen Euro', 'Die Schule kostet 4 Millionen Euro.'],
    ['de', 'Brücke kostet 5 Millionen Euro', 'Die Brücke kostet 6 Millionen Euro, die Schule 4 Millionen Euro.'],
    ['de', 'Brücke kostet 5 Millionen Euro', 'Die Brücke kostete 2019 noch 4 Millionen Euro.'],
    ['de', 'Brücke kostet 5 Millionen Euro', 'Die Brücke kostet 6 Millionen Dollar.'],
    ['de', 'Drei Tote bei Brand', 'Bei dem Brand starben zwei Soldaten.'],
    ['de', 'Drei Tote bei Brand', 'Bei dem Brand starben zwei Menschen. Ein weiterer Mann starb im Krankenhaus.'],
    ['de', 'Drei Tote bei Brand', 'Zwei Menschen wurden verletzt.'],
    ['de', 'Rat berät am 3. Mai', 'Die Wahl findet am 4. Mai statt, teilte die Stadt mit.'],
    ['fr', 'Trois morts à Lyon', 'Au moins deux personnes sont mortes à Lyon.'],
    ['es', 'Tres muertos en un incendio', 'Dos personas murieron y otra falleció el martes.'],
    ['uk', 'Троє загиблих', 'Двоє людей загинули у Львові. Ще одна людина померла.'],
    ['ar', 'مقتل ثلاثة أشخاص', 'قتل أربعة أشخاص بينهم طفل.'],
  ])('never: %s: %s / %s', (language, headline, body) => {
    expect(article(language, headline, body)).toEqual([])
  })
})

test.each([
  ['de', 'Zehn Tote bei Unfall in Ulm', 'Neun Menschen starben am Unfallort und einer im Krankenhaus.'],
  ['de', 'Zehn Tote bei Unfall in Ulm', 'Sechs Menschen starben am Montag. Im Krankenhaus starben vier Menschen.'],
  ['de', 'Brücke kostet 9 Millionen Euro', 'Die Stadt zahlt 4 Millionen Euro für die Brücke.'],
  ['fr', 'Trois morts dans un incendie à Lyon', 'Deux personnes sont mortes dans le feu et une à l’hôpital.'],
  ['fr', 'Le pont coûtera 9 millions d’euros', 'La ville paiera 4 millions d’euros pour le pont.'],
  ['es', 'El puente costará 9 millones de euros', 'La ciudad pagará 4 millones de euros por el puente.'],
  ['uk', '10 загиблих в аварії у Львові', '6 людей загинули на місці, 4 — у лікарні.'],
  ['uk', 'Міст коштуватиме 9 мільйонів гривень', 'Місто сплатить 4 мільйони гривень за міст.'],
  ['ar', 'الجسر يكلف 9 ملايين دولار', 'تدفع المدينة 4 ملايين دولار من كلفة الجسر.'],
])('in %s a part of the total is no other total: “%s” above “%s”', (language, headline, body) => {
  expect(article(language, headline, body)).toEqual([])
})
