import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test, vi } from 'vitest'
import type { FormState } from '@/lib/domain/form-state'
import { FORMS, havePasswords, signInHere } from '@/lib/testing/filled-forms'
import { signOut } from '@/lib/testing/signed-in'
import { statementsOf } from '@/lib/testing/statements'
import { ACTIONS } from './statements-of-actions'

vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/headers', () => import('@/lib/testing/browser'))

beforeAll(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'of the tests')
  await havePasswords()
})

/** What a line exports; the whole line where that is neither a function nor a constant, which no list can have. */
const exported = (line: string) => /^export (?:async function|const) (\w+)/.exec(line)?.[1] ?? line

/** Every server action below this folder, by its file. */
function actionsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => ({ file, text: readFileSync(`${folder}/${file}`, 'utf8') }))
    .filter(({ text }) => /^\s*['"]use server['"]/m.test(text))
    .flatMap(({ file, text }) =>
      (text.match(/^export (?!type|interface).*/gm) ?? [file]).map((line) => `${file} ${exported(line)}`),
    )
}

test('every server action is in the list, and has a form that a person fills in', () => {
  const there = ['app', 'components', 'lib'].flatMap(actionsIn)
  expect(ACTIONS.map(({ action }) => action).sort()).toEqual(there.sort())
  expect(ACTIONS.map(formOf).sort()).toEqual(Object.keys(FORMS).sort())
})

/** Its folder and its name. */
const formOf = ({ action }: { action: string }) => action.replace(/^(?:.*\/)?(\S+)\/actions\.ts/, '$1')

const isRedirect = (error: unknown) => error instanceof Error && error.message === 'NEXT_REDIRECT'

test.each(ACTIONS)('action $action: $statements statements', async ({ action, statements: count, load }) => {
  const form = FORMS[formOf({ action })]
  const fields = new FormData()
  for (const [name, value] of Object.entries((await form?.fill?.()) ?? {})) fields.append(name, value)
  if (form?.who) await signInHere(await form.who())
  else signOut()
  const act = (await load()) as (before: FormState | null, form: FormData) => Promise<FormState | undefined>
  const { statements, result } = await statementsOf(async () => {
    try {
      return await act(null, fields)
    } catch (error) {
      if (!isRedirect(error)) throw error
    }
  })
  // How many calls somebody makes is counted every twentieth time.
  const own = statements.filter(({ args }) => !String(args[0]).startsWith('calls:person'))
  expect([action, result?.refused ?? null, result?.errors ?? {}, own.length]).toEqual([action, null, {}, count])
})
