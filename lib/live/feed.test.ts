import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LiveEvent } from '@/lib/domain/live-event'
import { articleBy } from '@/lib/testing/builders'
import { connectedAs } from '@/lib/testing/database'
import { nadia } from '@/lib/testing/people'
import { statementsOf } from '@/lib/testing/statements'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
import { addComment } from '@/lib/use-cases/comments/add-comment'
import { Feed } from './feed'
import { lastLogged } from './read-events'
import { liveStream } from './stream'

let feed: Feed
beforeEach(() => {
  feed = new Feed()
})
afterEach(() => {
  feed.end()
})

/** Somebody who watches, and what they were told. */
async function watching(after: number | null = null) {
  const events: LiveEvent[] = []
  const lost: number[] = []
  const watch = await feed.watch(after, {
    told: (news) => events.push(...news),
    lost: (seq) => lost.push(seq),
  })
  return { ...watch, events, lost }
}

async function suggested() {
  const { articleId, claims } = await articleBy(await nadia(), {
    text: 'It cost £5.',
    claims: [['NUMBER', '£5']],
    status: 'SUGGESTED',
  })
  return { articleId, claimId: claims[0]?.id ?? '', version: claims[0]?.version ?? 0 }
}

/** Says something about the claim, which changes no version; each remark is one event. */
const remark = async (claimId: string) => addComment({ claimId, body: 'See page 3.' }, await nadia())

test('Nadia accepts a claim: who watches hears which one, and its state, and not a word of it', async () => {
  const { articleId, claimId, version } = await suggested()
  const { events, seq } = await watching()
  await acceptClaim({ claimId, version }, await nadia())
  await vi.waitFor(() => {
    expect(events).toEqual([
      {
        ...{ seq: seq + 1, kind: 'claim.accepted', by: expect.any(String) as string },
        ...{ article: articleId, claim: claimId, status: 'OPEN', version: version + 1, tells: [] },
      },
    ])
  })
})

test('two hundred who watch cost one question for each change', async () => {
  const { claimId } = await suggested()
  const all = await Promise.all(Array.from({ length: 200 }, () => watching()))
  const { statements } = await statementsOf(async () => {
    await remark(claimId)
    await vi.waitFor(() => {
      expect(all.every(({ events }) => events.length === 1)).toBe(true)
    })
  })
  const asked = statements.filter(({ sql }) => sql.includes('FROM audit_events e LEFT JOIN claims'))
  expect(asked.length).toBeLessThanOrEqual(2)
})

test('one whose connection was away is told what was missed, in order and once', async () => {
  const { claimId } = await suggested()
  const first = await watching()
  await remark(claimId)
  await vi.waitFor(() => {
    expect(first.events).toHaveLength(1)
  })
  first.stop()
  const other = await watching()
  await remark(claimId)
  await vi.waitFor(() => {
    expect(other.events).toHaveLength(1)
  })
  const again = await watching(first.seq + 1)
  expect(again.events.map(({ seq }) => seq)).toEqual([first.seq + 2])
  expect((await watching(first.seq + 2)).events).toEqual([])
})

test('who was away for longer than is kept hears that something was missed, and so does who names a number yet to come', async () => {
  const { claimId } = await suggested()
  await remark(claimId)
  const last = await lastLogged()
  expect((await watching(last - 1)).lost).toEqual([last])
  expect((await watching(last + 100)).lost).toEqual([last])
})

test('a connection that listens is lost: what is logged meanwhile is told within five seconds all the same', async () => {
  const { claimId } = await suggested()
  const { events } = await watching()
  await connectedAs('app', async (app) => {
    const listening = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`
    await vi.waitFor(async () => {
      expect((await app.query(listening)).rows).toHaveLength(1)
    })
    await app.query(`SELECT pg_terminate_backend(pid) FROM (${listening}) it`)
  })
  await remark(claimId)
  await vi.waitFor(
    () => {
      expect(events).toHaveLength(1)
    },
    { timeout: 5_000 },
  )
})

/** The messages of a stream until one fits. */
async function readUntil(stream: ReadableStream<Uint8Array>, fits: RegExp): Promise<string> {
  let text = ''
  const reader = stream.pipeThrough(new TextDecoderStream() as never).getReader() as ReadableStreamDefaultReader<string>
  while (!fits.test(text)) {
    const { done, value } = await reader.read()
    if (done) break
    text += value
  }
  await reader.cancel()
  return text
}

test('a browser is told in messages that it can go on after', async () => {
  const { claimId } = await suggested()
  const stream = await liveStream(feed, null, 'nadia')
  const seq = await lastLogged()
  await remark(claimId)
  const text = await readUntil(stream, /data: \[/)
  expect(text).toContain(`id: ${seq}\nevent: here\ndata:\n\n`)
  expect(text).toMatch(new RegExp(`id: ${seq + 1}\\ndata: \\[\\{.*"claim":"${claimId}".*\\}\\]\\n\\n$`))
  expect(await readUntil(await liveStream(feed, seq, 'nadia'), /data: \[/)).toContain(`id: ${seq + 1}\ndata: [`)
})

test('of streams one person has forty open at once; another comes when one is closed, and colleagues have their own', async () => {
  const open = await Promise.all(Array.from({ length: 40 }, () => liveStream(feed, null, 'vera')))
  await expect(liveStream(feed, null, 'vera')).rejects.toMatchObject({ code: 'throttled' })
  const others = await liveStream(feed, null, 'otto')
  await open.pop()?.cancel()
  open.push(await liveStream(feed, null, 'vera'))
  await expect(liveStream(feed, null, 'vera')).rejects.toThrow('At most 40 streams.')
  for (const one of [...open, others]) await one.cancel()
  await (await liveStream(feed, null, 'vera')).cancel()
})

test('whom no stream reaches asks now and then: for what was told since, or whether something is missing', async () => {
  const { claimId } = await suggested()
  const { seq } = await feed.since(null)
  const watched = await watching()
  await remark(claimId)
  await vi.waitFor(() => {
    expect(watched.events).toHaveLength(1)
  })
  expect(await feed.since(seq)).toEqual({ seq: seq + 1, lost: false, events: watched.events })
  expect(await feed.since(seq + 1)).toEqual({ seq: seq + 1, lost: false, events: [] })
  expect((await feed.since(seq - 1)).lost).toBe(true)
})
