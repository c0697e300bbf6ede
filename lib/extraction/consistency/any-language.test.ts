import { describe, expect, test } from 'vitest'
import type { BlockRole, TextBlock } from '@/lib/extraction/claim'
import { findConflicts } from '@/lib/extraction/consistency/find-conflicts'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { NO_FACTS } from '@/lib/extraction/reference/reference-facts'
import { textOfParts } from '@/lib/testing/text-of-parts'

/** What is said of an article of these parts in a language, and of a table below them. */
function told(language: string, parts: [BlockRole, string][], rows: string[][] = []): string[] {
  const cells = rows.flatMap((row): [BlockRole, string][] => row.map((words) => ['TABLE_CELL', words]))
  const { text, blocks } = textOfParts([...parts, ...cells])
  const width = rows[0]?.length ?? 1
  const placed = blocks.map((block, at): TextBlock => {
    const cell = at - parts.length
    if (cell < 0) return block
    const [row, column] = [Math.floor(cell / width), cell % width]
    return { ...block, row, column, ...(row === 0 && { head: true }) }
  })
  const claims = extractClaims(text, { language, blocks: placed })
  return findConflicts(claims, { text, blocks: placed, language, reference: NO_FACTS }).map(({ why }) => why)
}

describe('in other languages, a pull quote', () => {
  const SAID: Record<string, [string, string, string]> = {
    de: [
      '„Wir haben in diesem Haus seit März keinen einzigen freien Tag gehabt“, sagte Helena Brandt.',
      '„Wir haben seit März keinen einzigen freien Tag gehabt“',
      '„Die Klinik verdient an jedem Kranken“',
    ],
    fr: [
      '« Nous n’avons pas eu un seul jour de repos depuis mars », a déclaré Jeanne Moreau.',
      '« Nous n’avons pas eu un seul jour de repos … »',
      '« Personne ne se soucie des malades »',
    ],
    es: [
      '«No hemos tenido ni un solo día de descanso desde marzo», dijo Elena Ortega.',
      '«No hemos tenido ni un solo día de descanso»',
      '«A nadie le importan los enfermos»',
    ],
    uk: [
      '«Ми не мали жодного вихідного з березня», — сказала Олена Бондаренко.',
      '«Ми не мали жодного вихідного»',
      '«Нікому немає діла до хворих»',
    ],
  }

  test.each(Object.entries(SAID))(
    '%s: shortened it is the text’s, and another is told',
    (language, [body, own, other]) => {
      expect(
        told(language, [
          ['BODY', body],
          ['PULL_QUOTE', own],
        ]),
      ).toEqual([])
      expect(
        told(language, [
          ['BODY', body],
          ['PULL_QUOTE', other],
        ]),
      ).toEqual(['This pull quote is not in the text.'])
    },
  )

  test('that leaves out “nicht” is told', () => {
    const body: [BlockRole, string] = ['BODY', '„Wir werden die Schule in Aske nicht schließen“, sagte Helena Brandt.']
    expect(told('de', [body, ['PULL_QUOTE', '„Wir werden die Schule in Aske schließen“']])).toEqual([
      'This pull quote differs from the text: it leaves out “nicht”.',
    ])
  })
})

describe('in other languages, the total of a table', () => {
  test.each([
    ['de', 'Gesamt', ['1.200', '900'], '2.500', '2.100'],
    ['de', 'Summe', ['1,4 Millionen Euro', '2,1 Millionen Euro'], '4,9 Millionen Euro', '3,5 Millionen Euro'],
    ['fr', 'Total', ['1 200', '900'], '2 500', '2 100'],
    ['es', 'Total', ['1.200', '900'], '2.500', '2.100'],
    ['uk', 'Разом', ['1200', '900'], '2500', '2100'],
  ])('%s: %s', (language, name, [one = '', other = ''], wrong, right) => {
    const table = (total: string) => [
      ['Aske', 'Zahl'],
      ['A-Stadt', one],
      ['B-Stadt', other],
      [name, total],
    ]
    expect(told(language, [['HEADLINE', 'Aske']], table(wrong))).toHaveLength(1)
    expect(told(language, [['HEADLINE', 'Aske']], table(right))).toEqual([])
  })
})

describe('in German, French and Spanish, the name of a person in two parts', () => {
  const article = (body: string, caption: string): [BlockRole, string][] => [
    ['BODY', body],
    ['CAPTION', caption],
  ]

  test('in two spellings', () => {
    expect(
      told(
        'de',
        article(
          'Am Montag sprach die Ministerin Helena Brandt mit den Lehrern.',
          'Die Ministerin Helena Brendt in der Schule.',
        ),
      ),
    ).toEqual(['The text says “Helena Brandt”, but a caption says “Helena Brendt”: one name in two spellings?'])
  })

  test.each([
    ['a genitive', 'Helena Brandts Rede in der Schule.'],
    ['another person', 'Der Minister Heiko Brendt in der Schule.'],
  ])('never: %s', (_, caption) => {
    expect(told('de', article('Am Montag sprach die Ministerin Helena Brandt mit den Lehrern.', caption))).toEqual([])
  })
})
