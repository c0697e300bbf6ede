import { describe, expect, test } from 'vitest'
import { found } from '@/lib/extraction/consistency/claims-in'

const sides = (text: string) => found('unit-slip', text).map((hit) => hit.sides)

describe('one amount in two units', () => {
  test.each([
    [
      'The harbour tunnel costs $3.4 billion. Critics call a $3.4 million tunnel a folly.',
      '$3.4 billion',
      '$3.4 million',
    ],
    [
      'The line will cost €7.4 billion, the ministry said, but the €7.4 million line was never voted on.',
      '€7.4 billion',
      '€7.4 million',
    ],
    [
      'Pell called the bridge, at $12.5 million, a bargain, although the $12.5 billion bridge has no road to it.',
      '$12.5 million',
      '$12.5 billion',
    ],
    ['The camp is 10 miles (25 km) from Aske.', '10 miles', '25 km'],
    ['They farm 1,000 acres, or 900 hectares, of wheat.', '1,000 acres', '900 hectares'],
    ['It was 30°C (76°F) in the hall.', '30°C', '76°F'],
    ['He lifted 100 kg (320 lb) at once.', '100 kg', '320 lb'],
    ['The fish weighed 40 pounds (28 kg).', '40 pounds', '28 kg'],
  ])('Nadia is told: %s', (text, one, other) => {
    expect(sides(text)).toEqual([[[one], [other]]])
  })

  test('the sentence shows the converted amount', () => {
    expect(found('unit-slip', 'The camp is 10 miles (25 km) away.')[0]?.conflict.why).toBe(
      '10 miles is about 16.1 kilometres, not 25 km.',
    )
  })

  test.each([
    'The harbour tunnel costs $3.4 billion. The mayor earns $3.4 million in shares.',
    'The tunnel costs $2 billion. The tunnel guards cost $2 million.',
    'The camp is 10 miles (16 km) from Aske.',
    'The wall is 6 feet (1.8 metres) high.',
    'It was 30°C (86°F) in the hall.',
    'The camp is 10 miles from Aske and 25 km from Lindmere.',
    'The tunnel is 3 miles long, 12 metres wide.',
    'Shares worth $1.5 million were sold for $1.5 billion in all.',
    'The fund has paid out $1.5 million of the $1.5 billion fund’s money.',
    'The town fund gave $2.5 million, and the state added to its $2.5 billion reserve.',
    'The line got $3.4 million from the $3.4 billion line programme.',
    'Sales of $7.2 billion left a profit of $7.2 million.',
    'About 5 miles (8 km) of road are shut.',
  ])('nobody is bothered by: %s', (text) => {
    expect(sides(text)).toEqual([])
  })
})
