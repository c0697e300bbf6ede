import { expect } from '@playwright/test'
import { articleOf, claimOn, foundBy, post } from './builders'
import { atDesk, gone, invited, joinBy, opened, rowOf, secondAdmin } from './people'
import { test } from './story'

const PAT = 'pat.puppet@galley.example'

test.afterAll(async () => {
  await gone(PAT, 'bea.lund@galley.example')
})

test('Ines alone is not two people: whom she invites approves nothing of hers until a second admin has confirmed them', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const ines = await atDesk(browser, 'ines')
  await ines.goto('/people')
  const lacks = ines.getByText(/^People whom you invite or give a role can’t approve/)
  await expect(lacks).toContainText('npm run admin:create')
  const pat = await opened(browser, await invited(ines, 'Pat Puppet', PAT, 'Reviewer'))
  await expect(
    pat.getByText('Ines Moreau invited you as a reviewer. A reviewer does all that an editor does'),
  ).toBeVisible()
  await expect(pat.getByText('The two of you can’t approve each other’s work')).toBeVisible()
  await joinBy(pat)
  await pat.waitForURL('**/desk')
  const articleId = await articleOf(ines, 'Quay wall to be raised', 'The quay wall cost £3.9 million in 2018.')
  const claim = await claimOn(ines, articleId, '£3.9 million')
  await foundBy(ines, claim.id)
  const { version } = await claimOn(pat, articleId, '£3.9 million')
  const approval = { data: { version, decision: 'APPROVE' } }

  await test.step('Pat is told why before and after', async () => {
    const sentence =
      'Ines Moreau invited you, so someone else has to approve this until another admin has confirmed you.'
    await pat.goto(`/review?claim=${claim.id}`)
    await expect(pat.getByText(sentence).first()).toBeVisible()
    const refused = await pat.request.post(`/api/v1/claims/${claim.id}/reviews`, approval)
    expect([refused.status(), ((await refused.json()) as { detail: string }).detail]).toEqual([409, sentence])
  })

  await test.step('the People page says who invited whom, and that a second admin is missing; Ines can’t confirm', async () => {
    await ines.goto('/people')
    await expect(rowOf(ines, 'Pat Puppet')).toContainText('invited by Ines Moreau')
    await expect(rowOf(ines, 'Pat Puppet')).toContainText('npm run admin:create makes the second one')
    await expect(ines.getByRole('button', { name: 'Confirm Pat Puppet' })).toHaveCount(0)
    await expect(rowOf(ines, 'Otto Varga')).toContainText('counted as confirmed')
  })

  await test.step('Bea, whom nobody invited, confirms Pat, who approves then', async () => {
    const bea = await secondAdmin(browser, 'bea.lund', 'Bea Lund')
    await ines.reload()
    await expect(rowOf(ines, 'Pat Puppet')).toContainText('Until Bea Lund confirms Pat Puppet')
    await expect(lacks).toHaveCount(0)
    await bea.goto('/people')
    await bea.getByRole('button', { name: 'Confirm Pat Puppet' }).click()
    await expect(rowOf(bea, 'Pat Puppet')).toContainText('confirmed by Bea Lund')
    await post(pat, `/claims/${claim.id}/reviews`, approval.data)
  })
})
