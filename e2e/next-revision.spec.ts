import { createServer } from 'node:http'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { articleOf, claimsIn, foundBy } from './builders'
import { atDesk, read } from './people'
import { test } from './story'
import { dropFile } from './word-file'

const [HOST = '', PORT = ''] = (process.env['GALLEY_FETCH_ALLOW'] ?? '').split(':')

const TEXT = [
  'The cable ferry at Ulva carried 212 sheep on Thursday, more than in any week since the jetty was mended.',
  'Its engine had been lent to the lifeboat of Staffa for £310 in March.',
  'The ferryman counted every animal twice, once at the ramp and once more in the lee of the island.',
]
/** The same with another sum. */
const NEXT = TEXT.map((line) => line.replace('£310', '£350'))

const choose = async (page: Page, name: string, content: string) => {
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^Choose / }).press('Enter')
  await (await chosen).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
}

test('a file that shares most sentences with an article here becomes its next revision by a key; its claims carry over', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const headline = 'Sheep at sea again'
  const id = await articleOf(nadia, headline, TEXT.join('\n\n'))
  const sheep = (await claimsIn(nadia, id)).find(({ text }) => text === '212 sheep' || text === '212')
  await foundBy(nadia, sheep?.id ?? '')

  await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
  await dropFile(nadia, 'sheep.md', Buffer.from(`# ${headline}\n\n${NEXT.join('\n\n')}\n`))
  const known = nadia.getByRole('region', { name: 'This text is here already' })
  await expect(known).toContainText(`2 of its 3 sentences are in revision 1 of ${headline}`)
  await expectNoViolation(nadia, 'a text that is here already')
  await nadia.keyboard.press('Control+Shift+Enter')
  await nadia.waitForURL(`/articles/${id}/revisions/new`)
  await expect(nadia.getByLabel('Body, part 3')).toHaveValue(NEXT[1] ?? '')
  await expect(nadia.getByText('sheep.md')).toBeVisible()
  await expect(nadia.getByRole('status').filter({ hasText: '1 part changed.' })).toBeVisible()
  await nadia.reload({ waitUntil: 'networkidle' })
  await expect(nadia.getByLabel('Body, part 3')).toHaveValue(NEXT[1] ?? '')

  await nadia.getByLabel('Body, part 3').press('Control+Enter')
  await nadia.waitForURL(/\/revisions\/2$/)
  const after = await claimsIn(nadia, id)
  expect(after.find((claim) => claim.id === sheep?.id)?.status).toBe('IN_REVIEW')
  await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
  await expect(nadia.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('')
})

test('the next revision comes as a file or from an address, and what was written before can be had back', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'Ferry timetable', 'A ride is £2.')
  await nadia.goto(`/articles/${id}/revisions/new`, { waitUntil: 'networkidle' })
  await nadia.getByLabel('Body, part 2').fill('A ride is £2.50.')
  await choose(
    nadia,
    'ferry.html',
    '<!doctype html><h1>Ferry timetable</h1><p>By Jonas Wehr</p><p>A ride is £3.<s> Not £4.</s></p>',
  )
  const body = nadia.getByLabel('Body, part 2')
  await expect(body).toHaveValue('A ride is £3.')
  const held = nadia.getByRole('region', { name: 'What the file held besides' })
  await expect(held).toContainText('1 struck-out passage left out')
  await expect(held).toContainText('the one in its field was kept')
  await expectNoViolation(nadia, 'a revision that came as a file')
  await nadia.getByRole('button', { name: 'Restore my draft' }).click()
  await expect(body).toHaveValue('A ride is £2.50.')

  await test.step('lines that a margin broke are offered to be joined', async () => {
    const lines = [
      'The noise wall along the Lindmere ring road will cost £5.6 million,',
      'almost twice what the council was told in 2023, papers show.',
    ]
    await choose(nadia, 'wall.txt', `Ferry timetable\n\n${lines.join('\n')}\n`)
    await expect(body).toHaveValue(lines.join('\n'))
    await nadia.getByRole('button', { name: 'Join the lines' }).click()
    await expect(body).toHaveValue(lines.join(' '))
    await nadia.getByRole('button', { name: 'Restore my draft' }).click()
    await expect(body).toHaveValue('A ride is £2.50.')
  })

  await test.step('what is no article is refused in words, and the text stays', async () => {
    await choose(nadia, 'budget.docx', 'MZ\x90')
    await expect(nadia.getByRole('main').getByRole('alert')).toContainText('budget.docx: This is a program')
    await expect(body).toHaveValue('A ride is £2.50.')
  })

  await test.step('from its address: the revision says where it is from', async () => {
    const courier = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(
        '<!doctype html><title>x</title><article><h1>Ferry timetable</h1><p>A ride is £5 from June.</p></article>',
      )
    })
    await new Promise<void>((resolve) => courier.listen(Number(PORT), HOST, resolve))
    const address = nadia.getByLabel('Address of a page')
    await address.fill(`http://${HOST}:${PORT}/ferry`)
    await address.press('Enter')
    await expect(body).toHaveValue('A ride is £5 from June.')
    courier.closeAllConnections()
    await new Promise((resolve) => courier.close(resolve))
    await nadia.getByRole('button', { name: 'Save as revision 2' }).click()
    await nadia.waitForURL(/\/revisions\/2$/)
    await expect(nadia.getByRole('main')).toContainText(`from ${HOST}`)
    const { revision } = await read<{ revision: { address: string } }>(nadia.request, `/api/v1/articles/${id}`)
    expect(revision.address).toBe(`http://${HOST}:${PORT}/ferry`)
  })
})
