import { expect, test } from 'vitest'
import { linkOf } from '@/lib/domain/evidence/source'
import { connectedAs } from '@/lib/testing/database'

const PAGE = 'https://www.sandwick.example/minutes/2026'

/** How the database compares addresses, each stored as a source's address is. */
const compared = (...urls: string[]) =>
  connectedAs('owner', async (owner) => {
    const { rows } = await owner.query<{ address: string | null }>(
      'SELECT galley_address(url) AS address FROM unnest($1::text[]) WITH ORDINALITY AS t (url, place) ORDER BY place',
      [urls.map((url) => linkOf(url.trim()) ?? url)],
    )
    return rows.map(({ address }) => address)
  })

test.each([
  'http://sandwick.example/minutes/2026',
  'https://SANDWICK.example/minutes/2026/',
  'https://sandwick.example:443/minutes/2026#item-4',
  'http://sandwick.example:443/minutes/2026',
  'https://www.sandwick.example/minutes/2026?utm_source=letter&utm_medium=mail&fbclid=abc',
  'https://www.sandwick.example/minutes/2026?',
  'https://m.sandwick.example/minutes/2025/../2026',
  ' https://sandwick.example./minutes/2026/index.html ',
])('%s leads to the same page', async (other) => {
  const [one, two] = await compared(other, PAGE)
  expect(one).toBe(two)
  expect(two).toBe('sandwick.example/minutes/2026')
})

test.each([
  'https://www.sandwick.example/minutes/2025',
  'https://www.sandwick.example/minutes/2026?item=4',
  'https://www.sandwick.example:8443/minutes/2026',
  'https://papers.sandwick.example/minutes/2026',
  'https://www.sandwick.example/Minutes/2026',
  'https://www.sandwick.example/minutes/2026?autm_source=4',
])('%s leads elsewhere', async (other) => {
  const [one, two] = await compared(other, PAGE)
  expect(one).not.toBe(two)
})

test('parameters are compared whatever their order and however their spaces are written', async () => {
  const [one, two] = await compared(`${PAGE}?b=2&a=old+town`, `${PAGE}?a=old%20town&utm_id=7&b=2`)
  expect(one).toBe(two)
})

test('an address in another script and the one it is sent as are the same', async () => {
  const [one, two] = await compared('https://Lindmère.example/Straße', 'https://xn--lindmre-6xa.example/Stra%C3%9Fe')
  expect(one).toBe(two)
})

test.each(['mailto:clerk@sandwick.example', 'minutes', ''])('%s is no web address', async (other) => {
  expect(await compared(other)).toEqual([null])
})
