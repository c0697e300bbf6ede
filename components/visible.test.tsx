import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { strayMarks } from '@/lib/domain/text/odd-characters'
import { Visible } from './visible'

vi.mock('@/lib/domain/text/odd-characters', async (original) => {
  const real = await original<typeof import('@/lib/domain/text/odd-characters')>()
  return { ...real, strayMarks: vi.fn(real.strayMarks) }
})

const shown = (text: string) => renderToStaticMarkup(<Visible text={text} />)

test('a sign that turns a text around stands alone and is named; every other sign is as it was', () => {
  expect(shown('paid \u202e000,1 £\u202c')).toBe(
    'paid <bdi class="turns" data-code="202E">\u202e</bdi>000,1 £<bdi class="turns" data-code="202C">\u202c</bdi>',
  )
  expect(shown('\u200fقال 👩‍🚒 “ok”')).toBe('\u200fقال 👩‍🚒 “ok”')
})

test.each(['\u200f', '\u061c', '\u200e', '\u2067'])(
  '%j is named among Latin letters, also in a stretch of a line',
  (mark) => {
    const named = `<bdi class="turns" data-code="${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}">${mark}</bdi>`
    expect(shown(`Marlow won ${mark}3–1 on Saturday.`)).toBe(`Marlow won ${named}3–1 on Saturday.`)
    const line = `Marlow won ${mark}3–1.`
    expect(renderToStaticMarkup(<Visible text={`${mark}3–1`} within={line} at={11} />)).toBe(`${named}3–1`)
  },
)

test('a mark in a stretch of a line of right-to-left letters is left alone', () => {
  const line = 'ניצחנו \u200f3–1 ביום שבת'
  expect(renderToStaticMarkup(<Visible text={'\u200f3–1'} within={line} at={7} />)).toBe('\u200f3–1')
})

test('a line is looked through once, in however many pieces it is drawn', () => {
  const line = 'ב\u200f5 '.repeat(40)
  vi.mocked(strayMarks).mockClear()
  for (let at = 0; at < line.length; at += 4)
    renderToStaticMarkup(<Visible text={line.slice(at, at + 4)} within={line} at={at} />)
  expect(strayMarks).toHaveBeenCalledTimes(1)
})
