import { describe, expect, test } from 'vitest'
import { found } from '@/lib/extraction/consistency/claims-in'

const sides = (text: string) => found('acronym-expansion', text).map((hit) => hit.sides)

describe('an acronym against its expansion', () => {
  test.each([
    ['The World Health Organization (WTO) warned.', 'WTO', 'World Health Organization'],
    ['The Harbour Works Council (HWC) met. The Harbour Works Council (HCW) left.', 'HWC', 'HCW'],
    ['The Harbour Works Council (HWC) met the Hill Walkers Club (HWC).', 'Harbour Works Council', 'Hill Walkers Club'],
    [
      'Inspectors of the UN’s International Atomic Energy Agency (IEAA) left.',
      'IEAA',
      'International Atomic Energy Agency',
    ],
    ['Staff of the Ostrel Harbour Works Council (HCW) struck.', 'HCW', 'Harbour Works Council'],
    ['Welsh staff of the Harbour Works Council (HWV) struck.', 'HWV', 'Harbour Works Council'],
    ['Jamaica’s Harbour Works Council (HWK) met.', 'HWK', 'Harbour Works Council'],
    ['The Lindmere Transit Authority (LTA) met. The LAT said no.', 'LTA', 'LAT'],
  ])('Nadia is told: %s', (text, one, other) => {
    const [first, second] = sides(text)[0] ?? []
    expect([first, second].flat().sort()).toEqual([one, other].sort())
    expect(sides(text)).toHaveLength(1)
  })

  test.each([
    'The World Health Organization (WHO) warned. The WHO left.',
    'The North Atlantic Treaty Organization (NATO) met.',
    'The Office for National Statistics (ONS) said so.',
    'The Federal Security Service (FSB) denied it.',
    'The Alternative for Germany (AfD) won.',
    'The Organisation for Economic Co-operation and Development (OECD) met.',
    'In Geneva World Health Organization (WHO) staff met.',
    'The Kurdistan Workers’ Party (PKK) dissolved.',
    'Ada Pell (CSU) and Sera Quill (SPD) spoke.',
    'Germany’s Social Democratic Party (SPD) won.',
    'The opposition Workers’ Party of Marxist Unification (POUM) was banned.',
    'The UN and the EU met; NASA flew.',
    'The Department of Homeland Security (DHS) and the Homeland Security Department (DHS) are one.',
  ])('nobody is bothered by: %s', (text) => {
    expect(sides(text)).toEqual([])
  })
})
