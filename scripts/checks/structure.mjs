// @ts-check
import { globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { ROOT } from '../process/place.mjs'
import { firstLoad } from './first-load.mjs'
import { importsOf } from './imports.mjs'
import { statesNamed } from './states-named.mjs'

const SOURCES = '{app,components,lib}/**/*.{ts,tsx}'
const GENERATED = ['lib/db/generated/**', 'lib/extraction/gazetteer*/**', '**/gazetteer-index.ts']
const MOST_COMPLEX = 30
const MOST_FILES = 40

/** A call of the API by its method; a type may stand between the name and the brackets. */
const READS = /\bcallApi\b[^'"`]*?\(\s*'GET'/g
const BESIDE = /\bcallApi\b[^'"`]*?\(\s*'(?:POST|PATCH|DELETE|PUT)'|\buseMutation\(/g
const CHANGES = /\b(?:makeChange|useChange)\('/g

/** @param {string} pattern */
const files = (pattern) =>
  globSync(pattern, { cwd: ROOT, exclude: [...GENERATED, '**/node_modules/**'] })
    .filter((file) => statSync(join(ROOT, file)).isFile())
    .sort()
/** @param {string} file */
const read = (file) => readFileSync(join(ROOT, file), 'utf8')
/** @param {string} file */
const isTest = (file) => /\.test\.tsx?$/.test(file)

/** Every figure with its name, in the order they are printed. @returns {Promise<[string, string][]>} */
export async function figures() {
  const code = files(SOURCES).filter((file) => !isTest(file))
  const sizes = code.map((file) => read(file).split('\n').length).sort((a, b) => a - b)
  const circles = circlesIn(code)
  const named = statesNamed()
  const complex = await complexFunctions()
  return [
    ...styles(),
    ...firstLoad(),
    ['className="button', `${count(/className=(?:"|\{[^}\n]*')button[ "']/g, '{app,components}/**/*.tsx')}`],
    ['places that read from the API', `${count(READS, '{app,components}/**/*.{ts,tsx}')}`],
    [
      'changes of the one way; beside it',
      `${count(CHANGES, 'app/**/*.{ts,tsx}')}; ${count(BESIDE, 'app/**/*.{ts,tsx}')}`,
    ],
    ['forms that are done at once', `${count(/\b(?:useForm|useFormOver|useActionState)[<(]/g, 'app/**/*.tsx')}`],
    ['states named in the browser as literals', `${named.length}${named.length > 0 ? `: ${named.join(', ')}` : ''}`],
    ['folders above 40 source files', crowded(code)],
    ['circles among the imports', circles.length === 0 ? 'none' : circles.map((each) => each.join(' → ')).join('; ')],
    [`functions above complexity ${MOST_COMPLEX}`, complex.length === 0 ? 'none' : complex.join(', ')],
    ['lines of a file: median, p95, most', [0.5, 0.95, 1].map((part) => quantile(sizes, part)).join(', ')],
  ]
}

/** @returns {[string, string][]} */
function styles() {
  const sheets = files('app/**/*.css').map((file) => ({
    file,
    text: read(file).replace(/\/\*.*?\*\/|url\([^)]*\)/gs, ''),
  }))
  /** @type {Map<string, Set<string>>} */
  const styledIn = new Map()
  for (const { file, text } of sheets)
    for (const [, name = ''] of text.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/gi))
      styledIn.set(name, (styledIn.get(name) ?? new Set()).add(file))
  const lines = files('app/**/*.css').reduce((sum, file) => sum + read(file).trimEnd().split('\n').length, 0)
  const twice = [...styledIn].filter(([, where]) => where.size > 1).length
  const worn = files('{app,components}/**/*.tsx').flatMap((file) => classesIn(read(file)))
  const own = worn.filter((name) => styledIn.has(name)).length
  return [
    ['own CSS: sheets, lines', `${sheets.length}, ${lines}`],
    ['own classes; styled in two sheets', `${styledIn.size}; ${twice}`],
    ['classes worn; of them utilities', `${worn.length}; ${percent(worn.length - own, worn.length)}`],
  ]
}

/** What stands in className="…" and in the strings given to cn, cva and buttonLook. @param {string} text @returns {string[]} */
function classesIn(text) {
  const attributes = [...text.matchAll(/className="([^"]*)"/g)].map(([, list = '']) => list)
  const joined = [...text.matchAll(/className=\{([^}]*(?:\{[^}]*\}[^}]*)*)\}|\b(?:cn|cva)\(([^)]*)\)/g)]
    .flatMap(([, given = '', called = '']) => [...`${given}${called}`.matchAll(/'([^'\n]*)'/g)])
    .map(([, list = '']) => list)
  return [...attributes, ...joined].flatMap((list) => list.split(/\s+/)).filter(Boolean)
}

