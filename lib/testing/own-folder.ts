import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface OwnFolder {
  /** Its absolute path. */
  path: string
  /** Takes it away with all that was put there. */
  remove: () => void
}

/** A new folder of the system's temporary ones, which whoever makes it takes away again. */
export function ownFolder(): OwnFolder {
  const path = mkdtempSync(join(tmpdir(), 'galley-own-'))
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true })
    },
  }
}
