import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Carried } from './carry'
import { carrier } from './carry'
import { isSameWords } from './fold-typography'
import type { Kind } from '@/lib/domain/claims/claim'

const TEXT = `The harbour board voted on Tuesday to spend £4.3 million on a new sea wall at Sandwick.

“We cannot wait for another winter,” said Moira Flett, the board’s chair. The old wall lost 40 metres in January 2026.

The Sandwick ferry will not sail on Tuesday. Moira Flett did not comment.`

interface Where {
  from?: string
  nth?: number
  kind?: Kind
}

function placeIn(carried: Carried) {
  if (carried.fate === 'gone') return carried.suggestion
  return carried.fate === 'applied' ? carried.place : carried
}

/** What becomes of the `nth` place of these words. */
function fateOf(words: string, newText: string, { from = TEXT, nth = 0, kind = 'NUMBER' }: Where = {}) {
  let start = from.indexOf(words)
  for (let i = 0; i < nth; i++) start = from.indexOf(words, start + 1)
  if (start < 0) throw new Error(`The text has no “${words}”.`)
  const carried = carrier(from, newText).carry({ start, end: start + words.length }, kind)
  const at = placeIn(carried)
  return { fate: carried.fate, words: at && newText.slice(at.start, at.end), start: at?.start }
}

describe('a claim stays where its sentence stays', () => {
  test('nothing changed: kept', () => {
    expect(fateOf('£4.3 million', TEXT)).toMatchObject({ fate: 'kept', words: '£4.3 million' })
  })

  test('a paragraph is put before it: moved', () => {
    expect(fateOf('£4.3 million', `Good morning.\n\n${TEXT}`)).toMatchObject({ fate: 'moved', words: '£4.3 million' })
  })

  test('another sentence of its paragraph changed: kept or moved', () => {
    const next = TEXT.replace('Moira Flett did not comment.', 'Moira Flett could not be reached.')
    expect(fateOf('Tuesday', next, { nth: 1 })).toMatchObject({ fate: 'kept' })
    const longer = TEXT.replace('£4.3 million', '£14.3 million')
    expect(fateOf('40 metres', longer)).toMatchObject({ fate: 'moved', words: '40 metres' })
  })

  test('its paragraph went to another place: moved with it', () => {
    const [one, two, three] = TEXT.split('\n\n')
    const next = [three, one, two].join('\n\n')
    expect(fateOf('£4.3 million', next)).toMatchObject({ fate: 'moved', words: '£4.3 million' })
    expect(fateOf('Moira Flett', next, { nth: 1 })).toMatchObject({ fate: 'moved', words: 'Moira Flett' })
  })
})

describe('a change in the words or around them ends what was approved', () => {
  test.each([
    ['a digit', '£4.3 million', '£4.3', '£4.5', '£4.5 million'],
    ['a name', 'Moira Flett', 'said Moira Flett', 'said Moira Flatt', 'Moira Flatt'],
    ['a weekday', 'Tuesday', 'on Tuesday to', 'on Wednesday to', 'Wednesday'],
    [
      'the quotation marks',
      '“We cannot wait for another winter,”',
      '“We cannot wait for another winter,”',
      'We cannot wait for another winter,',
      'We cannot wait for another winter,',
    ],
    [
      'a word in the quote',
      '“We cannot wait for another winter,”',
      'another winter',
      'one more winter',
      '“We cannot wait for one more winter,”',
    ],
  ])('%s', (_what, words, old, now, found) => {
    expect(fateOf(words, TEXT.replace(old, now))).toMatchObject({ fate: 'changed', words: found })
  })

  test('a negation beside the claim', () => {
    const next = TEXT.replace('will not sail on Tuesday', 'will sail on Tuesday')
    expect(fateOf('Tuesday', next, { nth: 1 })).toMatchObject({ fate: 'changed', words: 'Tuesday' })
  })

  test('the title beside a name', () => {
    const next = TEXT.replace('the board’s chair', 'the board’s deputy chair')
    expect(fateOf('Moira Flett', next)).toMatchObject({ fate: 'changed', words: 'Moira Flett' })
  })

  test('who said a quote that is a sentence by itself', () => {
    const from = 'They met. “It was never going to hold.” Flett shook her head.'
    const next = from.replace('Flett shook', 'Brown shook')
    const words = '“It was never going to hold.”'
    expect(fateOf(words, next, { from, kind: 'QUOTE' })).toMatchObject({ fate: 'changed', words })
    expect(fateOf(words, from, { from, kind: 'QUOTE' })).toMatchObject({ fate: 'kept', words })
  })

  test('the reader is shown the sentence as it was and as it is', () => {
    const next = TEXT.replace('£4.3', '£4.5')
    const start = TEXT.indexOf('£4.3')
    expect(carrier(TEXT, next).carry({ start, end: start + 12 }, 'NUMBER')).toMatchObject({
      context: { was: TEXT.split('\n')[0], now: next.split('\n')[0] },
    })
  })
})

