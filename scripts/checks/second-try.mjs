// @ts-check

/**
 * What a run of the stories found: with `stories`, where those that failed stand (`e2e/review.spec.ts:13`).
 * @typedef {import('./steps.mjs').Outcome & { failures: readonly string[], stories: readonly string[] }} StoriesRun
 */

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
