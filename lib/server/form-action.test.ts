import { expect, test } from 'vitest'
import { z } from 'zod'
import { openFormAction } from './form-action'

const BEFORE = { done: null, refused: null, errors: {}, values: {} }
const sent = (fields: [string, string][]) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

test('a field with two values is refused by name; one that stands twice with the same loses nothing', async () => {
  const action = openFormAction(z.strictObject({ to: z.string() }), ({ to }) => Promise.resolve(`Sent to ${to}.`))
  expect(
    await action(
      BEFORE,
      sent([
        ['to', 'Nadia'],
        ['to', 'Otto'],
      ]),
    ),
  ).toMatchObject({ done: null, refused: 'to is given twice.' })
  expect(
    await action(
      BEFORE,
      sent([
        ['to', 'Nadia'],
        ['to', 'Nadia'],
      ]),
    ),
  ).toMatchObject({ done: 'Sent to Nadia.' })
})

test('an action that is called with no form says so', async () => {
  const action = openFormAction(z.strictObject({}), () => Promise.resolve('Done.'))
  for (const given of [undefined, null, 5, ['a'], Promise.resolve()])
    expect(await action(BEFORE, given as never)).toMatchObject({
      done: null,
      refused: 'This form can’t be read. Load the page again, and send it once more.',
    })
})
