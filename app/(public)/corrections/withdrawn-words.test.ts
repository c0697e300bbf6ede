import { expect, test } from 'vitest'
import { published, seen } from '@/lib/testing/corrections'
import { nadia, otto } from '@/lib/testing/people'
import { amendCorrection } from '@/lib/use-cases/corrections/amend-correction'
import { approveCorrection } from '@/lib/use-cases/corrections/approve-correction'
import { decideWithdrawal } from '@/lib/use-cases/corrections/decide-withdrawal'
import { publishCorrection } from '@/lib/use-cases/corrections/publish-correction'
import { withdrawCorrection } from '@/lib/use-cases/corrections/withdraw-correction'
import { GET as list } from './route'

/** Whether readers find the only entry by this word. */
async function found(word: string): Promise<boolean> {
  const page = await (await list(new Request(`http://127.0.0.1:3000/corrections?q=${word}`), {})).text()
  return page.includes('Council chooses ferry operator')
}

test('readers search the words that they are shown: none that Nadia alone has asked for, none that were withdrawn', async () => {
  const { id } = await published()
  const { correctionId: amendment } = await amendCorrection(
    { ...(await seen(id)), note: 'The hippopotamus was counted twice.', right: 'five years' },
    await nadia(),
  )
  await approveCorrection(await seen(amendment), await otto())
  await publishCorrection(await seen(amendment), await nadia())
  expect(await found('hippopotamus')).toBe(true)

  await withdrawCorrection({ ...(await seen(id)), reason: 'The zebrafish was right all along.' }, await nadia())
  expect(await found('zebrafish')).toBe(false)
  expect(await found('hippopotamus')).toBe(true)

  await decideWithdrawal({ ...(await seen(id)), decision: 'CONFIRM' }, await otto())
  expect(await found('zebrafish')).toBe(true)
  expect(await found('hippopotamus')).toBe(false)
})
