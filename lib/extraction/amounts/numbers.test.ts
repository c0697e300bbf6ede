import { expect, test } from 'vitest'
import { extractClaims } from '@/lib/extraction/extract-claims'

const numbersOf = (text: string) => extractClaims(text).filter(({ kind }) => kind === 'NUMBER')

test.each([
  ['They sold 2,500 tickets.', '2,500', { sub: 'cardinal', value: '2500' }],
  ['They sold twenty-one tickets.', 'twenty-one', { sub: 'cardinal', value: '21' }],
  ['They sold two hundred and five tickets.', 'two hundred and five', { sub: 'cardinal', value: '205' }],
  ['It cost $2.5 million.', '$2.5 million', { sub: 'money', value: '2500000', unit: 'USD' }],
  ['It cost US$ 16m.', 'US$ 16m', { sub: 'money', value: '16000000', unit: 'USD' }],
  ['It cost RM150,000.', 'RM150,000', { sub: 'money', value: '150000', unit: 'MYR' }],
  ['It rose to 143p.', '143p', { sub: 'money', value: '143', unit: 'pence' }],
  ['It cost Rs 500.', 'Rs 500', { sub: 'money', value: '500', unit: 'Rs' }],
  ['It cost Ksh200.', 'Ksh200', { sub: 'money', value: '200', unit: 'KES' }],
  ['It cost SEK500.', 'SEK500', { sub: 'money', value: '500', unit: 'SEK' }],
  ['It cost half a million euros.', 'half a million euros', { sub: 'money', value: '500000', unit: 'euros' }],
  ['It cost 4.1 million Swiss francs.', '4.1 million Swiss francs', { sub: 'money', value: '4100000' }],
  ['It blew at 120 km/h there.', '120 km/h', { sub: 'measure', value: '120', unit: 'km/h' }],
  ['It reached 31 degrees Celsius there.', '31 degrees Celsius', { sub: 'measure', value: '31' }],
  ['It rose 3.7 percent.', '3.7 percent', { sub: 'percent', value: '3.7', unit: '%' }],
  ['It rose 12%.', '12%', { sub: 'percent', value: '12', unit: '%' }],
  ['It rose two percentage points.', 'two percentage points', { sub: 'points', value: '2' }],
  ['It is 15 square kilometers wide.', '15 square kilometers', { sub: 'measure', value: '15' }],
  ['It took two and a half years.', 'two and a half years', { sub: 'duration', value: '2.5', unit: 'year' }],
  ['a six-month delay', 'six-month', { sub: 'duration', value: '6', unit: 'month' }],
  ['a 43-year-old man', '43-year', { sub: 'age', value: '43' }],
  ['Jane Holm, 45, won.', '45', { sub: 'age', value: '45' }],
  ['It raised $3-5 billion.', '$3-5 billion', { sub: 'money', value: '3000000000..5000000000', unit: 'USD' }],
  ['It lost £2m-£3m.', '£2m-£3m', { sub: 'money', value: '2000000..3000000', unit: 'GBP' }],
  ['Some 200,000-300,000 fled.', '200,000-300,000', { value: '200000..300000' }],
  ['It fell from 5 to 3 percent.', '5 to 3 percent', { sub: 'percent', unit: '%' }],
  ['It rose by half a percentage point.', 'half a percentage point', { sub: 'points', value: '0.5' }],
  ['It fell a quarter of a percent.', 'a quarter of a percent', { sub: 'percent', value: '0.25', unit: '%' }],
  ['It reached 35C there.', '35C', { sub: 'measure', value: '35', unit: 'degrees celsius' }],
  ['They won 3-1.', '3-1', { sub: 'score' }],
  ['It took 4 minutes 5.08 seconds.', '4 minutes 5.08 seconds', { sub: 'duration', value: '245.08', unit: 'second' }],
  ['It took two hours and 30 minutes.', 'two hours and 30 minutes', { sub: 'duration', value: '150', unit: 'minute' }],
  ['It lasted half an hour.', 'half an hour', { sub: 'duration', value: '0.5', unit: 'hour' }],
  ['It fell by seven-tenths of 1 percent.', 'seven-tenths of 1 percent', { sub: 'percent', value: '0.7' }],
  ['They earned $26 a week then.', '$26 a week', { sub: 'money', value: '26', unit: 'USD' }],
  ['It sells 205,000 a month.', '205,000 a month', { sub: 'cardinal', value: '205000' }],
  ['She pays 1,200 euros a month.', '1,200 euros', { sub: 'money', value: '1200' }],
  ['It lets through 7,000 m3/s at most.', '7,000 m3/s', { sub: 'measure', value: '7000' }],
  ['The dam holds 150,000 m3 of water.', '150,000 m3', { sub: 'measure', value: '150000' }],
  ['He was one of them.', 'one', { sub: 'cardinal', value: '1' }],
  ['It fell to minus 40 degrees.', 'minus 40 degrees', { sub: 'measure', value: '-40' }],
  ['It fell to -12.5 °C there.', '-12.5 °C', { sub: 'measure', value: '-12.5', unit: 'degrees celsius' }],
  ['It took 3½ hours.', '3½ hours', { sub: 'duration', value: '3.5' }],
  ['It covers 250 square kilometres.', '250 square kilometres', { unit: 'square kilometres' }],
  ['The ratio was 3:1 there.', '3:1', { sub: 'ratio', value: '3:1' }],
  ['One in five stayed.', 'One in five', { sub: 'ratio', value: '1:5' }],
  ['Nine out of ten stayed.', 'Nine out of ten', { sub: 'ratio', value: '9:10' }],
  ['It lost two-thirds of its value.', 'two-thirds', { value: '0.666667' }],
  ['She ran it in 4:07.13 there.', '4:07.13', { sub: 'duration', value: '247.13' }],
  ['She came 3rd there.', '3rd', { sub: 'rank', value: '3' }],
  ['She finished third.', 'third', { sub: 'rank', value: '3' }],
  ['She came second in the race.', 'second', { sub: 'rank', value: '2' }],
  ['Dozens of people came.', 'Dozens', { sub: 'cardinal' }],
  ['more than 40 people came', '40', { hedge: 'more than' }],
])('%s', (text, words, expected) => {
  const [number, more] = numbersOf(text)
  expect(number?.text).toBe(words)
  expect(number).toMatchObject(expected)
  expect(more).toBeUndefined()
})

