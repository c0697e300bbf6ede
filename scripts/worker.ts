import { join } from 'node:path'
import { workOff } from '@/lib/jobs/work-off'
import { log } from '@/lib/server/log'
import { explain, Halt } from '@/scripts/process/say.mjs'
import { DATA } from '@/scripts/process/place.mjs'
import { runningDeskDatabase } from '@/scripts/postgres/desk-database.mjs'

/** `npm run worker`: works off the desk’s jobs in a process of its own, until it is told to stop. */
async function main(): Promise<void> {
  const connection = process.env['DATABASE_URL'] ?? runningDeskDatabase()?.app
  if (!connection)
    throw new Halt(
      'There is no database here.',
      'Set DATABASE_URL to the app role’s connection string, or start the desk.',
    )
  process.env['DATABASE_URL'] = connection
  process.env['GALLEY_FILES'] ??= join(DATA, 'files')
  const end = await workOff((error) => {
    log.error({ err: error }, 'what is to be done later waits')
  })
  console.log('Jobs are worked off. Ctrl-C stops it.')
  const stop = () => void end().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

try {
  await main()
} catch (error) {
  explain(error)
  process.exitCode = 1
}
