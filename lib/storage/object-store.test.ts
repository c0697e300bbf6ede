import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ownFolder } from '@/lib/testing/own-folder'
import { folderStore } from './object-store'

const NAME = '0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d-0'
const { path: folder, remove } = ownFolder()
const store = folderStore(folder)
const bytes = new TextEncoder().encode('The wall cost £5 million.')

afterAll(remove)

test('what is put is there under its name, whole, until it is removed', async () => {
  await store.put(NAME, bytes)
  expect(new Uint8Array((await store.get(NAME)) ?? [])).toEqual(bytes)
  expect(readdirSync(join(folder, NAME.slice(0, 2)))).toEqual([NAME])
  await store.remove(NAME)
  expect(await store.get(NAME)).toBeNull()
  await store.remove(NAME)
})

test.each(['../secret', '..', '/etc/passwd', '', 'a/b', 'ab', `${NAME}/x`, 'con\0con'])(
  '“%s” is the name of nothing, and leads out of no folder',
  async (name) => {
    const sentence = 'This is not the name of anything that is kept.'
    await expect(store.put(name, bytes)).rejects.toThrow(sentence)
    await expect(store.get(name)).rejects.toThrow(sentence)
  },
)
