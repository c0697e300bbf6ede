import { describe, expect, test } from 'vitest'
import { foundIn, tableOf } from '@/lib/extraction/consistency/claims-in'

const TOUR = tableOf(['City', 'Date'], ['Manchester', '13 May'], ['Leeds', '15 May'])
const told = (...bodies: string[]) =>
  foundIn('table-text', [...bodies.map((body): ['BODY', string] => ['BODY', body]), ...TOUR]).map(({ why }) => why)

describe('a day of the text against the one that a table has', () => {
  test.each([
    ['The tour opens in Manchester on 12 May.', '12 May', '13 May for Manchester'],
    ['In Leeds the band plays on 15 June.', '15 June', '15 May for Leeds'],
    ['Manchester sees them on May 14.', 'May 14', '13 May for Manchester'],
  ])('%s', (body, day, row) => {
    expect(told(body)).toEqual([`The text says ${day}, but the table has ${row} (Date).`])
  })

  test('also far off, where the sentence tells what the head says', () => {
    const rows = tableOf(['School', 'Opening'], ['Aske', '1 September'], ['Lindmere', '4 September'])
    const opens = (body: string) => foundIn('table-text', [['BODY', body], ...rows])
    expect(opens('The opening of Aske is on 20 October.')).toHaveLength(1)
    expect(opens('Aske has its fair on 20 October.')).toEqual([])
  })

  test.each([
    [['The tour opens in Manchester on 13 May.']],
    [['Tickets for Manchester go on sale on 12 May.']],
    [['The singer was born in Manchester on 12 May 1990.']],
    [['The band was back in Manchester on 2 March.']],
    [['It plays in Manchester and in Leeds on 14 May.']],
    [['It plays in Manchester on 12 May and again on 14 May.']],
    [['It plays in Manchester on 12 May.', 'A second night is on 13 May.']],
    [['It plays in York on 12 May.']],
  ])('never: %j', (bodies) => {
    expect(told(...bodies)).toEqual([])
  })
})
