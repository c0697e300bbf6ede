import { describe, expect, test } from 'vitest'
import type { Kind } from '@/lib/extraction/claim'
import { extractClaims } from '@/lib/extraction/extract-claims'

const texts = (text: string, kind: Kind): string[] =>
  extractClaims(text)
    .filter((claim) => claim.kind === kind)
    .map((claim) => claim.text)

describe('places whose names no list holds, or people bear', () => {
  test.each([
    ['The Marlow council voted.', ['Marlow']],
    ['They met at Nelson pier.', ['Nelson']],
    ['Barton councillors resigned.', ['Barton']],
    ['Work began on the Marlow mill.', ['Marlow']],
    ['Trains from Henley and Ware were late.', ['Henley', 'Ware']],
    ['He travelled between Ware and Henley.', ['Ware', 'Henley']],
    ['Police in York said so.', ['York']],
  ])('by what only a place has, or by what goes there: %s', (text, places) => {
    expect([texts(text, 'PLACE'), texts(text, 'PERSON')]).toEqual([places, []])
  })

  test('not by what people have too', () => {
    expect(texts('The Barton campaign cost more.', 'PERSON')).toEqual(['Barton'])
    expect(texts('A letter from Henley and Ware was read.', 'PLACE')).toEqual([])
  })
})

describe('bodies whose names no list holds', () => {
  test.each([
    ['Lindmere Transit will run buses. She is the chief executive of Lindmere Transit.', 'Lindmere Transit'],
    ['Rosa Halm is chair of Ostrel.', 'Ostrel'],
    ['They asked analysts at Harvey Marcus.', 'Harvey Marcus'],
    ['She came from Sandry Ferries.', 'Sandry Ferries'],
    ['Two firms bid, Brae Marine and another.', 'Brae Marine'],
    ['They wrote to the Port of Sandry Authority.', 'Port of Sandry Authority'],
  ])('posts, trades and head words speak for a body: %s', (text, body) => {
    expect(texts(text, 'ORGANISATION')).toEqual([body])
  })

  test.each([
    ['They rebuilt the Renholm Tower.'],
    ['She is the chief executive of Swedish stores.'],
    ['He read out the Merov Record.'],
    ['The QRX 40 fell, and so did the ZKO index.'],
  ])('but not every word with a capital: %s', (text) => {
    expect(texts(text, 'ORGANISATION')).toEqual([])
  })

  test('an acronym in brackets tells where a name opens, and is one organisation with it', () => {
    const claims = extractClaims('The Transport and Harbour Workers’ Union (THWU) struck. The THWU will go on.')
    const unions = claims.filter(({ kind }) => kind === 'ORGANISATION')
    expect(unions).toMatchObject([{ text: 'Transport and Harbour Workers’ Union', alias: 'THWU' }])
    expect(unions[0]?.anchors).toHaveLength(3)
  })

  test('an acronym that does not spell the words before it changes nothing', () => {
    expect(texts('A guest of the Harbour Office (MPO) came.', 'ORGANISATION')).toEqual(['Harbour Office', 'MPO'])
  })
})

describe('persons with more than a name', () => {
  test('a nickname with its article belongs to the name and is no quotation', () => {
    const text = 'The court fined Dmitri “the Accountant” Sokolov on 3 May 2026.'
    expect(texts(text, 'PERSON')).toEqual(['Dmitri “the Accountant” Sokolov'])
    expect(texts(text, 'QUOTE')).toEqual([])
  })

  test('a doctor of a university is a person and a body', () => {
    const text = 'Dr. Hye-jin Sorbel of Ostrel National University led the study.'
    expect(texts(text, 'PERSON')).toEqual(['Hye-jin Sorbel'])
    expect(texts(text, 'ORGANISATION')).toEqual(['Ostrel National University'])
  })
})

describe('places that lend their names', () => {
  test('a town is a place, whatever firm is called after it', () => {
    const text = 'There are 131 taxis in Lindmere. The Lindmere Hotels Association and Lindmere Ferries agreed.'
    expect(texts(text, 'PLACE')).toEqual(['Lindmere'])
    expect(texts(text, 'ORGANISATION')).toEqual(['Lindmere Hotels Association', 'Lindmere Ferries'])
  })

  test('a bridge and a ferry tell a town', () => {
    const text = 'They shut the Sandry swing bridge, and the ferry from Ropewalk stopped. Sandry Ferries wept.'
    expect(texts(text, 'PLACE')).toEqual(['Sandry', 'Ropewalk'])
  })

  test.each([
    ['Talks in Geneva and Paris failed.', ['Geneva', 'Paris']],
    ['She has offices in London, Milan and Lindmere.', ['London', 'Milan', 'Lindmere']],
    ['It rains in Oslo, Paris, or Sandry.', ['Oslo', 'Paris', 'Sandry']],
  ])('one preposition before a known place serves for all of its list: %s', (text, places) => {
    expect(texts(text, 'PLACE')).toEqual(places)
    expect(texts(text, 'PERSON')).toEqual([])
  })

  test.each([
    ['He met Angela Merkel in Berlin and Paris Hilton in Rome.', ['Angela Merkel', 'Paris Hilton']],
    ['In Berlin, Angela Merkel spoke.', ['Angela Merkel']],
    ['He was born in Geneva and Milan wept.', ['Milan']],
  ])('who follows a place is not in its list: %s', (text, persons) => {
    expect(texts(text, 'PERSON')).toEqual(persons)
  })

  test.each([
    ['They met at the Royal Courts of Justice.', 'ORGANISATION', 'Royal Courts of Justice'],
    ['They met at the Royal Courts.', 'PLACE', 'Royal Courts'],
    ['The Albert Docks flooded.', 'PLACE', 'Albert Docks'],
    ['The Ashford Barracks burned.', 'PLACE', 'Ashford Barracks'],
  ] as const)('courts, docks and barracks are nobody’s surname: %s', (text, kind, name) => {
    expect(texts(text, kind)).toEqual([name])
    expect(texts(text, 'PERSON')).toEqual([])
  })

  test('Parks behind a first name is a surname', () => {
    expect(texts('Rosa Parks spoke.', 'PERSON')).toEqual(['Rosa Parks'])
  })

  test('a state is not the person who bears its name, and a queen is no state', () => {
    const text = 'Virginia Woolf lived in Richmond, Virginia, and wrote about Queen Victoria.'
    expect(texts(text, 'PLACE')).toEqual(['Richmond', 'Virginia'])
    expect(texts(text, 'PERSON')).toEqual(['Virginia Woolf', 'Victoria'])
  })

  test('a people is nobody’s first name, whatever was taken for a surname', () => {
    const persons = extractClaims('The museum of African Art opened. They love African art.').filter(
      ({ kind }) => kind === 'PERSON',
    )
    expect(persons.flatMap(({ anchors }) => anchors)).toHaveLength(1)
  })
})

