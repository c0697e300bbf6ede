import { globSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import next from 'eslint-config-next/core-web-vitals'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import tailwind from 'eslint-plugin-better-tailwindcss'
import * as importX from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

/** Folders that only tests and commands may use. */
const workshop = ['lib/testing', 'scripts', 'bench', 'e2e', 'prisma']

const STORY = { name: '@playwright/test', importNames: ['test'], message: 'Take test from ./story.' }

/** What components/ui is built on. */
const PRIMITIVES = '^(radix-ui|@radix-ui/.*|cmdk|sonner|react-aria(-components)?|@react-aria/.*)(/|$)'

/**
 * A folder's walls: which of the other rooms it may look into. Core rule, one regex per folder; its tests may look into
 * lib/testing and `tests` as well.
 */
function walls(folder, allowed, options = {}) {
  const { framework = false, node = true, primitives = true, tests = [], workshopToo = false } = options
  const rules = (rooms, { ofNode = node, paths = [] } = {}) => {
    const patterns = [
      { regex: '^\\.{1,2}/(.*/)?\\.\\./|^\\.\\./', message: 'Use @/… across folders.' },
      { regex: `^@/(?!(${rooms.join('|')})(/|$))`, message: `${folder} may import only from: ${rooms.join(', ')}.` },
    ]
    if (!framework)
      patterns.push({ regex: '^(next|react|react-dom)(/|$)', message: 'Frameworks stay out of this folder.' })
    if (!primitives)
      patterns.push({ regex: PRIMITIVES, message: 'What is pressed or opened comes from components/ui.' })
    if (!ofNode) patterns.push({ regex: `^node:|^(${builtinModules.join('|')})$`, message: 'Nothing of Node here.' })
    return { 'no-restricted-imports': ['error', { patterns, paths }] }
  }
  const production = workshopToo ? [...allowed, ...workshop] : allowed
  return [
    { files: [`${folder}/**/*.{ts,tsx}`], rules: rules(production) },
    {
      files: [`${folder}/**/*.test.{ts,tsx}`],
      rules: rules([...production, 'lib/testing', ...tests], { ofNode: true }),
    },
    { files: [`${folder}/**/*.spec.ts`], rules: rules(production, { paths: [STORY] }) },
  ]
}

/** The class names of our own sheets, which a component may wear beside Tailwind's utilities. */
function ownClasses() {
  const sheets = globSync('app/styles/*.css', { cwd: import.meta.dirname }).map((file) => readFileSync(file, 'utf8'))
  const styles = sheets.map((text) => text.replace(/\/\*.*?\*\/|url\([^)]*\)/gs, ''))
  return [...new Set(styles.flatMap((text) => [...text.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => `^${name}$`)))]
}

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
    plugins: { tailwind },
    settings: {
      'better-tailwindcss': { entryPoint: 'app/globals.css', cwd: import.meta.dirname },
    },
    rules: {
      'tailwind/no-unknown-classes': ['error', { ignore: ownClasses() }],
      'tailwind/no-conflicting-classes': 'error',
      'tailwind/no-duplicate-classes': 'error',
    },
  },
  walls('lib/text', ['lib/text'], { node: false }),
  walls('lib/domain', ['lib/domain', 'lib/text'], { node: false }),
  walls('lib/extraction', ['lib/extraction', 'lib/text'], { node: false }),
  walls('lib/db', ['lib/db', 'lib/domain']),
  walls('lib/workers', ['lib/workers', 'lib/intake', ...vocabulary]),
  walls('lib/use-cases', ['lib/workers', 'lib/use-cases', ...vocabulary, 'lib/db'], { tests: ['lib/queries'] }),
  walls('lib/queries', ['lib/workers', 'lib/queries', ...vocabulary, 'lib/db'], { tests: ['lib/use-cases'] }),
  walls('lib/intake', ['lib/intake', 'lib/domain', 'lib/text'], { node: false }),
  walls('lib/publishing', ['lib/publishing', ...vocabulary, 'lib/db']),
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
  // Whatever is pressed or typed in comes from components/ui; readers' pages, which run no script, have their own plain ones.
  {
    files: ['{app,components}/**/*.tsx'],
    ignores: ['components/ui/**', 'app/*public*/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXOpeningElement[name.name=/^(button|select|textarea|input)$/]',
          message: 'Take Button, Select, TextArea, Input, Hidden … from components/ui.',
        },
      ],
    },
  },
  // Readers' pages run no script: they are left by loading the next one, and bring a sheet of their own.
  {
    files: ['app/*public*/**'],
    rules: { '@next/next/no-html-link-for-pages': 'off', '@next/next/no-css-tags': 'off' },
  },
  { files: ['scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
)
