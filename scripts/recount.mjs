// @ts-check
// `npm run recount`: counts anew what the database counts as it changes (claims of an article by state, uses of a source, what a person
// did), after rows were written past the triggers, as when a backup was put back table by table. Changes wait until it is done; nobody
// reads a figure that is half counted.
import { connectTo } from './postgres/connect-to.mjs'
import { runningDeskDatabase } from './postgres/desk-database.mjs'
import { explain, Halt, say } from './process/say.mjs'

const COUNTED = ['desk_tally', 'article_tallies', 'source_tallies', 'person_tallies', 'waiting_verdicts']

/**
 * The rows that are kept of what was counted, as text, by table.
 * @param {import('pg').Client} owner
 */
async function kept(owner) {
  const rows = new Map()
  for (const table of COUNTED) {
    const { rows: all } = await owner.query(`SELECT t::text AS row FROM ${table} t`)
    rows.set(table, new Set(all.map(({ row }) => row)))
  }
  return rows
}

try {
  const url = process.env['DATABASE_OWNER_URL'] ?? runningDeskDatabase()?.owner
  if (!url) throw new Halt('There is no database here.', 'Set DATABASE_OWNER_URL, or start the desk.')
  const owner = await connectTo(url, 'DATABASE_OWNER_URL')
  try {
    await owner.query('BEGIN')
    await owner.query(`LOCK TABLE ${COUNTED.join(', ')} IN ACCESS EXCLUSIVE MODE`)
    const before = await kept(owner)
    await owner.query('SELECT galley_recount()')
    const now = await kept(owner)
    await owner.query('COMMIT')
    const others = COUNTED.flatMap((table) => {
      const count = [...now.get(table)].filter((row) => !before.get(table).has(row)).length
      return count > 0 ? [`${count} of ${table}`] : []
    })
    say(others.length === 0 ? 'Everything was counted rightly' : `Counted anew: ${others.join(', ')}`)
  } finally {
    await owner.end()
  }
} catch (error) {
  explain(error)
  process.exitCode = 1
}
