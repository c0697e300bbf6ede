import { expect, test } from 'vitest'
import { isWeak } from './weak-password'

const CONTEXT = [
  'nadia@galley.example',
  'Nadia Kessler',
  'The Lindmere Courier',
  'Lindmere and Aske County',
  'galley newsroom',
  'Otto Varga',
]

test.each([
  '123456789012',
  'nadia@galley.example',
  'password1234',
  'qwertyuiop12',
  'aaaaaaaaaaaa',
  'Nadia Kessler 1',
  'TheLindmereCourier2026',
  'kessler.nadia!!',
  'relssek relssek',
  'пароль пароль пароль',
  'a           b',
  'Galley newsroom',
  'otto varga nadia',
])('%s is guessed soon', (password) => {
  expect(isWeak(password, CONTEXT)).toBe(true)
})

test.each(['check every word', 'correct horse battery staple', 'gentle otter crosses lines', 'v9!kTq-2zLpw8'])(
  '%s is not',
  (password) => {
    expect(isWeak(password, CONTEXT)).toBe(false)
  },
)
