import { beforeEach, expect, test, vi } from 'vitest'
import { asLeft, whatWaits } from './outbox'
import { guideTo } from './place'
import { sendChange } from './send-change'
import { answerAct, beginAct, closeAct, endAct, offerUndo, tookBackByHand, undoLast } from './undo'
import { leadBackBy } from './way-back'
import type { WayBack } from './way-back'

// What a browser has: the notices are drawn by its clock, and the stack is kept in its tab.
vi.stubGlobal('requestAnimationFrame', setTimeout)
const tab = new Map<string, string>()
vi.stubGlobal(
  'window',
  Object.assign(new EventTarget(), {
    sessionStorage: {
      getItem: (key: string) => tab.get(key) ?? null,
      setItem: (key: string, text: string) => tab.set(key, text),
      removeItem: (key: string) => tab.delete(key),
    },
  }),
)

interface Called {
  path: string
  version: unknown
}
let called: Called[] = []
let version = 1
let claim = 0

/** A desk with one claim, whose version grows with each change; "the line" is what its answers wait for. */
let line: Promise<unknown> = Promise.resolve()
let tries = 0
const network = { onLine: true }
vi.stubGlobal('navigator', network)
vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
  tries += 1
  if (!network.onLine) throw new TypeError('Failed to fetch')
  await line
  called.push({ path, version: (JSON.parse(body) as { version: unknown }).version })
  version += 1
  return new Response(JSON.stringify({ id: String(claim), version }))
})

const change = (path: string, made: number): WayBack => ({
  method: 'POST',
  path,
  body: {},
  on: [{ thing: `claims/${claim}`, version: made, field: 'version' }],
  label: path,
  look: null,
})
const back = (path: string, made = 1) => ({ said: path, place: '/', back: [change(path, made)], undone: '' })

/** Takes back until there is nothing left; what the desk was asked for. */
async function takenBack(): Promise<string[]> {
  for (let more = true; more;) more = undoLast()
  await vi.waitFor(() => {
    expect(called.length).toBeGreaterThan(0)
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  return called.map(({ path }) => path)
}

beforeEach(() => {
  claim += 1
  called = []
  tries = 0
  version = 1
  line = Promise.resolve()
  network.onLine = true
})

test('what Nadia did is taken back step by step, the last first, whichever answer came first', async () => {
  const [first, second] = [beginAct('1'), beginAct('2')]
  offerUndo(second, back('second'))
  offerUndo(first, back('first'))
  expect(await takenBack()).toEqual(['second', 'first'])
  expect(undoLast()).toBe(false)
})

test('what is still on its way is taken back as soon as it is done, also when she has gone on since', async () => {
  offerUndo(beginAct('1'), back('first'))
  const second = beginAct('2')
  expect(undoLast()).toBe(true)
  offerUndo(beginAct('3'), back('third'))
  expect(called).toEqual([])
  offerUndo(second, back('second'))
  expect(await takenBack()).toEqual(['second', 'third', 'first'])
})

test('after a refusal the one before is the last', async () => {
  offerUndo(beginAct('1'), back('first'))
  endAct(beginAct('2'))
  expect(await takenBack()).toEqual(['first'])
  expect(undoLast()).toBe(false)
})

test('what can’t be taken back is told, and what was before it is taken back only when that is asked for', async () => {
  offerUndo(beginAct('1'), back('first'))
  closeAct(beginAct('2'), 'Evidence attached', '/')
  expect(undoLast()).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(called).toEqual([])
  expect(await takenBack()).toEqual(['first'])
  expect(undoLast()).toBe(false)
})

test('each step goes out on the version that the steps before it have left', async () => {
  await sendChange({ ...change('accept', 1), key: 'a', since: '' })
  offerUndo(beginAct('a'), back('unaccept', 2))
  await sendChange({ ...change('verdict', 2), key: 'b', since: '' })
  offerUndo(beginAct('b'), back('withdraw', 3))
  await takenBack()
  expect(called.map(({ path, version: sent }) => [path, sent])).toEqual([
    ['accept', 1],
    ['verdict', 2],
    ['withdraw', 3],
    ['unaccept', 4],
  ])
})

test('a change that was made on a version which somebody else has left since goes out on that version, to be refused', async () => {
  await sendChange({ ...change('verdict', 40), key: 'c', since: '' })
  await sendChange({ ...change('comment', 38), key: 'd', since: '' })
  expect(called.map(({ version: sent }) => sent)).toEqual([40, 38])
})

test('what was taken back by hand is not asked to be taken back again: ⌘Z means what was done before it', async () => {
  const before = beginAct('before')
  offerUndo(before, back('/keep'))
  const held = beginAct('held')
  offerUndo(held, back('/hold'))
  tookBackByHand(change('/hold', 2))
  expect(await takenBack()).toEqual(['/keep'])
})

test('another change of the same thing, or the same with other words, takes nothing off', async () => {
  const act = beginAct('act')
  offerUndo(act, back('/hold'))
  tookBackByHand(change('/other', 1))
  tookBackByHand({ ...change('/hold', 1), body: { reason: 'late' } })
  expect(await takenBack()).toEqual(['/hold'])
})

test('what Nadia did without a network is never sent once she takes it back, and leads her back to its place at once', async () => {
  const led: string[] = []
  const away = guideTo((href) => led.push(href) > 0)
  network.onLine = false
  beginAct('tunnel', 'Claim 80: Accept', '/articles/1?claim=80')
  const sent = sendChange({ ...change('accept', 1), key: 'tunnel', since: '' })
  await vi.waitFor(() => {
    expect([tries, whatWaits()[0]?.sent]).toEqual([1, null])
  })
  undoLast()
  expect(led).toEqual(['/articles/1?claim=80'])
  await expect(sent).rejects.toThrow('Taken back')
  expect(whatWaits()).toEqual([])
  network.onLine = true
  window.dispatchEvent(new Event('online'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(called).toEqual([])
  away()
})

test('what the desk may have by now looks undone at once, and is taken back when it is answered', async () => {
  let arrive: (answered: null) => void = () => undefined
  line = new Promise((resolve) => (arrive = resolve))
  const act = beginAct('slow', 'Claim 80: Accept', '/')
  leadBackBy(({ kept }) => ({ changes: [change(String(kept), 2)], says: 'It is a suggestion again' }))
  const slow = { ...change('accept', 1), look: { status: 'OPEN' } }
  const on = slow.on.map((made) => ({ ...made, before: { status: 'SUGGESTED' } }))
  const sent = sendChange({ ...slow, on, key: 'slow', since: '', undo: { way: 'known', kept: 'unaccept' } })
  await vi.waitFor(() => {
    expect(whatWaits()[0]?.sent).toEqual([1])
  })
  expect(asLeft({ status: 'SUGGESTED' }, `claims/${claim}`, whatWaits())).toEqual({ status: 'OPEN' })
  undoLast()
  // Also where the desk has done it by now.
  expect(asLeft({ status: 'OPEN' }, `claims/${claim}`, whatWaits())).toEqual({ status: 'SUGGESTED' })
  arrive(null)
  answerAct(act, { ...(await sent), undo: undefined, words: 'Accepted' })
  expect(called).toMatchObject([
    { path: 'accept', version: 1 },
    { path: 'unaccept', version: 2 },
  ])
  expect(whatWaits()).toEqual([])
})
