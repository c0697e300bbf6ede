import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { returnPath } from './return-path'

const desk = 'https://desk.example'

describe('after signing in', () => {
  test('Nadia comes back to the page she wanted', () => {
    expect(returnPath('/articles?state=cleared#a', desk)).toBe('/articles?state=cleared#a')
    expect(returnPath('https://desk.example/review', desk)).toBe('/review')
  })

  test.each([
    ['another host without a scheme', '//evil.tld'],
    ['another host behind a dot path', '/..//evil.tld'],
    ['another host with a backslash', '/\\evil.tld'],
    ['a tab that browsers drop', '/\t/evil.tld'],
    ['another origin', 'https://evil.tld/desk'],
    ['another origin in a name', 'https://desk.example@evil.tld/'],
    ['a script', 'javascript:alert(1)'],
    ['nothing', ''],
  ])('%s leads to the front door', (_what, wanted) => {
    expect(returnPath(wanted, desk)).toBe('/')
  })

  test('no address leads off the desk', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.stringMatching(/^[/\\.:@a-z?#]{0,20}$/)), (wanted) => {
        const path = returnPath(wanted, desk)
        expect(path).toMatch(/^\/(?!\/)/)
        expect(new URL(path, desk).origin).toBe(desk)
      }),
    )
  })
})