describe('the same words elsewhere never inherit', () => {
  test('a sentence that is gone leaves its claim without a place, though the words stand in another', () => {
    const next = TEXT.replace(
      'The harbour board voted on Tuesday to spend £4.3 million on a new sea wall at Sandwick.\n\n',
      '',
    )
    expect(fateOf('Tuesday', next)).toMatchObject({ fate: 'gone', words: 'Tuesday' })
    expect(fateOf('£4.3 million', next)).toEqual({ fate: 'gone', words: null, start: undefined })
  })

  test('words that went into a new sentence are suggested there, and only suggested', () => {
    const next = `${TEXT.replace(' on Tuesday to spend £4.3 million', ' to go on')} The bill: £4.3 million.`
    expect(fateOf('£4.3 million', next)).toMatchObject({ fate: 'gone', words: '£4.3 million' })
  })

  test('words that stand in two other places are not even suggested', () => {
    const next = 'It was £4.3 million. No, said others, £4.3 million was wrong.'
    expect(fateOf('£4.3 million', next)).toEqual({ fate: 'gone', words: null, start: undefined })
  })

  test('one of two equal sentences is taken out: nobody can say which one is left', () => {
    const from = 'He paid £5.\n\nThen it rained.\n\nHe paid £5.\n\nThen it stopped.'
    const next = 'Then it rained.\n\nHe paid £5.\n\nThen it stopped.'
    expect(fateOf('£5', next, { from }).fate).not.toMatch(/kept|moved/)
    expect(fateOf('£5', next, { from, nth: 1 }).fate).toBe('changed')
  })

  test('equal sentences that all stay are told apart by their neighbours', () => {
    const from = 'Ann rose. She paid £5. Bob rose. She paid £5. Cy rose.'
    const next = `Dee rose. ${from}`
    expect(fateOf('£5', next, { from })).toMatchObject({ fate: 'moved', start: next.indexOf('£5') })
    expect(fateOf('£5', next, { from, nth: 1 })).toMatchObject({ fate: 'moved', start: next.lastIndexOf('£5') })
  })

  test('a date exchanged for another thing is gone', () => {
    expect(fateOf('Tuesday', TEXT.replace(' on Tuesday to', ' narrowly to'))).toMatchObject({ fate: 'gone' })
  })
})

const word = fc.constantFrom('Flett', 'wall', '£4.3', 'million', 'not', '“winter”', 'Tuesday', '40', 'metres', 'sailed')
const sentence = fc.array(word, { minLength: 2, maxLength: 7 }).map((list) => `The ${list.join(' ')}.`)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '))
const paragraphs = fc.uniqueArray(paragraph, { minLength: 1, maxLength: 6 })
const kinds = fc.constantFrom<Kind>('QUOTE', 'NUMBER', 'PERSON')

