import { beforeEach, expect, test, vi } from 'vitest'
import type { KeptChange } from './kept-changes'
import type { Outgoing } from './outgoing'
import type { WayBack } from './way-back'

// What a browser has. A tab is the modules loaded anew over one device; `dead` are tabs that were killed.
vi.stubGlobal('requestAnimationFrame', setTimeout)
vi.stubGlobal('navigator', { onLine: true })
let stack = new Map<string, string>()
vi.stubGlobal(
  'window',
  Object.assign(new EventTarget(), {
    sessionStorage: {
      getItem: (key: string) => stack.get(key) ?? null,
      setItem: (key: string, text: string) => stack.set(key, text),
      removeItem: (key: string) => stack.delete(key),
    },
  }),
)
const { device, said } = vi.hoisted(() => ({ device: new Map<string, unknown>(), said: [] as string[] }))
vi.mock('./kept-changes', () => ({
  keep: (...changes: KeptChange[]) => {
    for (const change of changes) device.set(change.key, structuredClone(change))
    return Promise.resolve(true)
  },
  settle: (key: string, others: KeptChange[]) => {
    device.delete(key)
    for (const change of others) device.set(change.key, structuredClone(change))
    return Promise.resolve()
  },
  holdTab: () => undefined,
  takeOver: () => {
    const left = ([...device.values()] as KeptChange[]).sort((a, b) => a.at - b.at)
    return Promise.resolve({ left: structuredClone(left), alive: [], keys: new Set(left.map(({ key }) => key)) })
  },
}))
vi.mock('@/components/notices/notice', () => ({
  notify: (words: string) => said.push(words),
  notifyRefused: (words: string) => said.push(words),
  takeNotice: () => undefined,
}))

/** The desk: claim 80, which does each change once by its key, on its version; `cut` lets it do so, and loses the answer. */
const desk = {
  status: 'SUGGESTED',
  version: 1,
  done: [] as string[],
  answers: new Map<string, object>(),
  refuses: false,
}
let line: 'open' | 'cut' | 'slow' = 'open'
/** Once this is answered, nothing is any more. */
let cutAfter = ''
let arrive: () => void = () => undefined
const TO: Record<string, string> = { accept: 'OPEN', unaccept: 'SUGGESTED', verdict: 'IN_REVIEW', withdraw: 'OPEN' }

function answerOf(path: string, key: string, version: number): Response {
  const known = desk.answers.get(key)
  if (known) return new Response(JSON.stringify(known))
  if (desk.refuses || version !== desk.version)
    return new Response(JSON.stringify({ detail: 'Otto changed it.' }), { status: 409 })
  desk.version += 1
  desk.status = TO[path] ?? desk.status
  desk.done.push(`${path} ${version}`)
  desk.answers.set(key, { id: '80', version: desk.version, status: desk.status })
  return answerOf(path, key, version)
}
interface Call {
  body: string
  headers: Record<string, string>
}
vi.stubGlobal('fetch', async (path: string, { body, headers }: Call) => {
  const answer = answerOf(path, headers['idempotency-key'] ?? '', (JSON.parse(body) as { version: number }).version)
  if (line === 'slow') await new Promise<void>((resolve) => (arrive = resolve))
  if (line === 'cut') throw new TypeError('Failed to fetch')
  if (path === cutAfter) line = 'cut'
  return answer
})

const change = (path: string, version: number, look: string, before: string): WayBack => ({
  ...{ method: 'POST', path, body: {}, label: `Claim 80: ${path}`, look: { status: look } },
  on: [{ thing: 'claims/80', version, field: 'version', before: { status: before } }],
})
const accept = (key: string): Outgoing => ({
  ...{ ...change('accept', 1, 'OPEN', 'SUGGESTED'), key, since: new Date().toISOString() },
  undo: { way: 'known', kept: change('unaccept', 2, 'SUGGESTED', 'OPEN') },
})

/** Opens the desk in a tab: what earlier ones left is sent. `reload` keeps what the tab itself remembers. */
async function openTab({ reload = false } = {}) {
  if (!reload) stack = new Map()
  vi.resetModules()
  const { whatWaits, asLeft } = await import('./outbox')
  const { leadBackBy } = await import('./way-back')
  const { beginWith } = await import('./left-changes')
  const { sendChange } = await import('./send-change')
  const undo = await import('./undo')
  leadBackBy(({ kept }) => ({ changes: [kept as WayBack], says: 'Claim 80 is a suggestion again' }))
  undo.beginStackOf('nadia')
  await beginWith('nadia')
  return {
    ...{ whatWaits, undo },
    seen: () => asLeft({ status: desk.status }, 'claims/80', whatWaits()).status,
    /** As makeChange does. */
    make: (made: Outgoing) => {
      const act = undo.beginAct(made.key, made.label, '/')
      void sendChange<object>(made).then(
        (sent) => {
          undo.answerAct(act, { ...sent, undo: made.undo, words: `${made.label} done` })
        },
        () => {
          undo.endAct(act)
        },
      )
    },
    isAtDesk: () =>
      vi.waitFor(() => {
        expect(whatWaits()[0]?.sent).toEqual([1])
      }),
    isQuiet: () =>
      vi.waitFor(() => {
        expect([whatWaits(), [...device.keys()]]).toEqual([[], []])
      }),
  }
}

