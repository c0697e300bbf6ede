import { describe, expect, test } from 'vitest'
import type { ExtractedClaim, Kind } from './claim'
import { extractClaims } from './extract-claims'

const texts = (claims: ExtractedClaim[], kind: Kind): string[] =>
  claims.filter((claim) => claim.kind === kind).map(({ text }) => text)
const find = (claims: ExtractedClaim[], kind: Kind, text: string): ExtractedClaim | undefined =>
  claims.find((claim) => claim.kind === kind && claim.text === text)

const HARBOUR = `LISBON, Portugal (AP) - The harbour authority has closed three piers, Mayor Teresa Albuquerque said on Monday.

“We found cracks wider than a hand,” Albuquerque told reporters. “Nobody should fish there.”

The repairs will cost about €4.5 million and take nearly two years, according to the Portuguese Institute of Ports (PIP). PIP engineers first warned of the damage in March 2019. She called the delay “a disgrace.”`

describe('Nadia pastes an article', () => {
  const claims = extractClaims(HARBOUR, { publishedAt: '2024-05-15' })

  test('the mayor is one person with her title, however often she is named', () => {
    const mayor = find(claims, 'PERSON', 'Teresa Albuquerque')
    expect(mayor?.anchors).toHaveLength(2)
    expect(mayor?.roles?.map(({ text }) => text)).toEqual(['Mayor'])
  })

  test('each quotation has its speaker, its cue and the person it points at', () => {
    const quotes = claims.filter(({ kind }) => kind === 'QUOTE')
    expect(quotes.map(({ text }) => text)).toEqual([
      '“We found cracks wider than a hand,”',
      '“Nobody should fish there.”',
      '“a disgrace.”',
    ])
    expect(quotes.map(({ speaker }) => speaker?.text)).toEqual(['Albuquerque', 'Albuquerque', 'She'])
    expect(quotes[0]?.speaker?.cue).toBe('told')
    for (const { speaker } of quotes) expect(claims[speaker?.claim ?? -1]?.text).toBe('Teresa Albuquerque')
  })

  test('an institute and its acronym are one organisation', () => {
    const institute = find(claims, 'ORGANISATION', 'Portuguese Institute of Ports')
    expect(institute?.alias).toBe('PIP')
    expect(institute?.anchors).toHaveLength(3)
  })

  test('the dateline gives two places and the agency', () => {
    expect(texts(claims, 'PLACE')).toEqual(['LISBON', 'Portugal'])
    expect(texts(claims, 'ORGANISATION')).toContain('AP')
  })

  test('numbers come with value, unit and hedge', () => {
    expect(find(claims, 'NUMBER', '€4.5 million')).toMatchObject({
      sub: 'money',
      value: '4500000',
      unit: 'EUR',
      hedge: 'about',
    })
    expect(find(claims, 'NUMBER', 'two years')).toMatchObject({
      sub: 'duration',
      value: '2',
      unit: 'year',
      hedge: 'nearly',
    })
  })

  test('dates are resolved, and say by which rule', () => {
    expect(find(claims, 'DATE', 'March 2019')?.value).toBe('2019-03')
    expect(find(claims, 'DATE', 'Monday')).toMatchObject({
      value: '2024-05-13',
      why: 'the latest such weekday up to publication',
    })
  })

  test('claims stand in reading order', () => {
    const starts = claims.map(({ anchors }) => anchors[0]?.start ?? -1)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })
})

