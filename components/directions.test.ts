import { globSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'

/** A side of the screen, where a side of the text is meant: in an Arabic article it is the wrong one. */
const UTILITY =
  /(?<![\w-])-?(?:(?:scroll-)?[mp][lr]|left|right|border-[lr]|rounded-(?:[lr]|[tb][lr]))(?:-(?:\d|\[|\(|px|auto|full|none|sm|md|lg|xl)[\w.[\]()-]*)?(?=[\s'"`])(?<=-[^\s]*|border-[lr]|rounded-\w+)|(?<![\w-])(?:text|float|clear)-(?:left|right)(?![\w-])/g
const PROPERTY =
  /(?<![\w-])(?:(?:scroll-)?(?:margin|padding)-(?:left|right)|border(?:-(?:top|bottom))?-(?:left|right)[a-z-]*|left|right|(?:text-align|float|clear)\s*:\s*(?:left|right))(?=\s*[:;])/g
const STYLE = /\b(?:margin|padding|border)(?:Left|Right)\b|\b(?:textAlign|float): '(?:left|right)'/g

const withoutComments = (text: string) => text.replace(/\/\*.*?\*\//gs, '')

function sidesIn(file: string, text: string): string[] {
  const patterns = file.endsWith('.css') ? [PROPERTY] : [UTILITY, STYLE]
  return patterns.flatMap((pattern) => withoutComments(text).match(pattern) ?? []).map((side) => `${file}: ${side}`)
}

test('nothing on a screen stands left or right: it stands where a line begins or ends', () => {
  // A route may be called as a sheet is: readers.css is a folder.
  const files = globSync(['app/**/*.css', '{app,components}/**/*.{ts,tsx}']).filter(
    (file) => !/\.test\.tsx?$/.test(file) && statSync(file).isFile(),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap((file) => sidesIn(file, readFileSync(file, 'utf8')))).toEqual([])
})

test('sides are found in sheets, in utilities and in styles, and words of English are none', () => {
  expect(sidesIn('a.css', 'a { margin-left: 1rem; left: 0; text-align: right; border-left-color: red; }')).toHaveLength(
    4,
  )
  const worn = `<p className="ml-2 max-phone:pl-[3px] -left-1 text-left border-l rounded-tr-md float-right" style={{ marginLeft: 1 }} />`
  expect(sidesIn('a.tsx', worn)).toHaveLength(8)
  expect(
    sidesIn('a.tsx', `'what is left out' '#right' "left" ms-2 ps-2 border-s text-start place-left-behind`),
  ).toEqual([])
})
