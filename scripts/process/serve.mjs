// @ts-check
// The server's process: ends when the command that started it is gone.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
await import(pathToFileURL(join(process.argv[2] ?? '', 'server.js')).href)
