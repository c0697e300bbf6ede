import { globSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import next from 'eslint-config-next/core-web-vitals'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import tailwind from 'eslint-plugin-better-tailwindcss'
import { getDefaultSelectors } from 'eslint-plugin-better-tailwindcss/defaults'
import * as importX from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'
import { galley } from './scripts/checks/lint-rules.mjs'

/** Folders that only tests and commands may use. */
const workshop = ['lib/testing', 'scripts', 'bench', 'e2e', 'prisma']

const STORY = { name: '@playwright/test', importNames: ['test'], message: 'Take test from ./story.' }

const ACROSS = [{ regex: '^\\.{1,2}/(.*/)?\\.\\./|^\\.\\./', message: 'Use @/… across folders.' }]

/** What components/ui is built on. */
const PRIMITIVES = '^(radix-ui|@radix-ui/.*|cmdk|sonner|react-aria(-components)?|@react-aria/.*)(/|$)'

/**
 * A folder's walls: which of the other rooms it may look into, by whichever kind of import. One regex per folder; its tests may look
 * into lib/testing and `tests` as well.
 */
function walls(folder, allowed, options = {}) {
  const {
    framework = false,
    node = true,
    primitives = true,
    tests = [],
    frameworkInTests = framework,
    workshopToo = false,
  } = options
  const rules = (rooms, { ofNode = node, ofFramework = framework, paths = [] } = {}) => {
    const patterns = []
    if (!ofFramework)
      patterns.push({ regex: '^(next|react|react-dom)(/|$)', message: 'Frameworks stay out of this folder.' })
    if (!primitives)
      patterns.push({ regex: PRIMITIVES, message: 'What is pressed or opened comes from components/ui.' })
    if (!ofNode) patterns.push({ regex: `^node:|^(${builtinModules.join('|')})$`, message: 'Nothing of Node here.' })
    const places = [
      { regex: `^@/(?!(${rooms.join('|')})(/|$))`, message: `${folder} may import only from: ${rooms.join(', ')}.` },
    ]
    return (across) => ({
      'galley/walls': ['error', { patterns: [...across, ...patterns], places }],
      ...(paths.length > 0 && { 'no-restricted-imports': ['error', { paths }] }),
    })
  }
  const production = workshopToo ? [...allowed, ...workshop] : allowed
  const plugins = { galley }
  const ofTests = rules([...production, 'lib/testing', ...tests], { ofNode: true, ofFramework: frameworkInTests })
  return [
    // Node runs these as they are, and knows no @/.
    { files: [`${folder}/**/*.{js,cjs,mjs}`], plugins, rules: rules(production)([]) },
    { files: [`${folder}/**/*.{ts,tsx,mts,cts}`], plugins, rules: rules(production)(ACROSS) },
    { files: [`${folder}/**/*.test.{ts,tsx}`], plugins, rules: ofTests(ACROSS) },
    { files: [`${folder}/**/*.spec.ts`], plugins, rules: rules(production, { paths: [STORY] })(ACROSS) },
  ]
}

/** Where classes stand: className, cn, cva, and tw, which holds them in a constant. */
const CLASSES = [
  ...getDefaultSelectors(),
  { kind: 'callee', name: '^tw$', match: [{ type: 'strings' }, { type: 'objectValues' }] },
]

/** The class names of our own sheets, which a component may wear beside Tailwind's utilities. */
function ownClasses() {
  const sheets = globSync('app/styles/*.css', { cwd: import.meta.dirname }).map((file) => readFileSync(file, 'utf8'))
  const styles = sheets.map((text) => text.replace(/\/\*.*?\*\/|url\([^)]*\)/gs, ''))
  return [...new Set(styles.flatMap((text) => [...text.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => `^${name}$`)))]
}

const CONTROL_ROLES =
  'button|link|checkbox|radio|switch|combobox|dialog|alertdialog|menu|menubar|menuitem.*|tab|tablist|tooltip|textbox|searchbox|spinbutton'