beforeEach(() => {
  Object.assign(desk, { status: 'SUGGESTED', version: 1, done: [], answers: new Map(), refuses: false })
  device.clear()
  said.length = 0
  line = 'open'
  cutAfter = ''
})

/** Nadia accepts, the desk does it and its answer is lost, she presses ⌘Z, and her tab dies. */
async function regrettedAndKilled(key: string): Promise<void> {
  line = 'cut'
  const tab = await openTab()
  tab.make(accept(key))
  await tab.isAtDesk()
  await vi.waitFor(() => {
    expect(desk.status).toBe('OPEN')
  })
  expect(tab.undo.undoLast()).toBe(true)
  expect([desk.status, tab.seen()]).toEqual(['OPEN', 'SUGGESTED'])
  await vi.waitFor(() => {
    expect(device.get(key)).toMatchObject({ regretted: true })
  })
  expect(said).toEqual(['Will be undone once the desk has answered: Claim 80: accept'])
}

test('what Nadia took back before her tab was killed is taken back by her next one, and looks so all the while', async () => {
  await regrettedAndKilled('killed')
  line = 'slow'
  const next = await openTab()
  expect([desk.status, next.seen(), next.whatWaits()[0]?.regretted]).toEqual(['OPEN', 'SUGGESTED', true])
  line = 'open'
  arrive()
  await next.isQuiet()
  expect(desk.done).toEqual(['accept 1', 'unaccept 2'])
  expect(said.at(-1)).toBe('Undone. Claim 80 is a suggestion again')
  expect(next.undo.undoLast()).toBe(false)
})

test('killed between the answer and what takes it back, the next tab sends the latter, once', async () => {
  await regrettedAndKilled('between')
  line = 'open'
  cutAfter = 'accept'
  const second = await openTab()
  await vi.waitFor(() => {
    expect(second.whatWaits()[0]?.path).toBe('unaccept')
  })
  await vi.waitFor(() => {
    expect(desk.done).toEqual(['accept 1', 'unaccept 2'])
  })
  expect(second.seen()).toBe('SUGGESTED')
  cutAfter = ''
  line = 'open'
  const third = await openTab()
  await third.isQuiet()
  expect([desk.status, desk.done]).toEqual(['SUGGESTED', ['accept 1', 'unaccept 2']])
})

test('what was refused needs no way back, and Nadia is told', async () => {
  line = 'cut'
  desk.refuses = true
  const tab = await openTab()
  tab.make(accept('refused'))
  await tab.isAtDesk()
  tab.undo.undoLast()
  await vi.waitFor(() => {
    expect(device.get('refused')).toMatchObject({ regretted: true })
  })
  line = 'open'
  const next = await openTab()
  await next.isQuiet()
  expect(desk.done).toEqual([])
  expect(said.at(-1)).toMatch(/^Nothing to undo: it was refused. Claim 80: accept/)
})

test('what another tab of hers made on top stands: the way back goes out on what the change left, and is refused', async () => {
  await regrettedAndKilled('top')
  desk.version = 3
  desk.status = 'IN_REVIEW'
  line = 'open'
  const next = await openTab()
  await next.isQuiet()
  expect([desk.status, desk.done]).toEqual(['IN_REVIEW', ['accept 1']])
  expect(said.at(-1)).toBe('Not undone. Otto changed it.')
})

test('the way back goes before what was made on top in the same tab', async () => {
  line = 'slow'
  const tab = await openTab()
  tab.make(accept('first'))
  await tab.isAtDesk()
  tab.undo.undoLast()
  tab.make({ ...change('verdict', 1, 'IN_REVIEW', 'SUGGESTED'), key: 'second', since: '' })
  await vi.waitFor(() => {
    expect(desk.done).toEqual(['accept 1'])
  })
  line = 'open'
  arrive()
  await tab.isQuiet()
  expect(desk.done).toEqual(['accept 1', 'unaccept 2', 'verdict 3'])
})

test('after a reload ⌘Z takes back what was on its way, and not what was done before it', async () => {
  const tab = await openTab()
  tab.undo.offerUndo(tab.undo.beginAct('before'), {
    said: 'Before',
    place: '/',
    back: [change('withdraw', 9, '', '')],
    undone: '',
  })
  line = 'cut'
  tab.make(accept('reloaded'))
  await tab.isAtDesk()
  window.dispatchEvent(new Event('pagehide'))
  const again = await openTab({ reload: true })
  expect(again.undo.undoLast()).toBe(true)
  expect(again.seen()).toBe('SUGGESTED')
  line = 'open'
  window.dispatchEvent(new Event('online'))
  await again.isQuiet()
  expect(desk.done).toEqual(['accept 1', 'unaccept 2'])
})

test('what was answered after all can be taken back in the reloaded tab, as if it had not been reloaded', async () => {
  line = 'cut'
  const tab = await openTab()
  tab.make(accept('answered'))
  await tab.isAtDesk()
  window.dispatchEvent(new Event('pagehide'))
  line = 'open'
  const again = await openTab({ reload: true })
  await again.isQuiet()
  expect(said).toEqual([])
  expect(again.undo.undoLast()).toBe(true)
  await vi.waitFor(() => {
    expect(desk.done).toEqual(['accept 1', 'unaccept 2'])
  })
})
