import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { nadia } from '@/lib/testing/people'
import { signIn, signOut } from '@/lib/testing/signed-in'
import { csvRoute } from './csv-route'

vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))

/** How many rows were read, and whether reading has ended. */
let read = { rows: 0, ended: false }

async function* rows(count: number, breaksAt = Infinity) {
  read = { rows: 0, ended: false }
  try {
    for (let number = 1; number <= count; number++) {
      if (number === breaksAt) throw new Error('The connection is gone.')
      read.rows++
      yield [number, await Promise.resolve('=1+1')]
    }
  } finally {
    read.ended = true
  }
}

const Asked = z.strictObject({ breaksAt: z.coerce.number().optional() })
const TABLE = { name: 'figures', columns: ['number', 'words'], rows: 'figures' }
const GET = csvRoute(TABLE, Asked, ({ breaksAt }) => rows(10_000, breaksAt))
const ask = (words = '') => GET(new Request(`http://127.0.0.1:3000/export${words}`))

beforeEach(async () => {
  signIn(await nadia())
})

test('a file of ten thousand rows ends with how many they are', async () => {
  const lines = (await (await ask()).text()).trimEnd().split('\r\n')
  expect(lines).toHaveLength(10_002)
  expect(lines.slice(0, 2)).toEqual(['number,words', "1,'=1+1"])
  expect(lines.at(-1)).toBe('end of export,figures: 10000')
})

test('whoever goes away in the middle of a file ends the reading of it', async () => {
  const reader = (await ask()).body?.getReader()
  for (let line = 0; line < 100; line++) await reader?.read()
  expect(read.ended).toBe(false)
  await reader?.cancel()
  expect(read.ended).toBe(true)
  expect(read.rows).toBeLessThan(200)
})

test('a file that can’t be read to its end breaks off, without saying how many rows it has', async () => {
  const reader = (await ask('?breaksAt=500')).body?.getReader()
  let text = ''
  const whole = async () => {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
      if (done) return
      text += new TextDecoder().decode(value)
    }
  }
  await expect(whole()).rejects.toThrow('The connection is gone.')
  expect(text).toContain('\r\n499,')
  expect(text).not.toContain('end of export')
})

test('nobody who is signed out gets a row, and what can’t be read at all is no file', async () => {
  expect((await ask('?breaksAt=1')).status).toBe(500)
  signOut()
  const answer = await ask()
  expect([answer.status, answer.headers.get('content-type')]).toEqual([401, 'application/problem+json'])
})