/** Controls of one's own, where components/ui has them. */
const CONTROLS = [
  [
    'JSXOpeningElement[name.name=/^(button|select|textarea|input|dialog|menu)$/]',
    'Take Button, Select, TextArea, Input, Hidden, Dialog, Menu … from components/ui.',
  ],
  [
    `JSXOpeningElement[name.name=/^[a-z]/] > JSXAttribute[name.name="role"] > Literal[value=/^(${CONTROL_ROLES})$/]`,
    'A thing with this role is one of components/ui.',
  ],
  [
    `JSXOpeningElement[name.name=/^[a-z]/] > JSXAttribute[name.name="role"] > JSXExpressionContainer Literal[value=/^(${CONTROL_ROLES})$/]`,
    'A thing with this role is one of components/ui.',
  ],
  [
    'JSXOpeningElement[name.name=/^[a-z]/] > JSXAttribute[name.name=/^(popover|popoverTarget|contentEditable)$/i]',
    'Take Popover, Dialog or a field from components/ui.',
  ],
  [
    'CallExpression[callee.name="createElement"] > Literal.arguments:first-child',
    'Write it as JSX, with controls from components/ui.',
  ],
  [
    'CallExpression[callee.property.name="createElement"] > Literal.arguments:first-child',
    'Write it as JSX, with controls from components/ui.',
  ],
]

const ROW = 'A button with a key is one of its row: ButtonOf, or ActionButton. A form’s own keys are FORM_KEYS.'

/** Keys at what is pressed, where the screen's table has them. */
const KEYS = [
  [
    'JSXOpeningElement[name.name="Button"]:not(:has(JSXAttribute[name.name="type"] > Literal[value="submit"])) > JSXAttribute[name.name="kbd"]:not(:has(Identifier[name=/^FORM_/]))',
    ROW,
  ],
  [
    'JSXOpeningElement[name.name="Button"] > JSXSpreadAttribute Property[key.name="kbd"]:not(:has(Identifier[name=/^FORM_/]))',
    ROW,
  ],
  ['JSXAttribute[name.name="kbd"] Literal', 'Take the key from the screen’s table, or from FORM_KEYS.'],
  ['Property[key.name="kbd"] > Literal.value', 'Take the key from the screen’s table, or from FORM_KEYS.'],
]

/** Ways to the desk beside the one: makeChange for changes, callApi for what is asked. */
const REACHES = [
  ['CallExpression[callee.name="fetch"]', 'Make a change with makeChange, ask with callApi.'],
  [
    'CallExpression[callee.object.name=/^(window|globalThis|self)$/][callee.property.name="fetch"]',
    'Make a change with makeChange, ask with callApi.',
  ],
  ['CallExpression[callee.property.name="sendBeacon"]', 'Make a change with makeChange.'],
  [
    'NewExpression[callee.name=/^(XMLHttpRequest|WebSocket|EventSource)$/]',
    'Make a change with makeChange, ask with callApi, hear with useLive.',
  ],
]

/** Pressing for somebody: an action is called, not its button. */
const PRESSES = [
  ['CallExpression[callee.property.name="click"][arguments.length=0]', 'Call what the button calls.'],
  ['NewExpression[callee.name=/^(Mouse|Pointer|Keyboard)Event$/]', 'Call what the key or the button runs.'],
]

/** Reading the page instead of what it was drawn from. */
const READS = [
  [
    'CallExpression[callee.object.name="document"][callee.property.name=/^(querySelector|querySelectorAll|getElementsBy.*)$/]',
    'Take it from what the page was drawn from, or by a ref.',
  ],
  [
    'MemberExpression[property.name=/^(innerText|innerHTML|outerHTML)$/]',
    'Take the words from what the page was drawn from.',
  ],
]

/** What is refused in these files, instead of what other lines say of them. */
const oneWay = (files, refused) => ({
  files,
  rules: { 'no-restricted-syntax': ['error', ...refused.map(([selector, message]) => ({ selector, message }))] },
})

const vocabulary = ['lib/domain', 'lib/extraction', 'lib/text']

