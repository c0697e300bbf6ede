import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Visible } from './visible'

const shown = (text: string) => renderToStaticMarkup(<Visible text={text} />)

test('a sign that turns a text around stands alone and is named; every other sign is as it was', () => {
  expect(shown('paid \u202e000,1 £\u202c')).toBe(
    'paid <bdi class="turns" data-code="202E">\u202e</bdi>000,1 £<bdi class="turns" data-code="202C">\u202c</bdi>',
  )
  expect(shown('\u200fقال 👩‍🚒 “ok”')).toBe('\u200fقال 👩‍🚒 “ok”')
})
