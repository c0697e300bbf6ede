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

function read(key: string): string {
  const text = held.get(key)
  if (text !== undefined) return text
  try {
    return window.localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function write(key: string, text: string) {
  try {
    if (text === '') window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, text)
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
      write(key, next)
    },
    [key],
  )
  return [text, set]
}

export function readDraft(name: string): string {
  return read(PREFIX + name)
}

export function clearDraft(name: string): void {
  write(PREFIX + name, '')
}
