import { describe, expect, test } from 'vitest'
import { claim, found } from '@/lib/extraction/consistency/claims-in'

function hits(text: string) {
  const quote = /“[^”]*”/.exec(text)?.[0] ?? ''
  return found('paraphrase-adds', text, { claims: [claim(text, 'QUOTE', quote), claim(text, 'PERSON', 'Pell')] })
}

describe('a paraphrase against the quotation it rests on', () => {
  test.each([
    [
      'Pell said the storm had destroyed 40 homes in Aske. “The storm destroyed 14 homes in Aske in one night,” Pell said.',
      '40',
    ],
    [
      'Pell said the council would immediately repair all roads. “The council is going to repair the roads in the valley,” Pell said.',
      'immediately',
    ],
    [
      'Pell said the council would not repair roads in the valley. “The council is going to repair the roads in the valley,” Pell said.',
      'not',
    ],
  ])('Nadia is told: %s', (text, added) => {
    expect(hits(text)).toHaveLength(1)
    expect(hits(text)[0]?.conflict.why).toContain(added)
  })

  test.each([
    'Pell said the storm had destroyed 14 homes in Aske. “The storm destroyed 14 homes in Aske in one night,” Pell said.',
    'Pell said the budget would grow by 5 percent. “The storm destroyed 14 homes in Aske in one night,” Pell said.',
    'Pell said the council would repair roads. “The council is going to repair the roads in the valley,” Pell said.',
    'All 40 homes stood empty. “The storm destroyed 14 homes in Aske in one night,” Pell said.',
    'Pell said she was always tired. “The council is going to repair the roads in the valley,” Pell said.',
  ])('nobody is bothered by: %s', (text) => {
    expect(hits(text)).toEqual([])
  })
})
