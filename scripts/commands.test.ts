import { spawnSync } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { articleBy } from '@/lib/testing/builders'
import { connectedAs, databaseUrls } from '@/lib/testing/database'
import { nadia } from '@/lib/testing/people'
import { explain } from './process/say.mjs'

const run = (args: string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    input: 'a good long password\n',
  })
  return { status, said: stdout + stderr }
}
const createAdmin = (args: string[], database: string) =>
  run(['--conditions=react-server', '--import', 'tsx', 'scripts/create-admin.ts', ...args], { DATABASE_URL: database })

test('a command that takes no arguments ignores none', () => {
  const { status, said } = run(['scripts/galley.mjs', 'start', '--port', '4000'])
  expect(status).toBe(2)
  expect(said).toContain('PORT=4000')
})

test('db:url never answers a question it did not understand', () => {
  const { status, said } = run(['scripts/galley.mjs', 'db-url', '--superuser'])
  expect(status).toBe(1)
  expect(said).toContain('[-- --owner | --audit]')
})

test('a program prints its own words and nothing else, and its exit code is kept', () => {
  const extract = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/galley.mjs', 'run', 'scripts/extract.ts', ...args], {
      encoding: 'utf8',
      input: 'The bridge cost £4 million.',
    })
  const { status, stdout } = extract('--json', '-')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ claims: [{ kind: 'STATEMENT' }, { kind: 'NUMBER' }] })
  expect(extract('--nonsense').status).toBe(2)
})

test('admin:create looks at the database before it asks anything, and says what is wrong in a sentence', () => {
  const { app } = databaseUrls()
  const wrong = new URL(app)
  wrong.password = 'wrong'
  const empty = new URL(app)
  empty.pathname = 'postgres'
  for (const [database, sentence] of [
    [wrong.href, 'refused the name or password in DATABASE_URL'],
    [empty.href, 'no tables of Galley yet'],
  ] as const) {
    const { status, said } = createAdmin(['--email', 'ada@paper.example', '--name', 'Ada'], database)
    expect(status).toBe(1)
    expect(said).toContain(sentence)
    expect(said).not.toContain('    at ')
  }
  expect(createAdmin(['--bogus'], app).said).toContain('Say: npm run admin:create')
})

test('recount counts anew what was written past the triggers, says of which tables, and then that all is right', async () => {
  const { articleId } = await articleBy(await nadia())
  const recount = () => run(['scripts/recount.mjs'], { DATABASE_OWNER_URL: databaseUrls().owner })
  const open = () => db().articleTally.findUniqueOrThrow({ where: { articleId }, select: { open: true } })
  const before = await open()
  expect(recount()).toMatchObject({ status: 0, said: expect.stringContaining('counted rightly') as string })
  await connectedAs('owner', (owner) =>
    owner.query('UPDATE article_tallies SET open = open + 7 WHERE article_id = $1', [articleId]),
  )
  expect(recount()).toMatchObject({ status: 0, said: expect.stringContaining('1 of article_tallies') as string })
  expect(await open()).toEqual(before)
  expect(run(['scripts/recount.mjs'], { DATABASE_OWNER_URL: 'nothing' })).toMatchObject({ status: 1 })
})

test.each([
  ['ENOSPC', 'The disk is full.'],
  ['EIO', 'it is full, or failing'],
  ['EACCES', 'belongs to another account'],
])('%s is told in words', (code, words) => {
  const error = vi.spyOn(console, 'error').mockReturnValue(undefined)
  explain(Object.assign(new Error('x'), { code }))
  expect(String(error.mock.lastCall?.[0])).toContain(words)
  error.mockRestore()
})
