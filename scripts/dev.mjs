// @ts-check
import { chooseDatabase } from './database.mjs'
import { listeningAddress, serverEnvironment } from './environment.mjs'
import { ROOT } from './place.mjs'
import { generateClient } from './prisma-client.mjs'
import { addressOf, refuseTakenPort } from './server.mjs'
import { say } from './say.mjs'
import { runLong } from './stopping.mjs'

/** `npm run dev`: the desk as it is being written, reloading on every change. */
export async function main() {
  const { host, port } = listeningAddress()
  await refuseTakenPort(host, port)
  await generateClient()
  const database = await chooseDatabase()
  try {
    say(`Starting the desk for development at ${addressOf(host, port)}`)
    const { code } = await runLong(
      process.execPath,
      ['node_modules/next/dist/bin/next', 'dev', '--hostname', host, '--port', String(port)],
      {
        cwd: ROOT,
        env: { ...serverEnvironment({ host, port, database }), NEXT_TELEMETRY_DISABLED: '1' },
        show: true,
      },
    )
    return code
  } finally {
    await database.release()
  }
}
