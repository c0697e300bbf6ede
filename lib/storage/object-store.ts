import 'server-only'
import { open, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Where the bytes of files and pages lie. Names are made by the desk, at random; what is under a name never changes. */
export interface ObjectStore {
  put: (name: string, bytes: Uint8Array) => Promise<void>
  /** Null where there is nothing of this name. */
  get: (name: string) => Promise<Uint8Array | null>
  /** Nothing, where there is nothing of this name. */
  remove: (name: string) => Promise<void>
}

const NAME = /^[0-9a-f][0-9a-f-]{11,80}$/

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** A folder, with folders in it by the first letters of the names. What is put is on the disk before it has its name. */
export function folderStore(folder: string): ObjectStore {
  const placeOf = (name: string) => {
    if (!NAME.test(name)) throw new Error('This is not the name of anything that is kept.')
    return { inside: join(folder, name.slice(0, 2)), file: join(folder, name.slice(0, 2), name) }
  }
  return {
    put: async (name, bytes) => {
      const { inside, file } = placeOf(name)
      await mkdir(inside, { recursive: true, mode: 0o700 })
      const draft = `${file}.${process.pid}.part`
      const handle = await open(draft, 'w', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      } finally {
        await handle.close()
      }
      await rename(draft, file)
    },
    get: async (name) => {
      try {
        return await readFile(placeOf(name).file)
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    remove: async (name) => rm(placeOf(name).file, { force: true }),
  }
}

/** The desk’s own: the folder that GALLEY_FILES names. */
export const objectStore = (): ObjectStore =>
  folderStore(resolve(/* turbopackIgnore: true */ process.env['GALLEY_FILES'] ?? '.data/files'))