test('a school called after a saint is not the saint', () => {
  expect(texts('Two schools, St Brannoc’s and Quayside, asked for a bus.', 'PERSON')).toEqual([])
})

test('a nickname in marks stands inside its one person, and is no quotation', () => {
  const claims = extractClaims('Marcus “Tank” Boyle won. Boyle smiled.')
  expect(claims.filter(({ kind }) => kind === 'PERSON')).toMatchObject([{ text: 'Marcus “Tank” Boyle' }])
  expect(claims.filter(({ kind }) => kind === 'QUOTE')).toEqual([])
})

describe('names that data packages hold', () => {
  test.each([
    ['Kurds and Serbs voted, and so did many Democrats.'],
    ['Jewish and Catholic families came, and Tories stayed away.'],
    ['It went up at 9 CET, paid in CHF, and the ETF rose.'],
    ['The Olympics and the Bible came up.'],
  ])('peoples, creeds, money and feasts name no person, body or place: %s', (text) => {
    const named = extractClaims(text).filter(({ kind }) => ['PERSON', 'ORGANISATION', 'PLACE'].includes(kind))
    expect(named.map((claim) => claim.text)).toEqual([])
  })

  test.each([
    ['She was born in the Soviet Union.', ['Soviet Union']],
    ['Yugoslavia fell apart, then the USSR.', ['Yugoslavia', 'USSR']],
    ['They sailed the Adriatic to the UAE.', ['Adriatic', 'UAE']],
    ['He lives in Fairmont, Ky. and works in Boise.', ['Fairmont', 'Ky', 'Boise']],
  ])('states of today and of the past, seas and short states are places: %s', (text, places) => {
    expect(texts(text, 'PLACE')).toEqual(places)
    expect(texts(text, 'ORGANISATION')).toEqual([])
  })
})

test('the letter of a group ends its sentence, and letters before a town are a body', () => {
  expect(texts('Norway lead Group C. Erling Lund scored twice.', 'PERSON')).toEqual(['Erling Lund'])
  expect(texts('She came from ETH Zurich, who paid her.', 'ORGANISATION')).toEqual(['ETH Zurich'])
})

describe('names that are also words for something else', () => {
  test('a surname that is a title as well is a person’s where the text has the full name', () => {
    const text = 'Alva Martin King spoke in Sandry on Monday. Few had heard of King before. King left at noon.'
    const [king] = extractClaims(text).filter(({ kind }) => kind === 'PERSON')
    expect(king?.anchors).toHaveLength(3)
    expect(texts('They met the King in Sandry. King he is no more.', 'PERSON')).toEqual([])
  })

  test('a film in quotation marks is nobody, and whoever is called so without them is somebody', () => {
    expect(texts('The company that makes “Seinfeld” wept, and so did “Linda.”', 'PERSON')).toEqual([])
    expect(texts('Linda Brae wept.', 'PERSON')).toEqual(['Linda Brae'])
  })

  test.each([
    ['They put the Pandemic Emergency Purchase Programme (PEPP) off. The PEPP will go on.'],
    ['The emergency use authorization (EUA) came late.'],
    ['He bought an iPhone and paid with iTunes.'],
    ['Congressional lawmakers and Roman Catholic nuns came.'],
    ['Some NGOs came.'],
    ['He wrote it on Twitter.'],
    ['They paid RM120,000 to each.'],
  ])('programmes, products and adjectives are no bodies: %s', (text) => {
    expect(texts(text, 'ORGANISATION')).toEqual([])
  })

  test.each([
    ['He told Rovanta by telephone.', 'Rovanta'],
    ['Airbus sold two jets.', 'Airbus'],
    ['A win over the Clippers came late.', 'Clippers'],
    ['DP World runs the harbour.', 'DP World'],
    ['She called the London Newsroom.', 'London Newsroom'],
    ['She read it on Westlaw Today there.', 'Westlaw Today'],
  ])('firms, clubs and newsrooms are bodies: %s', (text, body) => {
    expect(texts(text, 'ORGANISATION')).toEqual([body])
    expect(texts(text, 'PERSON')).toEqual([])
  })

  test('a firm with its legal form lends its kind to the bare name, though that is a common word', () => {
    const text = 'Apple Inc. cut its prices on Monday. Two analysts had asked Apple to do so.'
    expect(texts(text, 'ORGANISATION')).toEqual(['Apple Inc', 'Apple'])
  })

  test('a first name before the plural of a people is a person’s', () => {
    expect(texts('They cast Claire Danes in it.', 'PERSON')).toEqual(['Claire Danes'])
  })
})
