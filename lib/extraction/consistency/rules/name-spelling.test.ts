import { describe, expect, test } from 'vitest'
import { claim, found } from '@/lib/extraction/consistency/claims-in'

function sides(text: string, ...people: string[]) {
  const claims = people.map((name) => claim(text, 'PERSON', name))
  return found('name-spelling', text, { claims }).map((hit) => hit.sides.map((side) => [...new Set(side)]))
}

describe('one name in two spellings', () => {
  test('a surname is written in two ways', () => {
    const text = 'Graham Olyphant spoke. “No,” Graham Oliphant said.'
    expect(sides(text, 'Graham Olyphant', 'Graham Oliphant')).toEqual([[['Olyphant'], ['Oliphant']]])
  })

  test('a surname alone differs from the full name', () => {
    expect(sides('Idris Calloway spoke. On Sunday Caloway left.', 'Idris Calloway')).toEqual([
      [['Calloway'], ['Caloway']],
    ])
  })

  test('a firm is written in two ways', () => {
    const text = 'Halvorsen Group said so. Then Halvorson Group denied it.'
    const claims = [claim(text, 'ORGANISATION', 'Halvorsen Group'), claim(text, 'ORGANISATION', 'Halvorson Group')]
    expect(found('name-spelling', text, { claims })).toHaveLength(1)
  })

  test('a first name is written in two ways', () => {
    expect(sides('Jonathan Lind spoke. Then Jonathon Lind left.', 'Jonathan Lind', 'Jonathon Lind')).toEqual([
      [['Jonathan Lind'], ['Jonathon Lind']],
    ])
  })

  test('accents that come and go are worth a small note', () => {
    const text = 'Pedro Sánchez spoke. Then Pedro Sanchez left.'
    const claims = [claim(text, 'PERSON', 'Pedro Sánchez'), claim(text, 'PERSON', 'Pedro Sanchez')]
    expect(found('name-spelling', text, { claims })[0]?.conflict.severity).toBe('low')
  })

  test.each([
    ['Anna Hansen met Peter Hanson.', ['Anna Hansen', 'Peter Hanson']],
    ['Ivan Petrov came with Olga Petrova.', ['Ivan Petrov', 'Olga Petrova']],
    ['Daniel Lind came with Daniela Lind.', ['Daniel Lind', 'Daniela Lind']],
    ['John Smith came; the Smiths left.', ['John Smith']],
    ['Tony Miller ate a millet cake. The Millet was good.', ['Tony Miller']],
    ['Ada Trumper spoke of Trumpers and Trumperism.', ['Ada Trumper']],
    ['Maria Lind spoke with Marta Berg.', ['Maria Lind', 'Marta Berg']],
    ['Ada Israeli spoke of Israel.', ['Ada Israeli']],
  ])('nobody is bothered by: %s', (text, people) => {
    expect(sides(text, ...people)).toEqual([])
  })
})