export default tseslint.config(
  {
    ignores: [
      '.next/**',
      '.data/**',
      'node_modules/**',
      'lib/db/generated/**',
      'next-env.d.ts',
      'playwright-report/**',
    ],
  },
  ...next,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-console': 'error',
    },
  },
  {
    files: ['{app,components}/**/*.{ts,tsx}'],
    plugins: { tailwind, galley },
    settings: {
      'better-tailwindcss': { entryPoint: 'app/globals.css', cwd: import.meta.dirname, selectors: CLASSES },
    },
    rules: {
      'tailwind/no-unknown-classes': ['error', { ignore: ownClasses() }],
      'galley/checked-classes': 'error',
      'tailwind/no-conflicting-classes': 'error',
      'tailwind/no-duplicate-classes': 'error',
    },
  },
  walls('lib/text', ['lib/text'], { node: false }),
  walls('lib/domain', ['lib/domain', 'lib/text'], { node: false }),
  walls('lib/extraction', ['lib/extraction', 'lib/text'], { node: false }),
  walls('lib/db', ['lib/db', 'lib/domain']),
  walls('lib/fetching', ['lib/fetching', 'lib/domain']),
  walls('lib/workers', ['lib/workers', 'lib/intake', ...vocabulary]),
  walls('lib/use-cases', ['lib/workers', 'lib/fetching', 'lib/storage', 'lib/use-cases', ...vocabulary, 'lib/db'], {
    tests: ['lib/queries'],
  }),
  walls('lib/storage', ['lib/storage']),
  walls('lib/jobs', ['lib/jobs', 'lib/use-cases', 'lib/fetching', 'lib/domain', 'lib/db']),
  walls('lib/queries', ['lib/workers', 'lib/fetching', 'lib/storage', 'lib/queries', ...vocabulary, 'lib/db'], {
    tests: ['lib/use-cases'],
  }),
  walls('lib/intake', ['lib/intake', 'lib/domain', 'lib/text'], { node: false }),
  walls('lib/publishing', ['lib/publishing', ...vocabulary, 'lib/db']),
  walls('lib/live', ['lib/live', 'lib/domain', 'lib/db'], { tests: ['lib/use-cases', 'lib/queries'] }),
  walls('lib/auth', ['lib/auth', 'lib/domain', 'lib/db'], { framework: true }),
  walls(
    'lib/server',
    ['lib/server', 'lib/domain', 'lib/text', 'lib/auth', 'lib/use-cases', 'lib/db/(errors|answer-once)'],
    {
      framework: true,
      tests: ['lib/db'],
    },
  ),
  walls('components', ['components', 'lib/domain'], { framework: true, node: false, primitives: false }),
  walls('components/ui', ['components', 'lib/domain'], { framework: true, node: false }),
  walls('components/notices', ['components', 'lib/domain'], { framework: true, node: false }),
  walls('app', ['app', 'components', 'lib/(?!db|testing)[a-z-]+'], { framework: true, primitives: false }),
  walls('lib/testing', ['lib', 'app'], { workshopToo: true }),
  walls('scripts', ['scripts', 'lib/(?!testing)[a-z-]+', 'vitest\\.config'], {
    tests: ['app', 'bench', 'instrumentation', 'proxy'],
    frameworkInTests: true,
  }),
  walls('prisma', ['prisma', 'lib'], { workshopToo: true }),
  walls('bench', ['bench', 'lib'], { framework: true, workshopToo: true }),
  walls('e2e', ['e2e'], { framework: true }),
  // Circles make a file impossible to read alone.
  {
    files: ['{app,components,lib,scripts,bench,e2e,prisma}/**/*.{ts,tsx}'],
    ignores: ['lib/extraction/**'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ alwaysTryTypes: true })] },
    rules: { 'import-x/no-cycle': ['error', { ignoreExternal: true, allowUnsafeDynamicCyclicDependency: false }] },
  },
  // One way to do each thing; what is named in each line is the way itself.
  oneWay(['{app,components}/**/*.{ts,tsx}'], [...CONTROLS, ...KEYS, ...REACHES, ...PRESSES, ...READS]),
  oneWay(['components/actions/action-button.tsx'], [...CONTROLS, ...REACHES, ...PRESSES, ...READS]),
  // Readers' pages run no script and have plain controls of their own.
  oneWay(['app/*public*/**'], [...REACHES, ...PRESSES, ...READS]),
  oneWay(['components/ui/**'], [...REACHES, ...READS]),
  oneWay(
    [
      'components/{api,broken}.{ts,tsx}',
      'components/shell/sign-in-by-script.ts',
      'components/live/{live-connection,api-told}.ts',
    ],
    [...CONTROLS, ...PRESSES, ...READS],
  ),
  // What was pressed before the scripts came is pressed again; Enter opens the row at hand by its own link.
  oneWay(
    ['components/shell/{early-input,early-script}.{ts,tsx}', 'components/actions/row-steps.tsx'],
    [...CONTROLS, ...REACHES, ...READS],
  ),
  // Whether something lies over the page is not known by any screen.
  oneWay(['components/shell/single-keys.ts'], [...CONTROLS, ...REACHES, ...PRESSES]),
  oneWay(['{app,components}/**/*.{test,spec}.{ts,tsx}'], []),
  { files: ['**/*.test.{ts,tsx}'], plugins: { galley }, rules: { 'galley/checked-classes': 'off' } },
  // Readers' pages run no script: they are left by loading the next one, and bring a sheet of their own.
  {
    files: ['app/*public*/**'],
    rules: { '@next/next/no-html-link-for-pages': 'off', '@next/next/no-css-tags': 'off' },
  },
  { files: ['scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
)
