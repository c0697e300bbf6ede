// @ts-check
// The one door: `node scripts/galley.mjs start`, or another of these.
import { runUnderOurNode } from './process/our-node.mjs'
import { sayBeside } from './process/say.mjs'

const COMMANDS = ['start', 'dev', 'build', 'check', 'test', 'e2e', 'db-url', 'run', 'structure']
const TAKE_ARGUMENTS = ['e2e', 'db-url', 'run']
/** What they print is for other programs to read. */
const PRINT = ['db-url', 'run']
const [command = '', ...args] = process.argv.slice(2)
if (!COMMANDS.includes(command)) fail(`Say which: ${COMMANDS.join(', ')}`)
else if (args.length > 0 && !TAKE_ARGUMENTS.includes(command))
  fail(`${command} takes no arguments. Port and address are set in the environment: PORT=4000 HOST=127.0.0.1 npm start`)
else {
  if (PRINT.includes(command)) sayBeside()
  await runUnderOurNode(`${command}.mjs`)
}

/** @param {string} why */
function fail(why) {
  console.error(why)
  process.exitCode = 2
}
