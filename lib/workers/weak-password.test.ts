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
  'a\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200bb',
  'a\u3164\u2800\u00ad\u2060\u180e\u{e0061}\u{e0062}\u00a0\u2003b',
  'a!!!!!!!!!!b',
  'correcthorsebatterystaple',
  'Correct-Horse-Battery-Staple!',
  'qwertz uiop asdf',
  'azerty uiop qsdf',
  'qwer asdf zxcv',
  '1qaz 2wsx 3edc',
  'aoeu snth dhtn',
  'Galley newsroom',
  'otto varga nadia',
  'йцукенгшщзхъ',
  'йцукен фывапролд',
  'Йфяцычувс',
  'йцукен123456',
  'фівапролджє',
  'ςερτυθιοπασδ',
  'קראטוןםפשדגכ',
  'ضصثقفغعهخحجد',
  'gfhjkm gfhjkm',
])('%s is guessed soon', (password) => {
  expect(isWeak(password, CONTEXT)).toBe(true)
})

test.each([
  'a long enough password',
  'a pier of many planks',
  'gentle otter crosses lines',
  'v9!kTq-2zLpw8',
  '!§%&/=?+*#-_;',
  'мост через реку стоит давно',
  'η γέφυρα είναι παλιά πολύ',
])('%s is not', (password) => {
  expect(isWeak(password, CONTEXT)).toBe(false)
})
