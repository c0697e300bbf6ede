// @ts-check
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { builtApp } from './build.mjs'
import { chooseDatabase } from '../postgres/database.mjs'
import { listeningAddress, serverEnvironment } from '../process/environment.mjs'
import { locked } from '../process/lock.mjs'
import { DATA, ROOT, writePrivate } from '../process/place.mjs'
import { generateClient } from '../process/prisma-client.mjs'
import { addressOf, endOrphanedServers, refuseTakenPort, startServer } from '../process/server.mjs'
import { Halt, say } from '../process/say.mjs'
import { runLong, stopAsked } from '../process/stopping.mjs'

/** `npm start`: everything from a bare clone to a desk that serves. @returns {Promise<never>} ends by being stopped */
export async function main() {
  const { host, port } = listeningAddress()
  await endOrphanedServers()
  await refuseTakenPort(host, port)
  await generateClient()
  const building = builtApp()
  building.catch(() => undefined)
  const database = await chooseDatabase()
  try {
    const build = await building
    const env = serverEnvironment({ host, port, database })
    // Before anybody can reach it.
    const passwords = database.embedded ? await samplePasswords(host, database) : null
    // Another command may have taken it while this one was building, or be about to.
    const server = await locked('server', async () => {
      await refuseTakenPort(host, port)
      return startServer({ build, host, port, env, show: true })
    })
    try {
      announce(addressOf(host, port), passwords)
      if (!process.env['NEXTAUTH_URL'] && !addressOf(host, port).includes(host))
        say('For people on other machines, set NEXTAUTH_URL to the address they will type.')
      const how = await Promise.race([server.ended, stopAsked()])
      throw new Halt(`The server ended by itself (${how}).`, 'Run npm start again.')
    } finally {
      say('Stopping')
      await server.stop()
    }
  } finally {
    await database.release()
  }
}

const REPLACED = join(DATA, 'sample-passwords-replaced')

/**
 * What to say of the sample newsroom's passwords. Where other machines reach the desk, the printed one must open nothing.
 * @param {string} host
 * @param {import('../postgres/database.mjs').ReadyDatabase} database
 */
async function samplePasswords(host, database) {
  const replaced = '  Their passwords were printed when the desk was first started for other machines.'
  if (isLoopback(host)) return existsSync(REPLACED) ? replaced : "  Everyone's password: check every word"
  const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/replace-sample-passwords.ts']
  const { code, output } = await runLong(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: database.app },
  })
  if (code !== 0)
    throw new Halt(`The sample passwords could not be replaced:\n${output}`, 'Set HOST to 127.0.0.1, or try again.')
  writePrivate(REPLACED, '')
  const lines = output.split('\n').filter((line) => line.includes('@galley.example'))
  if (lines.length === 0) return replaced
  return `  Other machines can reach this desk, so each has a password of their own, printed this once:\n${lines.map((line) => `    ${line}`).join('\n')}`
}

/** @param {string} host */
const isLoopback = (host) => host === 'localhost' || host === '::1' || /^127\./.test(host)

/**
 * @param {string} address
 * @param {string | null} passwords what to say of the sample newsroom's; null where there is no sample
 */
function announce(address, passwords) {
  say(`Galley is ready: ${address}`)
  if (passwords === null) return
  console.log(`
  Sign in at ${address}/sign-in as one of the sample newsroom:
    nadia@galley.example   editor
    otto@galley.example    reviewer
    ines@galley.example    admin
    vera@galley.example    viewer
${passwords}

  Ctrl-C stops the desk and its database.
`)
}
