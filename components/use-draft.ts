'use client'

import { useCallback, useSyncExternalStore } from 'react'

const changed = new EventTarget()

function subscribe(listen: () => void) {
  changed.addEventListener('draft', listen)
  window.addEventListener('storage', listen)
  return () => {
    changed.removeEventListener('draft', listen)
    window.removeEventListener('storage', listen)
  }
}

/** Where a browser keeps nothing (private mode, full), for as long as the page is open: forms show what is kept here. */
const held = new Map<string, string>()

/** What this tab typed goes first, also when that is nothing any more; else what the last tab typed. */
function read(key: string): string {
  const text = held.get(key)
  if (text !== undefined) return text
  try {
    return window.sessionStorage.getItem(key) ?? window.localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

/** Kept for this tab, so that another one of the same person writes over nothing, and beside it for the tab that comes after this one. */
function write(key: string, text: string) {
  try {
    const before = read(key)
    window.sessionStorage.setItem(key, text)
    if (text !== '') window.localStorage.setItem(key, text)
    // What stands there may be another tab’s.
    else if (window.localStorage.getItem(key) === before) window.localStorage.removeItem(key)
    held.delete(key)
  } catch {
    held.set(key, text)
  }
  changed.dispatchEvent(new Event('draft'))
}

const PREFIX = 'galley:draft:'

/**
 * What someone is typing, kept in the browser until the server has it: a reload, a refusal or a dead server loses nothing.
 * Clear it only when the server has acknowledged.
 */
export function useDraft(name: string): [string, (text: string) => void] {
  const key = PREFIX + name
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => '',
  )
  const set = useCallback(
    (next: string) => {
      keepDraft(name, next)
    },
    [name],
  )
  return [text, set]
}

export function keepDraft(name: string, text: string): void {
  write(PREFIX + name, text)
}

export function readDraft(name: string): string {
  return read(PREFIX + name)
}

export function clearDraft(name: string): void {
  write(PREFIX + name, '')
}
