import { describe, expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

const told = (headline: string, ...texts: string[]) =>
  foundIn('headline-text', [['HEADLINE', headline], ...texts.map((text) => ['BODY', text] as ['BODY', string])])

describe('an order of size in the headline', () => {
  test.each([
    ['Thousands march in Marlow', 'About 600 people marched in Marlow on Saturday.', 'Thousands', '600'],
    ['Hundreds protest over school', 'Some 6,000 people protested in Marlow on Saturday.', 'Hundreds', '6,000'],
    ['Dozens arrested at fair', 'Police arrested four people at the fair in Marlow.', 'Dozens', 'four'],
  ])('“%s” is other than “%s”', (headline, text, one, other) => {
    expect(told(headline, text)).toMatchObject([{ sides: [[one], [other]] }])
  })

  test.each([
    ['Hundreds protest in Marlow', 'About 600 people protested in Marlow on Saturday.'],
    ['Thousands march against war', 'About 600 people marched in Marlow and 4,000 people in Henley.'],
    ['Thousands march in Marlow', 'At least 600 people marched in Marlow.'],
    ['Thousands march in Marlow', 'About 600 people marched in Marlow. Thousands came later.'],
    ['Thousands march in Marlow', 'People marched on Saturday. Police arrested 12 people.'],
    ['Thousands of pounds stolen', 'Four people stole the pounds, police said.'],
    ['Hundreds more jobs to go', 'The mill cut 40 jobs, and more will go.'],
    ['Thousands march in Marlow', 'About 600 of the people who marched in Marlow were arrested.'],
    ['Hundreds mourn boy', 'Two people held a candle as residents mourned the boy.'],
    ['Hundreds flee fire', 'The fire killed 12 people as residents fled.'],
    ['Thousands flee as fire nears Marlow', 'The fire killed 12 people who fled. Residents of three towns fled.'],
    ['Dozens hurt in crash', 'Two people were killed and many hurt in a crash.'],
    ['Dozens hurt in crash', 'Two people were hurt badly in a crash near Marlow, police said.'],
    ['Thousands march in Marlow', 'Last year 600 people marched in Marlow.'],
  ])('nobody is bothered by “%s” above “%s”', (headline, text) => {
    expect(told(headline, text)).toEqual([])
  })
})

describe('an office in the headline', () => {
  test.each([
    [
      'Finance minister quits',
      'Jane Holm, the foreign minister, quit on Monday.',
      'Finance minister',
      'foreign minister',
    ],
    [
      'Foreign minister quits',
      'The finance minister, Jane Holm, has resigned.',
      'Foreign minister',
      'finance minister',
    ],
    [
      'Home secretary steps down',
      'Defence Secretary Jane Holm resigned on Monday.',
      'Home secretary',
      'Defence Secretary',
    ],
    ['Police chief arrested', 'The fire chief, Tom Bell, was arrested on Monday.', 'Police chief', 'fire chief'],
  ])('“%s” is other than “%s”', (headline, text, one, other) => {
    expect(told(headline, text)).toMatchObject([{ sides: [[one], [other]] }])
  })

  test.each([
    ['Finance minister quits', 'Jane Holm, the treasury minister, quit on Monday.'],
    ['Finance minister quits', 'The foreign minister quit on Monday, as did the finance minister.'],
    ['Finance minister quits', 'Jane Holm quit on Monday. The foreign minister regretted it.'],
    ['Finance minister attacked', 'The foreign minister attacked Jane Holm on Monday. Finance minister Holm was hurt.'],
    ['Finance minister sacked', 'The foreign minister praised Jane Holm, who was sacked on Monday.'],
    ['Police chief sacked over Marlow riot', 'The fire chief was sacked last year.'],
    ['Health minister warns of flu', 'The education minister warned schools on Monday.'],
    ['Interior minister quits', 'Jane Holm, the home minister, quit on Monday.'],
    ['Finance minister quits', 'The foreign minister, Tom Bell, quit in May, and the health minister will quit soon.'],
  ])('nobody is bothered by “%s” above “%s”', (headline, text) => {
    expect(told(headline, text)).toEqual([])
  })
})
