import { beforeEach, expect, test, vi } from 'vitest'

/** What a browser keeps under its keys, for one tab or for all. */
function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  }
}

let ofAllTabs = storage()

/** A tab of Nadia’s: its drafts as they are after each reload, and what she types into one. */
function tab() {
  const own = storage()
  const drafts = async () => {
    vi.resetModules()
    vi.stubGlobal('window', Object.assign(new EventTarget(), { localStorage: ofAllTabs, sessionStorage: own }))
    return import('./use-draft')
  }
  return {
    type: async (text: string) => {
      ;(await drafts()).keepDraft('verdict', text)
    },
    shows: async () => (await drafts()).readDraft('verdict'),
    sends: async () => {
      ;(await drafts()).clearDraft('verdict')
    },
  }
}

beforeEach(() => {
  ofAllTabs = storage()
})

test('two tabs on one claim have a draft each, also after a reload', async () => {
  const [one, two] = [tab(), tab()]
  await one.type('The minutes say so.')
  await two.type('Nobody knows.')
  expect(await one.shows()).toBe('The minutes say so.')
  expect(await two.shows()).toBe('Nobody knows.')
})

test('what one tab has sent is gone there, and what the other typed stays for it and for the next', async () => {
  const [one, two] = [tab(), tab()]
  await one.type('The minutes say so.')
  await two.type('Nobody knows.')
  await one.sends()
  expect(await one.shows()).toBe('')
  expect(await two.shows()).toBe('Nobody knows.')
  expect(await tab().shows()).toBe('Nobody knows.')
})

test('a tab that was closed leaves its draft to the next, once', async () => {
  await tab().type('The minutes say so.')
  const next = tab()
  expect(await next.shows()).toBe('The minutes say so.')
  await next.sends()
  expect(await tab().shows()).toBe('')
})

test('whoever takes the last letter out of a field finds it empty', async () => {
  const [one, two] = [tab(), tab()]
  await one.type('The minutes say so.')
  await two.type('N')
  await two.type('')
  expect(await two.shows()).toBe('')
  expect(await one.shows()).toBe('The minutes say so.')
})
