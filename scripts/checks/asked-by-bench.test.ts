import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PAGES, ROUTES } from '@/app/statements-of-pages'
import { ASKED, NOT_ASKED } from '@/bench/scale/asked'

/** The calls of the API that read. */
function readCalls(): string[] {
  const folder = 'app/api/v1'
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('route.ts') && readFileSync(`${folder}/${file}`, 'utf8').includes('const GET'))
    .map((file) => `/api/v1/${file.replace('/route.ts', '')}`)
}

/** Without what stands behind its question mark, and whatever is filled in called the same. */
const pathOf = (address: string) =>
  address
    .replace(/\?.*/, '')
    .replaceAll(/[[{]\w+[\]}]/g, '{}')
    .replace(/\/revisions\/(1|\{\})(?=\/|$)/, '/revisions/{}')

test('every page and every read of the API is measured, or says why it is not', () => {
  const there = new Set(
    [...PAGES, ...ROUTES]
      .map(({ address }) => address)
      .concat(readCalls())
      .map(pathOf),
  )
  const measured = new Set(ASKED.map(({ address }) => pathOf(address)))
  const left = Object.keys(NOT_ASKED).map(pathOf)
  expect([...there].filter((path) => !measured.has(path)).sort()).toEqual(left.sort())
})
