import type { Action } from '@/components/actions/action'
import { stepActions } from '@/components/actions/step-actions'

/** Keys that its buttons print too. */
export const ACCOUNT_KEYS = { password: '⌘Enter', signOutOthers: '⇧O' } as const

interface AccountScreen {
  changePassword: () => void
  /** Whether single-key shortcuts are on, on this device. */
  singleKeys: boolean
  switchSingleKeys: () => void
  step: (by: 1 | -1) => void
  signOutOthers: () => void
  /** Why no other browser can be signed out of; null where one can. */
  whyNotSignOut: string | null
}

/** What can be done on the account page; the ways out are in the shell's own menu and in ⌘K. */
export const accountActions = ({ singleKeys, whyNotSignOut, ...does }: AccountScreen): Action[] => [
  ...stepActions(does.step, 'browser'),
  {
    ...{
      id: 'password',
      label: 'Change the password',
      keys: [ACCOUNT_KEYS.password],
      group: 'Do',
      bar: 'change the password',
    },
    ...{ typing: true, decides: true },
    run: does.changePassword,
  },
  {
    ...{
      id: 'sign-out-others',
      label: 'Sign out of all other browsers',
      keys: [ACCOUNT_KEYS.signOutOthers],
      group: 'Do',
      decides: true,
    },
    ...(whyNotSignOut === null && { bar: 'sign out of the others' }),
    whyNot: () => whyNotSignOut,
    run: does.signOutOthers,
  },
  {
    ...{ id: 'single-keys', label: `Turn single-key shortcuts ${singleKeys ? 'off' : 'on'}`, keys: ['⇧S'] },
    ...{ group: 'Do', bar: `shortcuts ${singleKeys ? 'off' : 'on'}`, decides: true },
    run: does.switchSingleKeys,
  },
]