/** @param {RegExp} what @param {string} where */
function count(what, where) {
  return files(where)
    .filter((file) => !isTest(file))
    .reduce((sum, file) => sum + [...read(file).matchAll(what)].length, 0)
}

/** @param {string[]} code */
function crowded(code) {
  /** @type {Map<string, number>} */
  const sizes = new Map()
  for (const file of code) sizes.set(dirname(file), (sizes.get(dirname(file)) ?? 0) + 1)
  const most = [...sizes].sort(([, a], [, b]) => b - a)
  const above = most.filter(([, size]) => size > MOST_FILES)
  const named = (above.length > 0 ? above : most.slice(0, 1)).map(([folder, size]) => `${folder} ${size}`)
  return above.length > 0 ? named.join(', ') : `none; most: ${named[0] ?? '–'}`
}

/**
 * Each knot of files that import one another.
 * @param {string[]} code
 * @returns {string[][]}
 */
function circlesIn(code) {
  const known = new Set(code)
  /** @type {Map<string, string[]>} */
  const imports = new Map(code.map((file) => [file, importsOf(file).filter((target) => known.has(target))]))
  /** @type {Map<string, { index: number, low: number, open: boolean }>} */
  const seen = new Map()
  /** @type {string[]} */
  const stack = []
  /** @type {string[][]} */
  const knots = []
  /** @param {string} file */
  const visit = (file) => {
    const at = { index: seen.size, low: seen.size, open: true }
    seen.set(file, at)
    stack.push(file)
    for (const target of imports.get(file) ?? []) {
      const there = seen.get(target) ?? visit(target)
      if (there.open) at.low = Math.min(at.low, there.low)
    }
    if (at.low === at.index) {
      const knot = stack.splice(stack.indexOf(file))
      for (const each of knot) Object.assign(seen.get(each) ?? {}, { open: false })
      if (knot.length > 1) knots.push(knot)
    }
    return at
  }
  for (const file of code) if (!seen.has(file)) visit(file)
  return knots
}

/** @returns {Promise<string[]>} */
async function complexFunctions() {
  const eslint = new ESLint({
    cwd: ROOT,
    overrideConfigFile: true,
    overrideConfig: [
      { ignores: [...GENERATED, 'lib/extraction/**'] },
      {
        files: ['**/*.{ts,tsx}'],
        languageOptions: { parser: /** @type {import('eslint').Linter.Parser} */ (tseslint.parser) },
        rules: { complexity: ['error', MOST_COMPLEX] },
      },
    ],
  })
  const results = await eslint.lintFiles([SOURCES])
  return results.flatMap(({ filePath, messages }) =>
    messages
      .filter(({ ruleId }) => ruleId === 'complexity')
      .map(({ line, message }) => `${relative(ROOT, filePath)}:${line} (${/of (\d+)/.exec(message)?.[1] ?? '?'})`),
  )
}

/** @param {number[]} sorted @param {number} part */
const quantile = (sorted, part) => sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0
/** @param {number} part @param {number} whole */
const percent = (part, whole) => (whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`)
