// @ts-check

const began = Number((process.env['GALLEY_BEGAN'] ??= String(Date.now())))

/** A failure a person can do something about. Shown as two plain lines, without a stack. */
export class Halt extends Error {
  /**
   * @param {string} what happened
   * @param {string} advice what to do now
   */
  constructor(what, advice) {
    super(what)
    this.name = 'Halt'
    this.advice = advice
  }
}

/** @param {number} since milliseconds, as Date.now() gives them */
export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}

let print = console.log

/** From now on progress goes to standard error: standard output belongs to what the command prints. */
export function sayBeside() {
  print = console.error
}

/** One line of progress, after the time since the command began. @param {string} text */
export function say(text) {
  print(`${seconds(began).padStart(8)}  ${text}`)
}

/**
 * Says what is being done, keeps saying so while it lasts, and how long it took.
 * @template T
 * @param {string} doing a sentence such as "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function during(doing, work) {
  const start = Date.now()
  say(`${doing} …`)
  const reminder = setInterval(() => {
    say(`${doing} … still at it after ${seconds(start)}`)
  }, 15_000)
  try {
    const result = await work()
    if (Date.now() - start > 500) say(`${doing}: done in ${seconds(start)}`)
    return result
  } finally {
    clearInterval(reminder)
  }
}

/** Says why the command ends here. @param {unknown} error */
export function explain(error) {
  if (error instanceof Halt) console.error(`\n${error.message}\n→ ${error.advice}\n`)
  else if (hasCode(error, 'ENOSPC'))
    console.error('\nThe disk is full.\n→ Free some space and run the command again.\n')
  // What Node says when it runs out of space while it copies a folder.
  else if (hasCode(error, 'EIO'))
    console.error(
      '\nThe disk can’t be written to: it is full, or failing.\n→ Free some space and run the command again.\n',
    )
  else if (hasCode(error, 'EACCES'))
    console.error(`\n${error.message}\n→ The clone belongs to another account: run the command as that one.\n`)
  else console.error('\nThis should not have happened:\n', error)
}

/**
 * @param {unknown} error
 * @param {string} code such as ENOSPC, or a PostgreSQL error number
 * @returns {error is Error & { code: string }}
 */
export function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code
}
