// @ts-check
import { openDeskDatabase } from './desk-database.mjs'
import { migrate } from '../migrate.mjs'
import { ROOT } from '../process/place.mjs'
import { during, Halt, say } from '../process/say.mjs'
import { runLong } from '../process/stopping.mjs'
import { textWorker } from '../process/text-worker.mjs'

/**
 * A database ready for the app: migrated, with the rights granted.
 * @typedef {object} ReadyDatabase
 * @property {string} app the app role's connection string
 * @property {string} owner
 * @property {boolean} embedded whether it is the desk's own PostgreSQL
 * @property {() => Promise<void>} release ends our use of it
 */

/**
 * The server named in DATABASE_URL, or the desk's own PostgreSQL.
 * @returns {Promise<ReadyDatabase>}
 */
export async function chooseDatabase() {
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner, DATABASE_AUDIT_URL: audit } = process.env
  if (!app && !owner) {
    say('Starting the database')
    const { at, release } = await openDeskDatabase(createSample)
    return { app: at.app, owner: at.owner, embedded: true, release }
  }
  if (!app || !owner)
    throw new Halt(
      `${app ? 'DATABASE_URL' : 'DATABASE_OWNER_URL'} is set, ${app ? 'DATABASE_OWNER_URL' : 'DATABASE_URL'} is not.`,
      'Set both (DATABASE_URL for the app, DATABASE_OWNER_URL for migrations), or none to let Galley bring its own.',
    )
  const applied = await during('Bringing the database up to date', () => migrate({ owner, app, audit }))
  if (applied.length > 0) say(`Applied ${applied.join(', ')}`)
  return { app, owner, embedded: false, release: () => Promise.resolve() }
}

/**
 * Fills an empty database with the sample newsroom.
 * @param {{ app: string, owner: string }} at
 */
export async function createSample(at) {
  await during('Creating the sample newsroom', async () => {
    // The condition lets modules marked server-only load outside Next.
    const seed = ['--conditions=react-server', '--import', 'tsx', 'prisma/seed.ts']
    const reader = await textWorker()
    const { code, output } = await runLong(process.execPath, seed, {
      cwd: ROOT,
      env: {
        ...process.env,
        DATABASE_URL: at.app,
        DATABASE_OWNER_URL: at.owner,
        GALLEY_EMBEDDED: '1',
        GALLEY_TEXT_WORKER: reader,
      },
    })
    if (code !== 0) throw new Halt(`The sample newsroom could not be created:\n${output}`, 'Correct it and try again.')
  })
}