describe('names', () => {
  test.each([
    ['The French president met Russian officials.', []],
    ['Officials in Nairobi and northern Kenya agreed.', ['Nairobi', 'Kenya']],
    ['Floods hit the French Alps and the Gulf of Mexico.', ['French Alps', 'Gulf of Mexico']],
    ['She is a nurse from Petro-Zelitsk.', ['Petro-Zelitsk']],
    ['She moved to Paris in March. Paris Hilton did not.', ['Paris']],
    ['Maps of the former Yugoslavia hang there.', ['Yugoslavia']],
    ['The River Thames rose.', ['River Thames']],
    ["They sailed from Côte d'Ivoire to the Horn of Africa.", ["Côte d'Ivoire", 'Horn of Africa']],
    ['They cycled via Bergen op Zoom and Stratford-upon-Avon.', ['Bergen op Zoom', 'Stratford-upon-Avon']],
  ])('demonyms are no places, small words inside a name belong to it: %s', (text, places) => {
    expect(texts(extractClaims(text), 'PLACE')).toEqual(places)
  })

  test.each([
    ['He works for the Food and Drug Administration.', ['Food and Drug Administration']],
    ['She left the Ministry of Rural Development.', ['Ministry of Rural Development']],
    ['He leads the Baltic Shipowners’ Association.', ['Baltic Shipowners’ Association']],
    ['Shares of Brimstone & Kell rose.', ['Brimstone & Kell']],
    ['The grocer Martin & Frances cut jobs.', ['Martin & Frances']],
    ['The carmaker Voltaro recalled its vans.', ['Voltaro']],
    ['Hollin Rovers drew, and Banque Morel sold Tarn Ventures.', ['Hollin Rovers', 'Banque Morel', 'Tarn Ventures']],
    ['Flights to the COVID-19 ward in Room 747 stopped.', []],
  ])('bodies: %s', (text, bodies) => {
    expect(texts(extractClaims(text), 'ORGANISATION')).toEqual(bodies)
  })

  test.each([
    ['Norwegian skier Ola Brekke won.', ['Ola Brekke']],
    ['The award went to Lee Teng-wan and Maria de la Cruz.', ['Lee Teng-wan', 'Maria de la Cruz']],
    ['Prime Minister Bashir al-Khatib and Olena Kovalenko met.', ['Bashir al-Khatib', 'Olena Kovalenko']],
    ['Reading is good for Mark.', ['Mark']],
    ['They thanked Maj. Gen. Oleksandr Tarnavskyi.', ['Oleksandr Tarnavskyi']],
    ['Hye-jin Park and Moon Jae-won met.', ['Hye-jin Park', 'Moon Jae-won']],
    ['The singer Park Ji-in thanked Samira az-Zubair Haddou.', ['Park Ji-in', 'Samira az-Zubair Haddou']],
  ])('persons: %s', (text, persons) => {
    expect(texts(extractClaims(text), 'PERSON')).toEqual(persons)
  })

  test('in a table of results a town is a team', () => {
    const text =
      'Soccer results: goals, match reports and league tables from the season, with players, teams and wins.\nLeeds 2 Hull 0\nDerby 1 Fulham 1'
    const claims = extractClaims(text)
    expect(texts(claims, 'ORGANISATION')).toEqual(expect.arrayContaining(['Leeds', 'Hull', 'Derby', 'Fulham']))
    expect(texts(claims, 'PLACE')).toEqual([])
  })
})

