// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { generateClient } from '../process/prisma-client.mjs'
import { stopAsked } from '../process/stopping.mjs'
import { textWorker } from '../process/text-worker.mjs'

const SERVER = '--server'

/**
 * Runs one of the project's TypeScript programs with all it needs, so that it works in a bare clone too: its own Node and
 * packages, and with --server before its name the database client and the modules marked server-only.
 * @param {readonly string[]} args the program's file and what it takes
 * @returns {Promise<number>} the program's exit code
 */
export async function main(args) {
  const server = args[0] === SERVER
  if (server) {
    await generateClient()
    process.env['GALLEY_TEXT_WORKER'] = await textWorker()
  }
  const condition = server ? ['--conditions=react-server'] : []
  const child = spawn(process.execPath, [...condition, '--import', 'tsx', ...args.slice(server ? 1 : 0)], {
    stdio: 'inherit',
  })
  stopAsked().catch(() => child.kill('SIGTERM'))
  const [code] = await once(child, 'exit')
  return code ?? 1
}
