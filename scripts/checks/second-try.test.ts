import { describe, expect, it } from 'vitest'
import { afterSecondTry, together, toRunAgain } from './second-try.mjs'

const run = (passed: number, ...failed: string[]) => ({
  passed,
  failed: failed.length,
  output: 'what was printed',
  failures: failed.map((story) => `${story}: it failed`),
  stories: failed,
})

describe('stories that failed', () => {
  it('are run once more when they are few', () => {
    expect(toRunAgain(run(230, 'a', 'b', 'c'))).toEqual(['a', 'b', 'c'])
    expect(toRunAgain(run(230))).toEqual([])
    expect(toRunAgain(run(230, 'a', 'b', 'c', 'd'))).toEqual([])
  })

  it('are not run again when something failed that is no story', () => {
    expect(toRunAgain({ ...run(230, 'a'), failed: 2 })).toEqual([])
    expect(toRunAgain({ ...run(0), failed: 1 })).toEqual([])
  })

  it('pass when they pass the second time, and are named', () => {
    expect(afterSecondTry(run(230, 'a', 'b'), run(2))).toMatchObject({
      passed: 232,
      failed: 0,
      noted: ['passed at the second try only: a: it failed', 'passed at the second try only: b: it failed'],
    })
  })

  it('fail when they fail twice', () => {
    expect(afterSecondTry(run(230, 'a', 'b'), run(1, 'b'))).toMatchObject({
      passed: 231,
      failed: 1,
      failures: ['b: it failed'],
      noted: ['passed at the second try only: a: it failed'],
    })
  })

  it('fail when nothing could be run the second time', () => {
    expect(afterSecondTry(run(230, 'a'), { ...run(0), failed: 1 })).toMatchObject({ failed: 1, noted: [] })
  })

  it('of two newsrooms at once are counted and named together', () => {
    const both = together([run(130, 'a'), run(120, 'b')])
    expect(both).toMatchObject({ passed: 250, failed: 2, failures: ['a: it failed', 'b: it failed'] })
    expect(toRunAgain(both)).toEqual(['a', 'b'])
    expect(toRunAgain(together([run(130, 'a', 'b'), run(120, 'c', 'd')]))).toEqual([])
    expect(toRunAgain(together([run(130, 'a'), { ...run(0), failed: 1 }]))).toEqual([])
  })
})
