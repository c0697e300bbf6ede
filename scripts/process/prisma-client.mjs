// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { locked } from './lock.mjs'
import { ROOT } from './place.mjs'
import { during, Halt } from './say.mjs'
import { runLong } from './stopping.mjs'

const STAMP = join(ROOT, 'lib', 'db', 'generated', '.made-from')

/** Writes lib/db/generated when it is missing or older than the schema. */
export async function generateClient() {
  const wanted = fingerprint(['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'])
  const fresh = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted
  if (fresh()) return
  await locked('build', async () => {
    if (fresh()) return
    await during('Generating the database client', async () => {
      const { code, output } = await runLong(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
        cwd: ROOT,
        env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
      })
      if (code !== 0) throw new Halt(`prisma generate failed:\n${output}`, 'Correct prisma/schema.prisma as it says.')
    })
    writeFileSync(STAMP, wanted)
  })
}
