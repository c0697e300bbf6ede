import { GROUP } from '@/app/(newsroom)/articles/[articleId]/frame/galley-writing'
import { tableOf } from '@/components/actions/action'

/** What can be done where two verdicts met, whichever comes first. */
export interface ClashScreen {
  /** The digits answer it; while a verdict can be given they choose outcomes. */
  byKey: boolean
  /** Why this person's can't stand in the place of the other, or null. */
  whyNotMine: string | null
  keepTheirs: () => void
  sendMine: () => void
  sayMine: () => void
}

/** The answers to two verdicts, in the order of their buttons. */
export const clashActions = ({ byKey, whyNotMine, keepTheirs, sendMine, sayMine }: ClashScreen) => {
  const answer = (digit: string) => ({
    ...{ keys: byKey ? [digit] : [], group: GROUP.judge, decides: true },
    ...(byKey && { bar: 'which verdict' }),
  })
  return tableOf(
    { ...answer('1'), id: 'keep-theirs', label: 'Keep theirs', run: keepTheirs },
    { ...answer('2'), id: 'send-mine', label: 'Put mine in its place', whyNot: () => whyNotMine, run: sendMine },
    { ...answer('3'), id: 'say-mine', label: 'Post mine as a comment', run: sayMine },
  )
}
