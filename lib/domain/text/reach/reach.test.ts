import { describe, expect, test } from 'vitest'
import type { Kind } from '@/lib/domain/claims/claim'
import { body, fateOf, prose } from '@/lib/testing/carried-parts'

/** What becomes of an approved claim on these words when one paragraph becomes another. */
function became(words: string, was: string, now: string, language = 'en', kind: Kind = 'NUMBER') {
  const fate = fateOf(words, [prose, body(was)], [prose, body(now)], { language, kind })
  return fate?.fate === 'stale' || fate?.fate === 'orphaned' ? fate.fate : 'kept'
}
const COST = 'The bridge cost £4 million. It opened in 2020.'

describe('what stands in quotation marks altogether is read with who says it', () => {
  test.each([
    ['5 May', '“I paid £300,” said Jane Holt. “I left on 5 May.”', '“I paid £300,” said Ann Lee. “I left on 5 May.”'],
    ['6 June', '“I paid,” said Jane Holt. “I left on 5 May. I came on 6 June.”', '“I paid,” said Ann Lee. “I left on 5 May. I came on 6 June.”'], // prettier-ignore
    ['5 May', 'Jane Holt spoke. “I paid,” she said. “I left on 5 May.”', 'Ann Lee spoke. “I paid,” she said. “I left on 5 May.”'], // prettier-ignore
    ['5 May', '“I left on 5 May.” Jane Holt shook her head.', '“I left on 5 May.” Ann Lee shook her head.'],
    ['5 May', 'Jane Holt spoke to us.\n\n“I left on 5 May.”', 'Ann Lee spoke to us.\n\n“I left on 5 May.”'],
    ['5 May', '‘I paid £300,’ said Jane Holt. ‘I left on 5 May.’', '‘I paid £300,’ said Ann Lee. ‘I left on 5 May.’'],
  ])('%s in %j → %j', (words, was, now) => {
    expect(became(words, was, now, 'en', 'DATE')).toBe('stale')
  })

  test.each([
    ['“I paid £300,” said Jane Holt. “I left on 5 May.”', '“I paid £400,” said Jane Holt. “I left on 5 May.”', 'stale'],
    ['“I paid £300,” said Jane Holt. She left on 5 May.', '“I paid £400,” said Jane Holt. She left on 5 May.', 'kept'],
    ['Jane Holt spoke to us.\n\n“I left on 5 May.”', 'Jane Holt spoke.\n\n“I left on 5 May.”', 'kept'],
    ['“I left on 5 May,” said Jane Holt. It rained.', '“I left on 5 May,” said Jane Holt. Ann Lee slept.', 'kept'],
  ])('%j → %j: %s', (was, now, right) => {
    expect(became('5 May', was, now, 'en', 'DATE')).toBe(right)
  })
})

describe('what begins a tale, or somebody’s words, holds for all of the paragraph', () => {
  test.each([
    ['en', COST, 'Here is what the fake memo said.'],
    ['en', COST, 'Suppose the plan had been approved in 2018.'],
    ['en', COST, 'In the novel, Hull is rebuilt.'],
    ['en', COST, 'In Orwell’s last novel, Hull is rebuilt.'],
    ['en', COST, 'Hull is rebuilt in the film.'],
    ['en', COST, 'The letter went like this.'],
    ['en', COST, 'Let us imagine another town.'],
    ['en', COST, 'The minister’s account follows.'],
    ['de', 'Die Brücke kostete 4 Millionen. Die Stadt zahlte 2020.', 'Angenommen, der Plan wäre 2018 beschlossen worden.'], // prettier-ignore
    ['de', 'Die Brücke kostete 4 Millionen. Die Stadt zahlte 2020.', 'Im Roman wird Hull neu gebaut.'],
    ['fr', 'Le pont a coûté 4 millions. La ville a payé en 2020.', 'Dans le roman, Hull est rebâtie.'],
    ['fr', 'Le pont a coûté 4 millions. La ville a payé en 2020.', 'Voici ce que disait la fausse note.'],
  ])('%s: %s after “%s”', (language, text, frame) => {
    for (const words of ['4', '2020']) {
      expect(became(words, text, `${frame} ${text}`, language)).toBe('stale')
      expect(became(words, `${frame} ${text}`, text, language)).toBe('stale')
      expect(became(words, text, `${frame}\n\n${text}`, language)).toBe('stale')
    }
  })

  test.each([
    'The game was played in Hull.',
    'Here the river is wide.',
    'She wrote the book in Hull.',
    'The council met in Hull.',
  ])(
    '“%s” holds for nothing but itself', // prettier-ignore
    (plain) => {
      expect(became('£4 million', COST, `${plain} ${COST}`)).toBe('kept')
    },
  )
})

