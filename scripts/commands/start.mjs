// @ts-check
import { builtApp } from './build.mjs'
import { chooseDatabase } from '../postgres/database.mjs'
import { listeningAddress, serverEnvironment } from '../process/environment.mjs'
import { locked } from '../process/lock.mjs'
import { generateClient } from '../process/prisma-client.mjs'
import { addressOf, endOrphanedServers, refuseTakenPort, startServer } from '../process/server.mjs'
import { Halt, say } from '../process/say.mjs'
import { stopAsked } from '../process/stopping.mjs'

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
    // Another command may have taken it while this one was building, or be about to.
    const server = await locked('server', async () => {
      await refuseTakenPort(host, port)
      return startServer({ build, host, port, env, show: true })
    })
    try {
      announce(addressOf(host, port), database.embedded)
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

/**
 * @param {string} address
 * @param {boolean} embedded
 */
function announce(address, embedded) {
  say(`Galley is ready: ${address}`)
  if (!embedded) return
  console.log(`
  Sign in at ${address}/sign-in as one of the sample newsroom:
    nadia@galley.example   editor
    otto@galley.example    reviewer
    ines@galley.example    admin
    vera@galley.example    viewer
  Everyone's password: check every word

  Ctrl-C stops the desk and its database.
`)
}
