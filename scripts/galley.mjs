// @ts-check
// The one door: `node scripts/galley.mjs start`, or dev, build, check, test, e2e, db-url.
import { runUnderOurNode } from './our-node.mjs'

const COMMANDS = ['start', 'dev', 'build', 'check', 'test', 'e2e', 'db-url']
const command = process.argv[2] ?? ''
if (COMMANDS.includes(command)) await runUnderOurNode(`${command}.mjs`)
else {
  console.error(`Say which: ${COMMANDS.join(', ')}`)
  process.exitCode = 2
}
