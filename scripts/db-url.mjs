// @ts-check
import { runningDeskDatabase } from './desk-database.mjs'
import { Halt } from './say.mjs'

/**
 * `npm run -s db:url`: the connection string of the desk's own database, as the app, or as --owner or --audit.
 * @param {readonly string[]} args
 * @returns {number} exit code
 */
export function main(args) {
  const at = runningDeskDatabase()
  if (!at) throw new Halt("The desk's own database is not running.", 'Start it with npm start or npm run dev.')
  console.log(args.includes('--owner') ? at.owner : args.includes('--audit') ? at.audit : at.app)
  return 0
}