describe('a denial behind that names what it denies is about the nearest of its kind', () => {
  test.each([
    ['Holt has since withdrawn the figure.', ['£4 million'], ['2020']],
    ['Correction: the figure is wrong.', ['£4 million'], ['2020']],
    ['The real cost is far higher.', ['£4 million'], ['2020']],
    ['The figure could not be confirmed.', ['£4 million'], ['2020']],
    ['The mayor has questioned the sum.', ['£4 million'], ['2020']],
    ['The date is wrong.', ['2020'], ['£4 million']],
    ['The true year was never told.', ['2020'], ['£4 million']],
    ['The council disputes both.', ['£4 million', '2020'], []],
    ['Neither is true.', ['£4 million', '2020'], []],
    ['The names are wrong.', ['£4 million', '2020'], []],
  ])('“%s”', (denial, meant, others) => {
    const text = 'The bridge cost £4 million. The pier opened in 2020.'
    for (const words of meant) {
      expect(became(words, text, `${text} ${denial}`)).toBe('stale')
      expect(became(words, `${text} ${denial}`, text)).toBe('stale')
      expect(became(words, text, `${text}\n\n${denial}`)).toBe('stale')
    }
    for (const words of others) expect(became(words, text, `${text} ${denial}`)).toBe('kept')
  })

  test('in between it is about what stands before it', () => {
    const now = 'The bridge cost £4 million. The real figure is far higher. The pier opened in 2020.'
    expect(became('£4 million', 'The bridge cost £4 million. The pier opened in 2020.', now)).toBe('stale')
    expect(became('2020', 'The bridge cost £4 million. The pier opened in 2020.', now)).toBe('kept')
  })

  test('in German and French too', () => {
    const de = 'Die Brücke kostete 4 Millionen. Die Stadt zahlte im Jahr 2020.'
    const fr = 'Le pont a coûté 4 millions. La ville a payé en 2020.'
    expect(became('4', de, `${de} Holt hat die Zahl inzwischen zurückgezogen.`, 'de')).toBe('stale')
    expect(became('2020', de, `${de} Holt hat die Zahl inzwischen zurückgezogen.`, 'de')).toBe('kept')
    expect(became('4', fr, `${fr} La mairie conteste le chiffre.`, 'fr')).toBe('stale')
    expect(became('2020', fr, `${fr} La mairie conteste le chiffre.`, 'fr')).toBe('kept')
  })

  test.each(['The figure was cheered.', 'The price rose with the years.', 'A date for the next vote was set.'])(
    '“%s” denies nothing',
    (plain) => {
      expect(became('£4 million', COST, `${COST} ${plain}`)).toBe('kept')
    },
  )
})

describe('a question is read with its answer, and a short answer with its question', () => {
  test.each([
    ['£300', 'Who paid £300? Jane Holt.', 'Who paid £300? Ann Lee.'],
    ['£300', 'Who paid £300? Jane Holt did.', 'Who paid £300? Ann Lee did.'],
    ['£300', 'Who paid £300?\n\nJane Holt.', 'Who paid £300?\n\nAnn Lee.'],
    ['Jane Holt', 'Who paid the fine? Jane Holt.', 'Who stole the money? Jane Holt.'],
  ])('%s in %j → %j', (words, was, now) => {
    expect(became(words, was, now)).toBe('stale')
  })

  test('a sentence of its own behind a question is itself', () => {
    const next = 'Jane Holt paid £300 in Hull.'
    expect(became('£300', `Who knew of it? ${next}`, `Who heard of it? ${next}`)).toBe('kept')
  })
})
