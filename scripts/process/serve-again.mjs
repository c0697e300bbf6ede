// @ts-check
import { once } from 'node:events'
import { freePort } from '../postgres/postgres-cluster.mjs'
import { addressOf, startServer } from './server.mjs'

// Another process of the desk on the database of this environment, until whoever asked closes the line. For a story: it reads the address
// and the process id.
const HOST = '127.0.0.1'
const port = await freePort()
const address = addressOf(HOST, port)
const env = { ...process.env, NEXTAUTH_URL: address, GALLEY_ORIGIN: address }
const build = process.env['GALLEY_TEST_BUILD'] ?? ''
const server = await startServer({ build, host: HOST, port, env, show: false })
process.stdout.write(`${JSON.stringify({ address, pid: server.pid })}\n`)
process.stdin.resume()
await once(process.stdin, 'end')
await server.stop()
