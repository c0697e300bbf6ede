import { expect, test } from 'vitest'
import { extractClaims } from '@/lib/extraction/extract-claims'

const found = (language: string, text: string): string[] =>
  extractClaims(text, { language }).map(({ kind, text: words, value }) => `${kind} ${words}${value ? ` ${value}` : ''}`)

test.each([
  [
    'de',
    'Anna Weber sprach am 3. März um 14.30 Uhr: 5 Mio. Euro fehlen. „Wir fangen im Mai damit an“, sagte sie am 3.5.2026.',
    ['NUMBER 5 Mio 5000000', 'QUOTE „Wir fangen im Mai damit an“'],
  ],
  [
    'de',
    '»Das ist wirklich zu viel«, meinte Anna Weber. Die Inflation lag bei 2,1 %.',
    ['QUOTE »Das ist wirklich zu viel«', 'NUMBER 2,1 % 2.1'],
  ],
  [
    'fr',
    'Anne Roux a parlé le 3 mars 2026 vers 14 h 30. « Nous commencerons en mai », a-t-elle dit à 450 personnes.',
    ['QUOTE « Nous commencerons en mai »', 'NUMBER 450 450'],
  ],
  [
    'es',
    'Ana Ruiz habló el 3 de marzo de 2026 a las 14:30. «Empezaremos pronto en mayo», dijo. Fueron 1.500 millones de euros.',
    ['QUOTE «Empezaremos pronto en mayo»', 'NUMBER 1.500 millones 1500000000'],
  ],
  [
    'ar',
    'تحدثت ليلى حداد في 3 مارس 2026. «سنبدأ العمل في شهر مايو المقبل». وارتفعت الأسعار 12.4%.',
    ['QUOTE «سنبدأ العمل في شهر مايو المقبل»', 'NUMBER 12.4% 12.4'],
  ],
  [
    'uk',
    'Олена Коваль 3 березня 2026 року оголосила план на 1,5 млрд євро. „Ми почнемо вже в травні“, — сказала вона.',
    ['NUMBER 1,5 млрд 1500000000', 'QUOTE „Ми почнемо вже в травні“'],
  ],
])(
  'in %s days and times are no amounts, and the language’s own marks and scales are read',
  (language, text, expected) => {
    expect(found(language, text)).toEqual(expected)
  },
)
