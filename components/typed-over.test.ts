import { expect, test } from 'vitest'
import { chooseIn, mergedOver, metFields, readTypedOver, typeOver } from './typed-over'

const SEEN = { headline: 'Buses', byline: '', section: 'City' }
const typed = () =>
  typeOver(SEEN, typeOver(SEEN, readTypedOver('', SEEN), 'byline', 'Marit Oake'), 'headline', 'Night buses')

test('a field that nobody typed in is what is saved now, not what it was when the others were typed', () => {
  const theirs = { ...SEEN, section: 'Transport' }
  expect(mergedOver(theirs, typed())).toEqual({ headline: 'Night buses', byline: 'Marit Oake', section: 'Transport' })
})

test('what somebody else changed is told field by field, beside mine where both did', () => {
  const theirs = { headline: 'Buses at night', byline: '', section: 'Transport' }
  expect(metFields(theirs, typed())).toEqual([
    { field: 'headline', was: 'Buses', theirs: 'Buses at night', mine: 'Night buses', takes: 'mine' },
    { field: 'section', was: 'City', theirs: 'Transport', mine: null, takes: 'theirs' },
  ])
  expect(metFields(SEEN, typed())).toEqual([])
})

test('theirs is taken and mine is kept beside it, until it is typed in again', () => {
  const theirs = { ...SEEN, headline: 'Buses at night' }
  const taken = chooseIn(typed(), 'headline', 'theirs')
  expect(mergedOver(theirs, taken).headline).toBe('Buses at night')
  expect(metFields(theirs, taken)[0]).toMatchObject({ mine: 'Night buses', takes: 'theirs' })
  expect(mergedOver(theirs, chooseIn(taken, 'headline', 'mine')).headline).toBe('Night buses')
  expect(mergedOver(theirs, typeOver(theirs, taken, 'headline', 'Late buses')).headline).toBe('Late buses')
})

test('who types back what stood there overwrites nothing, unless what somebody else wrote was seen', () => {
  const back = typeOver(SEEN, typed(), 'headline', 'Buses')
  const theirs = { ...SEEN, headline: 'Buses at night' }
  expect(mergedOver(theirs, back).headline).toBe('Buses at night')
  const again = typeOver(theirs, back, 'headline', 'Buses')
  expect(mergedOver(theirs, again).headline).toBe('Buses')
  expect(metFields(theirs, again)[0]).toMatchObject({ mine: 'Buses', takes: 'mine' })
})

test('a draft is read back, an older one too, and anything else that lies there is none', () => {
  expect(readTypedOver(JSON.stringify(typed()), { ...SEEN, section: 'Transport' })).toEqual(typed())
  expect(mergedOver(SEEN, readTypedOver('{"byline":"Ada","other":1}', SEEN)).byline).toBe('Ada')
  for (const kept of ['', 'null', '{', '[1]', '{"byline":1}', '{"typed":3,"taken":"x"}'])
    expect(mergedOver(SEEN, readTypedOver(kept, SEEN))).toEqual(SEEN)
})
