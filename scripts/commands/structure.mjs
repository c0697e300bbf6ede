// @ts-check
import { figures } from '../checks/structure.mjs'

/** `npm run structure`: how the code is built, in figures, so that before and after can be told. @returns {Promise<number>} */
export async function main() {
  for (const [name, figure] of await figures()) console.log(`${name.padEnd(46)} ${figure}`)
  return 0
}
