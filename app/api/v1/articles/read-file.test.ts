import { expect, test, vi } from 'vitest'
import type { ReadingProgress } from '@/lib/domain/articles/reading-progress'
import type { Intake } from '@/lib/intake/intake-block'
import { LIMITS } from '@/lib/domain/limits'
import { ask } from '@/lib/testing/api'
import { odtChange, odtLine, odtParts } from '@/lib/testing/odt-parts'
import { pdfOf } from '@/lib/testing/pdf'
import { nadia, vera } from '@/lib/testing/people'
import { deleted, para, run, wordParts } from '@/lib/testing/word-parts'
import { signIn } from '@/lib/testing/signed-in'
import { zipOf } from '@/lib/testing/zip'
import { POST } from './read-file/route'

vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))

const READ = 'POST /articles/read-file'
const file = new Uint8Array(new TextEncoder().encode('Noise wall\n\nIt cost £5 million.'))

test('an editor has a file read into blocks and a report', async () => {
  const draft = zipOf(wordParts({ body: para(`${run('It cost ')}${deleted('almost ')}${run('£5 million.')}`) }))
  const { blocks, omissions } = await ask<Intake>(READ, { file: draft })
  expect(blocks[0]?.text).toBe('It cost £5 million.')
  expect(omissions).toMatchObject([{ kind: 'change', count: 1, found: [{ was: 'almost', words: '', by: 'M. Oake' }] }])
})

test('an OpenDocument text is read as a Word document is', async () => {
  const tracked = `<text:tracked-changes>${odtChange('c', 'M. Oake', 'almost ')}</text:tracked-changes>`
  const body = `${tracked}${odtLine('It cost <text:change text:change-id="c"/>£5 million.')}`
  const { blocks, omissions } = await ask<Intake>(READ, { file: zipOf(odtParts({ body })) })
  expect(blocks[0]?.text).toBe('It cost £5 million.')
  expect(omissions).toMatchObject([{ kind: 'change', count: 1, found: [{ was: 'almost', words: '', by: 'M. Oake' }] }])
})

test('a viewer may not; what is no article is 415, what is empty 422, what is too large 413', async () => {
  await ask(READ, { file, as: await vera(), status: 403 })
  await ask(READ, { file: new Uint8Array(new TextEncoder().encode('GIF89a')), status: 415 })
  await ask(READ, { file: new Uint8Array(), status: 422 })
  await ask(READ, { file: new Uint8Array(LIMITS.file.most + 1), status: 413 })
})

test('a form of another site can’t send one, and another type than bytes is refused', async () => {
  signIn(await nadia())
  const sent = (headers: Record<string, string>) =>
    POST(new Request('http://127.0.0.1:3000/api/v1/articles/read-file', { method: 'POST', body: file, headers }), {
      params: Promise.resolve({}),
    })
  expect((await sent({ 'content-type': 'text/plain' })).status).toBe(415)
  const foreign = { 'content-type': 'application/octet-stream', origin: 'https://evil.example' }
  expect((await sent(foreign)).status).toBe(403)
  expect((await sent({ 'content-type': 'application/octet-stream' })).status).toBe(200)
})

const told = async (bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal) => {
  signIn(await nadia())
  const headers = { 'content-type': 'application/octet-stream', accept: 'application/x-ndjson' }
  const given = { method: 'POST', body: bytes, headers, ...(signal && { signal }) }
  return POST(new Request('http://127.0.0.1:3000/api/v1/articles/read-file', given), { params: Promise.resolve({}) })
}
const pages = (count: number) =>
  pdfOf((to) => {
    for (let page = 1; page <= count; page++) {
      if (page > 1) to.addPage()
      for (let line = 0; line < 40; line++) to.text(`Page ${page} of the report, line ${line}: it cost £5 million.`)
    }
  })
const working = () =>
  (globalThis as typeof globalThis & { galleyTexts?: { slots: { job: unknown }[] } }).galleyTexts?.slots.filter(
    ({ job }) => job !== null,
  ).length

test('whoever wants to hear is told how far it is, and at last the same answer', async () => {
  const response = await told(new Uint8Array(await pages(30)))
  const lines = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { progress?: ReadingProgress; done?: Intake })
  expect(response.headers.get('content-type')).toBe('application/x-ndjson')
  expect(lines.flatMap(({ progress }) => progress?.stage ?? [])).toEqual(expect.arrayContaining(['opening', 'reading']))
  expect(lines.find(({ progress }) => progress?.stage === 'reading')?.progress).toMatchObject({ of: 30, unit: 'pages' })
  expect(lines.at(-1)?.done?.blocks.length).toBeGreaterThan(20)
})

test('a refusal is the last line, with its status', async () => {
  const response = await told(new Uint8Array(new TextEncoder().encode('GIF89a')))
  const last: unknown = JSON.parse((await response.text()).trim().split('\n').at(-1) ?? '')
  expect(last).toMatchObject({ problem: { status: 415 } })
})

test('whoever goes away ends the work in its thread', async () => {
  const file = new Uint8Array(await pages(300))
  const leave = async (how: (reader: ReadableStreamDefaultReader<Uint8Array>, by: AbortController) => void) => {
    const by = new AbortController()
    const response = await told(file, by.signal)
    const reader = response.body?.getReader()
    if (!reader) throw new Error('It says nothing.')
    await reader.read()
    expect(working()).toBe(1)
    how(reader, by)
    // No thread goes on with it.
    await vi.waitFor(() => {
      expect(working()).toBe(0)
    }, 200)
  }
  await leave((reader) => void reader.cancel())
  await leave((_reader, by) => {
    by.abort()
  })
})
