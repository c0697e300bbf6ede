import type { KeyboardEvent } from 'react'
import { expect, test } from 'vitest'
import { hearTyping } from './typing-keys'

interface Press {
  key: string
  ctrlKey?: boolean
  metaKey?: boolean
  shiftKey?: boolean
  repeat?: boolean
  isComposing?: boolean
  keyCode?: number
  tagName?: string
}

/** What comes of a press: what was done, and whether the browser is kept from doing what it does with the key. */
function pressed(by: '⌘↵' | '↵', { isComposing = false, keyCode = 13, tagName = 'TEXTAREA', ...press }: Press) {
  const done: string[] = []
  const event = {
    ...{ ctrlKey: false, metaKey: false, shiftKey: false, repeat: false },
    ...press,
    nativeEvent: { isComposing, keyCode },
    target: { tagName },
    preventDefault: () => done.push('kept'),
    stopPropagation: () => undefined,
  } as unknown as KeyboardEvent
  hearTyping(event, {
    send: ({ shiftKey }) => done.push(shiftKey ? 'sent otherwise' : 'sent'),
    by,
    leave: () => done.push('left'),
  })
  return done
}

test('⌘↵ sends where Enter begins a line; on other keyboards that is Ctrl and Enter', () => {
  expect(pressed('⌘↵', { key: 'Enter', metaKey: true })).toEqual(['kept', 'sent'])
  expect(pressed('⌘↵', { key: 'Enter', ctrlKey: true })).toEqual(['kept', 'sent'])
  expect(pressed('⌘↵', { key: 'Enter', ctrlKey: true, shiftKey: true })).toEqual(['kept', 'sent otherwise'])
  expect(pressed('⌘↵', { key: 'Enter' })).toEqual([])
})

test('↵ sends where one line is usual; ⇧↵ begins a line, and on a button it presses the button', () => {
  expect(pressed('↵', { key: 'Enter' })).toEqual(['kept', 'sent'])
  expect(pressed('↵', { key: 'Enter', shiftKey: true })).toEqual([])
  expect(pressed('↵', { key: 'Enter', tagName: 'BUTTON' })).toEqual([])
})

test('a held key sends once, and types no lines meanwhile', () => {
  expect(pressed('↵', { key: 'Enter', repeat: true })).toEqual(['kept'])
  expect(pressed('⌘↵', { key: 'Enter', metaKey: true, repeat: true })).toEqual(['kept'])
})

test('the Enter and the Escape that end a word of an input method send and leave nothing', () => {
  expect(pressed('↵', { key: 'Enter', isComposing: true })).toEqual([])
  expect(pressed('↵', { key: 'Enter', keyCode: 229 })).toEqual([])
  expect(pressed('↵', { key: 'Escape', isComposing: true })).toEqual([])
  expect(pressed('↵', { key: 'Escape' })).toEqual(['kept', 'left'])
})