/** A text with some place in it that holds a word. */
const placed = paragraphs.chain((list) => {
  const text = list.join('\n\n')
  const spots = [...text.matchAll(/[^\s.]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return fc.record({ list: fc.constant(list), text: fc.constant(text), place: fc.constantFrom(...spots), kind: kinds })
})

describe('whatever the text', () => {
  test('the same text keeps everything', () => {
    fc.assert(
      fc.property(placed, ({ text, place, kind }) => {
        expect(carrier(text, text).carry(place, kind)).toEqual({ fate: 'kept', ...place })
      }),
    )
  })

  test('what is kept or moved stands on exactly its words, in exactly its sentence', () => {
    fc.assert(
      fc.property(placed, paragraphs, fc.nat(), ({ list, text, place, kind }, others, seed) => {
        const next = [...list, ...others].filter((_one, index) => (seed >> index) % 3 !== 0).join('\n\n')
        const carried = carrier(text, next).carry(place, kind)
        if (carried.fate !== 'kept' && carried.fate !== 'moved') return
        expect(next.slice(carried.start, carried.end)).toBe(text.slice(place.start, place.end))
        const from = text.lastIndexOf('The', place.start)
        const until = text.indexOf('.', place.end)
        const shift = carried.start - place.start
        expect(next.slice(from + shift, until + shift)).toBe(text.slice(from, until))
      }),
    )
  })

  test('a change inside the words is never kept and never moved', () => {
    fc.assert(
      fc.property(placed, fc.constantFrom('9', 'X', '”', ' ', ''), ({ text, place, kind }, put) => {
        const next = text.slice(0, place.start) + put + text.slice(place.start + 1)
        fc.pre(!isSameWords(next, text))
        // Once: another sentence with the new words could be what this one was before.
        fc.pre(text.split('.').length === new Set(text.split('.')).size)
        expect(carrier(text, next).carry(place, kind).fate).toMatch(/changed|gone/)
      }),
    )
  })

  test('a new paragraph before all others moves everything and makes nothing stale', () => {
    fc.assert(
      fc.property(placed, ({ text, place, kind }) => {
        const put = 'Nobody wrote this before.\n\n'
        expect(carrier(text, put + text).carry(place, kind)).toEqual({
          fate: 'moved',
          start: place.start + put.length,
          end: place.end + put.length,
        })
      }),
    )
  })

  test('a paragraph that is doubled moves none of its claims', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), kinds, (list, which, where, kind) => {
        const text = list.join('\n\n')
        const doubled = list[which % list.length] ?? ''
        const next = list.toSpliced(where % (list.length + 1), 0, doubled).join('\n\n')
        const from = text
          .split('\n\n')
          .slice(0, which % list.length)
          .join('\n\n').length
        const start = text.indexOf('The', from)
        expect(carrier(text, next).carry({ start, end: start + 3 }, kind).fate).not.toBe('moved')
      }),
    )
  })

  test('every place it names can carry a claim', () => {
    fc.assert(
      fc.property(placed, paragraphs, ({ text, place, kind }, others) => {
        const next = others.join('\n\n')
        const carried = carrier(text, next).carry(place, kind)
        const at = placeIn(carried)
        if (at) expect(next.slice(at.start, at.end).trim()).not.toBe('')
      }),
    )
  })
})

/** What becomes of a figure, by its words, once the text is another. */
function becomes(was: string, now: string, words: string, language = 'en') {
  const at = was.lastIndexOf(words)
  return carrier(was, now, language).carry({ start: at, end: at + words.length }, 'NUMBER')
}

