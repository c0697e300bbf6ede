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

function read(key: string): string {
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
  } catch {
    // A browser that keeps nothing (private mode, full): the text stays in the field all the same.
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