test.each([
  'The Boeing 747 landed.',
  'They flew the F-16 there.',
  'It is so.[3]',
  'No one came, and one never knows.',
  'They came first to mind on the third floor.',
  'They left at half past eleven and at ten to six.',
  'Coordinates: 33°47′N.',
])('digits that name and words that do not count: %s', (text) => {
  expect(numbersOf(text)).toEqual([])
})

test.each([
  ['It rose between 5 and 7 percent.', ['5 %', '7 %']],
  ['It takes two to three weeks.', ['2 week', '3 week']],
  ['Between 2 and 3 million came.', ['2000000', '3000000']],
  ['It cost 4 or 5 million euros.', ['4000000 euros', '5000000 euros']],
  ['In 4 towns and 5 percent of villages it rained.', ['4', '5 %']],
])('an amount whose unit only the next one spells out has it too: %s', (text, expected) => {
  expect(numbersOf(text).map(({ value, unit }) => [value, unit].filter(Boolean).join(' '))).toEqual(expected)
})

test('a share more and twice as many are amounts; a unit alone and a second time are none', () => {
  const found = (text: string) =>
    extractClaims(text).flatMap(({ kind, text: words, value }) => (kind === 'NUMBER' ? [`${words} = ${value}`] : []))
  expect(found('A third more homes were lost, twice as many as before.')).toEqual([
    ...['A third = 0.333333', 'twice as many = 2'],
  ])
  expect(found('It costs half as much and a quarter less.')).toContain('a quarter = 0.25')
  expect(found('He met her twice as a child and went twice.')).toEqual([])
  expect(found('The £ million heads it.')).toEqual([])
})
