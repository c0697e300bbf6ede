import { globSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { OUTCOMES, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'

const read = (pattern: string) => globSync(pattern).map((file) => readFileSync(file, 'utf8'))

test('every class that the styles name is worn by something', () => {
  const code = read('{app,components}/**/*.{ts,tsx}').map((text) => text.replace(/^\s*(\/\/|\/?\*).*$/gm, ''))
  const strings = code.flatMap((text) => text.match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? [])
  const worn = new Set(strings.flatMap((text) => text.match(/[\w-]+/g) ?? []))
  const styles = read('app/styles/*.css').map((text) => text.replace(/\/\*.*?\*\/|url\([^)]*\)/gs, ''))
  const named = styles.flatMap((text) => [...text.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name))
  expect(named.length).toBeGreaterThan(30)
  expect([...new Set(named)].filter((name) => !worn.has(name))).toEqual([])
})

test('no class is styled in two sheets: whoever changes one reads one file', () => {
  const sheets = globSync('app/**/*.css').filter((file) => statSync(file).isFile())
  const styledIn = new Map<string, string[]>()
  for (const file of sheets) {
    const text = readFileSync(file, 'utf8').replace(/\/\*.*?\*\/|url\([^)]*\)|@[a-z]+ '[^']*'/gs, '')
    for (const name of new Set([...text.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/gi)].map(([, found = '']) => found)))
      styledIn.set(name, [...(styledIn.get(name) ?? []), file])
  }
  expect([...styledIn].filter(([, where]) => where.length > 1)).toEqual([])
})

test('every sheet is in the desk’s styles', () => {
  const whole = readFileSync('app/globals.css', 'utf8')
  expect(globSync('*.css', { cwd: 'app/styles' }).filter((file) => !whole.includes(`./styles/${file}`))).toEqual([])
})

test('no style of a whole page hangs on what stands inside it: each key would style a thousand claims anew', () => {
  const whole = /(?:\bhtml|\bbody|:root|\.main|\.galley|\.shell)(?:[.:[][\w\-'=\]]+)*:has\(/
  expect(globSync('app/styles/*.css').filter((file) => whole.test(readFileSync(file, 'utf8')))).toEqual([])
})

test.each(OUTCOMES)('the outcome %s has a look, with a glyph that is drawn', (outcome) => {
  const [tokens = '', glyphs = ''] = ['tokens', 'glyphs'].map((name) => readFileSync(`app/styles/${name}.css`, 'utf8'))
  const look = tokens.split(`[data-finding='${OUTCOME_INFO[outcome].mark}'] {`)[1]?.split('}')[0] ?? ''
  const glyph = /--glyph: var\((--glyph-[\w-]+)\)/.exec(look)?.[1]
  expect(look).toContain('--tone: ')
  expect(glyphs).toContain(`${glyph ?? 'none'}: url(`)
})
