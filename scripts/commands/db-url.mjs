// @ts-check
import { runningDeskDatabase } from '../postgres/desk-database.mjs'
import { Halt } from '../process/say.mjs'

const ROLES = /** @type {const} */ ({ '': 'app', '--owner': 'owner', '--audit': 'audit' })

/**
 * `npm run -s db:url`: the connection string of the desk's own database, as the app, or as --owner or --audit.
 * @param {readonly string[]} args
 * @returns {number} exit code
 */
export function main(args) {
  const role = ROLES[/** @type {keyof typeof ROLES} */ (args.join(' '))]
  if (!role)
    throw new Halt(`"${args.join(' ')}" is nobody's name here.`, 'Say: npm run -s db:url [-- --owner | --audit]')
  const at = runningDeskDatabase()
  if (!at) throw new Halt("The desk's own database is not running.", 'Start it with npm start or npm run dev.')
  console.log(at[role])
  return 0
}
