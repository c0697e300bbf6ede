import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { register } from '@/instrumentation'

const seen: (string | undefined)[] = []
const asked: (string | undefined)[] = []
const server = createServer((given, response) => {
  seen.push(given.headers['x-forwarded-for'] as string | undefined)
  asked.push(given.url)
  response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Nothing</p>')
})
let address = ''

beforeAll(async () => {
  process.env['NEXT_RUNTIME'] = 'nodejs'
  await register()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

test.each(['/api/nothing', '/_next/nothing', '/_next/static/nothing.js', '/api/v1/articles?x=1'])(
  'an answer at %s has a policy under which nothing runs, whatever made it',
  async (path) => {
    const { headers } = await fetch(address + path)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  },
)

test('a page has the policy of its own', async () => {
  expect((await fetch(`${address}/apiary`)).headers.get('content-security-policy')).toBeNull()
})

test('browsers are told to come by https only where people do', async () => {
  process.env['GALLEY_ORIGIN'] = 'https://galley.example'
  expect((await fetch(`${address}/_next/nothing`)).headers.get('strict-transport-security')).toContain('max-age=')
  process.env['GALLEY_ORIGIN'] = 'http://127.0.0.1:3000'
  expect((await fetch(address)).headers.get('strict-transport-security')).toBeNull()
})

test('nobody borrows an address where no proxy of ours is in front', async () => {
  await fetch(address, { headers: { 'x-forwarded-for': '192.0.2.7' } })
  expect(seen.at(-1)).toBeUndefined()
})

test.each([
  ['/corrections/%F0%9F', '/corrections/%25F0%259F'],
  ['/api/v1/claims/%E0%A4%A?limit=%ff', '/api/v1/claims/%25E0%25A4%25A?limit=%ff'],
  ['/articles/100%', '/articles/100%25'],
  ['/corrections/1-caf%C3%A9?q=%', '/corrections/1-caf%C3%A9?q=%'],
])('%s is asked for as %s: a broken escape is the letters that it is made of', async (path, expected) => {
  await new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    request({ host: '127.0.0.1', port, path }, (answer) => answer.resume().on('end', resolve))
      .on('error', reject)
      .end()
  })
  expect(asked.at(-1)).toBe(expected)
})
