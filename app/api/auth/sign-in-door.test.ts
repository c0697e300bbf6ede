import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { POST } from './[...nextauth]/route'

test('whoever sends without end to the sign-in door is stopped at what a password needs', async () => {
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 10_000
      controller.enqueue(new Uint8Array(10_000).fill(97))
    },
  })
  const address = 'http://127.0.0.1:3000/api/auth/callback/credentials'
  const request = new NextRequest(address, { method: 'POST', body, duplex: 'half' })
  const answer = await POST(request, { params: Promise.resolve({ nextauth: ['callback', 'credentials'] }) })
  expect(answer.status).toBe(413)
  expect(sent).toBeLessThan(100_000)
})

test('a name twice in what a program sends to the sign-in door is refused, and named', async () => {
  const request = new NextRequest('http://127.0.0.1:3000/api/auth/callback/credentials', {
    method: 'POST',
    body: '{"email":"nadia@galley.example","password":"a","email":"ines@galley.example"}',
    headers: { 'content-type': 'application/json' },
  })
  const answer = await POST(request, { params: Promise.resolve({ nextauth: ['callback', 'credentials'] }) })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ detail: 'email is given twice.' })
})