describe('statements', () => {
  test('a plain assertion is a statement, an opinion and a prediction are marked', () => {
    const claims = extractClaims(
      'The council rejected the plan of the miners. It will probably sell the old mill. We should all be glad of that. Was it legal?',
    ).filter(({ kind }) => kind === 'STATEMENT')
    expect(claims.map(({ sub }) => sub)).toEqual([undefined, 'opinion', 'opinion'])
  })

  test('indirect speech is a reported statement with its speaker', () => {
    const claims = extractClaims('Kenya has insisted that the border with Somalia remains open to traders.')
    const reported = claims.find(({ sub }) => sub === 'reported')
    expect(reported?.text).toBe('the border with Somalia remains open to traders')
    expect(claims[reported?.speaker?.claim ?? -1]?.text).toBe('Kenya')
  })

  test.each([
    [
      'The old bridge will reopen in May, the transport ministry announced.',
      'The old bridge will reopen in May',
      'the transport ministry',
    ],
    ['The miners are still alive, officials told reporters.', 'The miners are still alive', 'officials'],
    [
      'According to the coroner, the driver had been dead for two days.',
      'the driver had been dead for two days',
      'the coroner',
    ],
  ])('so is speech whose speaker stands at its end or its head: %s', (text, clause, speaker) => {
    const reported = extractClaims(text).find(({ sub }) => sub === 'reported')
    expect(reported?.text).toBe(clause)
    expect(reported?.speaker?.text).toBe(speaker)
  })

  test('the day of a statement is no part of it', () => {
    const [statement] = extractClaims('The ferry firm said Tuesday it will close the ticket hall.').filter(
      ({ kind }) => kind === 'STATEMENT',
    )
    expect(statement).toMatchObject({ text: 'it will close the ticket hall', speaker: { text: 'The ferry firm' } })
  })

  test('a clause of time with a verb of speech is nobody’s tag', () => {
    const claims = extractClaims('The vote ends a dispute that began in 2024, when a driver reported a crack.')
    expect(claims.filter(({ sub }) => sub === 'reported')).toEqual([])
  })

  test('words behind a mark that is not yet closed are nobody’s statement', () => {
    const claims = extractClaims('The council rejected the plan.\n\n“We closed the mill. The miners left the town.')
    expect(texts(claims, 'STATEMENT')).toEqual(['The council rejected the plan'])
  })
})

describe('a text in another language', () => {
  test('without a grammar gives only what needs no words: figures, ISO dates, quotations', () => {
    const claims = extractClaims(
      'Den 2024-03-05 sagde ministeren: „Vi betaler i dag mere end nok.“ Projektet koster 4.500.000 euro, one day.',
      {
        language: 'da',
      },
    )
    expect(texts(claims, 'DATE')).toEqual(['2024-03-05'])
    expect(texts(claims, 'QUOTE')).toEqual(['„Vi betaler i dag mere end nok.“'])
    expect(
      texts(claims, 'PERSON').concat(texts(claims, 'ORGANISATION'), texts(claims, 'PLACE'), texts(claims, 'STATEMENT')),
    ).toEqual([])
  })

  test.each([
    [
      'de',
      'Es kostet 2,5 Millionen Euro, 1.250 Betriebe schlossen am 3. März.',
      ['2,5 Millionen Euro 2500000', '1.250 1250'],
    ],
    [
      'fr',
      'Il a perdu 3,4 millions d’euros, soit 15 % de 22 500 €.',
      ['3,4 millions d’euros 3400000', '15 % 15', '22 500 € 22500'],
    ],
    ['es', 'En 2025 murieron 1.250 personas, el 8,5 % más.', ['1.250 1250', '8,5 % 8.5']],
    ['ar', 'وبلغت التكلفة 3500000 دولار، بزيادة 12%.', ['3500000 دولار 3500000', '12% 12']],
    [
      'uk',
      'У 2025 році загинуло 1250 людей, а збитки сягнули 4,5 мільйона євро.',
      ['1250 1250', '4,5 мільйона євро 4500000'],
    ],
  ])('figures are read as %s writes them, and a year is none', (language, text, expected) => {
    const numbers = extractClaims(text, { language }).filter(({ kind }) => kind === 'NUMBER')
    expect(numbers.map(({ text: words, value }) => `${words} ${value ?? ''}`)).toEqual(expected)
  })

  test('a figure with marks that are not of the language has no value rather than a wrong one', () => {
    const number = extractClaims('Es sind 1,250.5 Meter.', { language: 'de' }).find(({ kind }) => kind === 'NUMBER')
    expect(number).toMatchObject({ kind: 'NUMBER', text: '1,250.5' })
    expect(number).not.toHaveProperty('value')
  })

  test('a colon before the marks tells a short quotation', () => {
    const claims = extractClaims('Міністр сказав: «Ми не відступимо». Це «нова ера».', { language: 'uk' })
    expect(texts(claims, 'QUOTE')).toEqual(['«Ми не відступимо»'])
  })
})
