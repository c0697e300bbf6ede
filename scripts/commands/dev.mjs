// @ts-check
import { chooseDatabase } from '../postgres/database.mjs'
import { listeningAddress, serverEnvironment } from '../process/environment.mjs'
import { ROOT } from '../process/place.mjs'
import { generateClient } from '../process/prisma-client.mjs'
import { addressOf, refuseTakenPort } from '../process/server.mjs'
import { say } from '../process/say.mjs'
import { runLong } from '../process/stopping.mjs'
import { watchedTextWorker } from '../process/text-worker.mjs'

/** `npm run dev`: the desk as it is being written, reloading on every change. */
export async function main() {
  const { host, port } = listeningAddress()
  await refuseTakenPort(host, port)
  await generateClient()
  const reader = await watchedTextWorker()
  const database = await chooseDatabase()
  try {
    say(`Starting the desk for development at ${addressOf(host, port)}`)
    const { code } = await runLong(
      process.execPath,
      ['node_modules/next/dist/bin/next', 'dev', '--hostname', host, '--port', String(port)],
      {
        cwd: ROOT,
        env: {
          ...serverEnvironment({ host, port, database }),
          NEXT_TELEMETRY_DISABLED: '1',
          GALLEY_TEXT_WORKER: reader.file,
        },
        show: true,
      },
    )
    return code
  } finally {
    await reader.stop()
    await database.release()
  }
}
