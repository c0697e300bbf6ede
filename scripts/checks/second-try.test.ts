import { describe, expect, it } from 'vitest'
import { afterSecondTry, toTellAgain } from './second-try.mjs'

const told = (passed: number, ...failed: string[]) => ({
  passed,
  failed: failed.length,
  output: 'what was printed',
  failures: failed.map((story) => `${story}: it failed`),
  stories: failed,
})

describe('stories that failed', () => {
  it('are told once more when they are few', () => {
    expect(toTellAgain(told(230, 'a', 'b', 'c'))).toEqual(['a', 'b', 'c'])
    expect(toTellAgain(told(230))).toEqual([])
    expect(toTellAgain(told(230, 'a', 'b', 'c', 'd'))).toEqual([])
  })

  it('are not told again when something failed that is no story', () => {
    expect(toTellAgain({ ...told(230, 'a'), failed: 2 })).toEqual([])
    expect(toTellAgain({ ...told(0), failed: 1 })).toEqual([])
  })

  it('pass when they pass the second time, and are named', () => {
    expect(afterSecondTry(told(230, 'a', 'b'), told(2))).toMatchObject({
      passed: 232,
      failed: 0,
      noted: ['passed at the second try only: a: it failed', 'passed at the second try only: b: it failed'],
    })
  })

  it('fail when they fail twice', () => {
    expect(afterSecondTry(told(230, 'a', 'b'), told(1, 'b'))).toMatchObject({
      passed: 231,
      failed: 1,
      failures: ['b: it failed'],
      noted: ['passed at the second try only: a: it failed'],
    })
  })

  it('fail when nothing could be told the second time', () => {
    expect(afterSecondTry(told(230, 'a'), { ...told(0), failed: 1 })).toMatchObject({ failed: 1, noted: [] })
  })
})
