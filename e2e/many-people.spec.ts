import { expect } from '@playwright/test'
import { articleOf, options } from './builders'
import { sql } from './database'
import { atDesk, gone } from './people'
import { test } from './story'

const EMAILS = Array.from({ length: 120 }, (_, n) => `zoe${n + 1}@galley.example`)

test.beforeAll(async () => {
  await sql(
    `INSERT INTO people (id, email, name, role, password_hash)
     SELECT gen_random_uuid(), 'zoe' || n || '@galley.example', 'Zoe Quill ' || n, 'REVIEWER', 'none' FROM generate_series(1, 120) n`,
  )
})

test.afterAll(async () => {
  await gone(...EMAILS)
})

test('at a desk of many people a page carries the first of them, and Nadia gives a claim to whoever she types', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A hall for many', 'The hall opened in 1931. It cost £4.3 million.')
  const page = await nadia.request.get(`/articles/${id}`)
  expect((await page.text()).match(/Zoe Quill/g)?.length ?? 0).toBeLessThan(50)
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  await expect(options(nadia).first()).toHaveAttribute('aria-selected', 'true')

  const assignee = nadia.getByRole('combobox', { name: 'Assigned to' })
  await assignee.focus()
  await nadia.keyboard.press('ArrowDown')
  await nadia.keyboard.type('quill 99')
  await expect(nadia.getByRole('option', { name: 'Zoe Quill 99' })).toBeVisible()
  await nadia.keyboard.press('Enter')
  await expect(assignee).toHaveText('Zoe Quill 99')
  await expect(nadia.getByText('assigned to Zoe Quill 99', { exact: false }).first()).toBeVisible()

  await nadia.reload({ waitUntil: 'networkidle' })
  await expect(assignee).toHaveText('Zoe Quill 99')
})
