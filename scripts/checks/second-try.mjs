// @ts-check

/**
 * What a run of the stories found: with `stories`, where those that failed stand (`e2e/review.spec.ts:13`).
 * @typedef {import('./steps.mjs').Outcome & { failures: readonly string[], stories: readonly string[] }} StoriesRun
 */

/**
 * What several runs found, each of other stories, as if it had been one.
 * @param {readonly StoriesRun[]} runs
 * @returns {StoriesRun}
 */
export function together(runs) {
  const sum = (/** @type {'passed' | 'failed'} */ what) => runs.reduce((total, run) => total + run[what], 0)
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    output: runs.map(({ output }) => output).join('\n\n'),
    failures: runs.flatMap(({ failures }) => failures),
    stories: runs.flatMap(({ stories }) => stories),
  }
}

/** More than so many at once is no chance. */
const MOST = 3

/**
 * Where the stories stand that are run once more: none where all passed, where more than a few failed, or where something failed that is no story.
 * @param {StoriesRun} first
 * @returns {readonly string[]}
 */
export function toRunAgain({ failed, stories }) {
  return failed === stories.length && failed <= MOST ? stories : []
}

/**
 * Both runs in one: what failed twice failed, what passed the second time passed and is named with what it failed on.
 * @param {StoriesRun} first
 * @param {StoriesRun} second of the stories that failed in the first
 * @returns {import('./steps.mjs').Outcome}
 */
export function afterSecondTry(first, second) {
  const noted = first.failures.filter((_, at) => !second.stories.includes(first.stories[at] ?? ''))
  return {
    passed: first.passed + second.passed,
    failed: second.failed,
    output: `${first.output}\n\nThe second try:\n\n${second.output}`,
    failures: second.failures,
    noted: second.failed > second.stories.length ? [] : noted.map((line) => `passed at the second try only: ${line}`),
  }
}
