import { spawnSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { builtApp } from '@/scripts/commands/build.mjs'
import { openNewsroom } from './newsroom'
import { Recorder } from './recorder'
import { signedIn } from './signed-in'

interface Fault {
  name: string
  kill: 'killServer' | 'killPostgres'
  /** A harness that finds nothing has to show that it could: these must find a loss. */
  control?: 'noted when sent' | 'synchronous_commit off'
}

const FAULTS: readonly Fault[] = [
  { name: 'server kill -9', kill: 'killServer' },
  { name: 'PostgreSQL kill -9', kill: 'killPostgres' },
  { name: 'control: server kill -9, noted when sent', kill: 'killServer', control: 'noted when sent' },
  {
    name: 'control: PostgreSQL kill -9, synchronous_commit off',
    kill: 'killPostgres',
    control: 'synchronous_commit off',
  },
]

const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' } } })
const kills = Number(values.kills)
const build = await builtApp()
const rows: Record<
  string,
  { kills: number; acknowledged: number; missing: number; 'audit chain': string; as: string }
> = {}
for (const fault of FAULTS) {
  const { acknowledged, missing, chain } = await suffer(fault)
  const good = fault.control ? missing > 0 : missing === 0 && acknowledged >= kills && chain === 'whole'
  rows[fault.name] = { kills, acknowledged, missing, 'audit chain': chain, as: good ? 'promised' : 'NOT PROMISED' }
  if (!good) process.exitCode = 1
}
console.table(rows)

async function suffer({ kill, control }: Fault) {
  const newsroom = await openNewsroom(build)
  try {
    if (control === 'synchronous_commit off')
      await newsroom.sql(
        `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$`,
      )
    await newsroom.killServer()
    const call = await signedIn(newsroom.origin, 'nadia@galley.example')
    const claim = (await newsroom.sql('SELECT id FROM claims LIMIT 1')).rows[0]?.['id'] ?? ''
    const recorder = new Recorder(call, claim, control === 'noted when sent')
    for (let round = 0; round < kills; round++) {
      await recorder.oneMore()
      await pause(Math.random() * 500)
      await newsroom[kill]()
    }
    const acknowledged = await recorder.acknowledged()
    const kept = new Set((await newsroom.sql('SELECT body FROM comments')).rows.map((row) => row['body']))
    const { stdout } = spawnSync(process.execPath, ['scripts/audit-verify.mjs'], {
      env: { ...process.env, DATABASE_AUDIT_URL: newsroom.auditUrl },
      encoding: 'utf8',
    })
    return {
      acknowledged: acknowledged.length,
      missing: acknowledged.filter((body) => !kept.has(body)).length,
      chain: stdout.split(',')[0] ?? '',
    }
  } finally {
    await newsroom.close()
  }
}
