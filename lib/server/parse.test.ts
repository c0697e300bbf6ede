import { expect, test } from 'vitest'
import { z } from 'zod'
import { ChangeArticle } from '@/lib/use-cases/articles/change-article'
import { parse } from './parse'

const DAY = 'Give a date between 1500 and 2200, such as 2026-01-07, or a time with its offset.'

test.each([
  ['publishedAt', '2026-13-44', DAY],
  ['publishedAt', '1200-01-01', 'Give a date between 1500 and 2200.'],
  ['publishedAt', 5, DAY],
  ['dueAt', '2026-13-44', 'Give a time with its offset, such as 2026-01-07T18:00:00Z.'],
  ['dueAt', '1200-01-01T00:00:00Z', 'Give a date between 1500 and 2200.'],
  ['url', 'ftp://example.org', 'Give an address that begins with http:// or https://.'],
  ['url', 'example.org', 'Give an address that begins with http:// or https://.'],
  ['url', 'https://a:b@c.example/', 'Leave out the user name and password before the @ of this address.'],
  ['url', 'http://nadia@c.example/', 'Leave out the user name and password before the @ of this address.'],
  ['version', 9007199254740993, 'Give a whole number from 1 to 2,147,483,647.'],
  ['version', 1e300, 'Give a whole number from 1 to 2,147,483,647.'],
  ['version', Infinity, 'Give a whole number from 1 to 2,147,483,647.'],
  ['version', '9'.repeat(400), 'Give a whole number from 1 to 2,147,483,647.'],
  ['version', '9007199254740993', 'Give a whole number from 1 to 2,147,483,647.'],
])('a change of %s to %s is answered with what to give', (field, value, says) => {
  const articleId = '019a0000-0000-7000-8000-000000000000'
  expect(() => parse(ChangeArticle, { articleId, version: 1, [field]: value })).toThrow(`${field}: ${says}`)
})

test('a limit that a schema has no words for is told with its figure, and a day with an example', () => {
  const schema = z.object({
    row: z.int().max(9_999).exactOptional(),
    names: z.array(z.string()).min(1).exactOptional(),
    on: z.iso.date().exactOptional(),
    role: z.enum(['BODY', 'CAPTION', 'NOTE']).exactOptional(),
  })
  expect(() => parse(schema, { row: 10_000 })).toThrow('row: At most 9,999.')
  expect(() => parse(schema, { names: [] })).toThrow('names: At least 1 item.')
  expect(() => parse(schema, { role: 'POEM' })).toThrow('role: Give one of BODY, CAPTION or NOTE.')
  expect(() => parse(schema, { on: '2026-02-30' })).toThrow('on: Give a day, such as 2026-01-07.')
})

test('what is left out, or unknown, is said plainly, and of the address as of the address', () => {
  const schema = z.strictObject({ name: z.string().min(1, 'This can’t be empty.'), limit: z.int().optional() })
  expect(() => parse(schema, {})).toThrow('name: This is missing.')
  expect(() => parse(schema, { name: 'Jonas', foo: 1 })).toThrow('body: Nothing is called “foo” here.')
  expect(() => parse(schema, { name: 'Jonas', foo: 1, bar: 2 }, 'address')).toThrow(
    'address: Nothing is called “foo” or “bar” here.',
  )
})