describe('what is counted from a day in the sentence before', () => {
  test.each([
    ['On 4 May 2020 Jane Holt left.', 'On 9 June 2021 Jane Holt left.', 'The next day she paid £300.', '£300', 'en'],
    ['In 2019 the bridge opened.', 'In 2021 the bridge opened.', 'That year 40 people left Hull.', '40', 'en'],
    ['The two met in May 2020.', 'The two met in June 2021.', 'Two days later Hull paid £300.', '£300', 'en'],
    ['The shops opened in March 2018.', 'The shops opened in June 2022.', 'Hull shut 12 the same month.', '12', 'en'],
    ['Hull has a bridge.', 'York has a bridge.', 'There, 40 people work.', '40', 'en'],
    [
      'Am 4. Mai 2020 ging sie.',
      'Am 9. Juni 2021 ging sie.',
      'Am nächsten Tag zahlte Halle 300 Euro.',
      '300 Euro',
      'de',
    ],
    [
      'Elle est partie le 4 mai 2020.',
      'Elle est partie le 9 juin 2021.',
      'Le lendemain Lyon a payé 300 euros.',
      '300 euros',
      'fr',
    ],
  ])('“%s” to “%s”: “%s” is about another day or place', (was, now, rest, words, language) => {
    expect(becomes(`${was} ${rest}`, `${now} ${rest}`, words, language)).toMatchObject({
      fate: 'changed',
      beside: { how: 'points-elsewhere' },
    })
  })

  test.each([
    ['On 4 May 2020 Jane Holt left.', 'On 4 May 2020 Jane Holt left Hull.', 'The next day 40 people came.', '40'],
    [
      'On 4 May 2020 Jane Holt left.',
      'On 9 June 2021 Jane Holt left.',
      'On 5 May 2020 and the next day 40 people came.',
      '40',
    ],
    ['On 4 May 2020 Jane Holt left.', 'On 9 June 2021 Jane Holt left.', 'The bridge cost £300.', '£300'],
    ['Hull has a bridge.', 'York has a bridge.', 'There are 40 people here.', '40'],
  ])('“%s” to “%s”: “%s” is what it was', (was, now, rest, words) => {
    expect(becomes(`${was} ${rest}`, `${now} ${rest}`, words).fate).toMatch(/kept|moved/)
  })
})

describe('what “the bank” stands for', () => {
  test.each([
    ['Barclays closed its branch.', 'Lloyds closed its branch.', 'The bank paid £300 in rent.', '£300', 'en'],
    ['Leeds lost a school.', 'Bradford lost a school.', 'The city spent £300 on it.', '£300', 'en'],
    ['People left in Hull.', 'People left in York.', 'The town spent £300.', '£300', 'en'],
    ['Jane Holt met Mary Bolt.', 'Ann Lee met Mary Bolt.', 'The mayor paid £300.', '£300', 'en'],
    [
      'Aral hat in Kiel eine Filiale geschlossen.',
      'Esso hat in Kiel eine Filiale geschlossen.',
      'Die Firma zahlte 300 Euro.',
      '300',
      'de',
    ],
    ['Carrefour a fermé.', 'Auchan a fermé.', 'Le groupe a payé 300 euros.', '300', 'fr'],
  ])('“%s” to “%s”: “%s” is looked at', (was, now, rest, words, language) => {
    expect(becomes(`${was} ${rest}`, `${now} ${rest}`, words, language)).toMatchObject({
      fate: 'changed',
      beside: { how: 'points-elsewhere' },
    })
  })
  test.each([
    ['Barclays closed a branch.', 'Barclays closed its branch.', 'The bank paid £300 in rent.'],
    ['Jane Holt runs a bank in Hull.', 'Ann Lee runs a bank in Hull.', 'The bank paid £300 in rent.'],
    ['Jane Holt left.', 'Ann Lee left.', 'The bridge cost £300.'],
    ['Jane Holt left.', 'Ann Lee left.', 'Hull paid the bank £300.'],
  ])('“%s” to “%s”: “%s” is what it was', (was, now, rest) => {
    expect(becomes(`${was} ${rest}`, `${now} ${rest}`, '£300').fate).toMatch(/kept|moved/)
  })
})
