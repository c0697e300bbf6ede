import { globSync, readFileSync } from 'node:fs'
import next from 'eslint-config-next/core-web-vitals'
import tailwind from 'eslint-plugin-better-tailwindcss'
import tseslint from 'typescript-eslint'

/** A folder's walls: which of the other rooms it must not look into. Core rule, one regex per folder. */
function walls(files, allowed, { framework = false, kinds = '*.{ts,tsx}' } = {}) {
  const patterns = [
    { regex: '^\\.\\./', message: 'Use @/… across folders.' },
    { regex: `^@/(?!(${allowed.join('|')})(/|$))`, message: `${files} may import only from: ${allowed.join(', ')}.` },
  ]
  if (!framework)
    patterns.push({ regex: '^(next|react|react-dom)(/|$)', message: 'Frameworks stay out of this folder.' })
  return { files: [`${files}/**/${kinds}`], rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

/** The class names of our own sheets, which a component may wear beside Tailwind's utilities. */
function ownClasses() {
  const sheets = globSync('app/styles/*.css', { cwd: import.meta.dirname }).map((file) => readFileSync(file, 'utf8'))
  const styles = sheets.map((text) => text.replace(/\/\*.*?\*\/|url\([^)]*\)/gs, ''))
  return [...new Set(styles.flatMap((text) => [...text.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => `^${name}$`)))]
}

const vocabulary = ['lib/domain', 'lib/extraction']
const tests = ['lib/testing']

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
  walls('lib/domain', ['lib/domain']),
  walls('lib/extraction', ['lib/extraction']),
  walls('lib/db', ['lib/db', 'lib/domain', ...tests]),
  walls('lib/use-cases', ['lib/use-cases', ...vocabulary, 'lib/db', ...tests]),
  walls('lib/use-cases', ['lib/use-cases', 'lib/queries', ...vocabulary, 'lib/db', ...tests], { kinds: '*.test.ts' }),
  walls('lib/queries', ['lib/queries', ...vocabulary, 'lib/db', ...tests]),
  walls('lib/queries', ['lib/queries', 'lib/use-cases', ...vocabulary, 'lib/db', ...tests], { kinds: '*.test.ts' }),
  walls('lib/publishing', ['lib/publishing', ...vocabulary, 'lib/db', ...tests]),
  walls('lib/auth', ['lib/auth', 'lib/domain', 'lib/db', ...tests], { framework: true }),
  walls(
    'lib/server',
    ['lib/server', 'lib/domain', 'lib/auth', 'lib/use-cases', 'lib/db/(errors|answer-once)', ...tests],
    { framework: true },
  ),
  walls('lib/server', ['lib/server', 'lib/domain', 'lib/auth', 'lib/use-cases', 'lib/db', ...tests], {
    framework: true,
    kinds: '*.test.ts',
  }),
  walls('components', ['components', 'lib/domain'], { framework: true }),
  walls('app', ['app', 'components', 'lib/(?!db)[a-z-]+'], { framework: true }),
  // Readers' pages run no script: they are left by loading the next one, and bring a sheet of their own.
  {
    files: ['app/*public*/**'],
    rules: { '@next/next/no-html-link-for-pages': 'off', '@next/next/no-css-tags': 'off' },
  },
  {
    files: ['e2e/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@playwright/test', importNames: ['test'], message: 'Take test from ./story.' }] },
      ],
    },
  },
  { files: ['scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
)
