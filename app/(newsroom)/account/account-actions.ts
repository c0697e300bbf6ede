import type { Action } from '@/components/actions/action'

interface AccountScreen {
  changePassword: () => void
  /** Whether single-key shortcuts are on, on this device. */
  singleKeys: boolean
  switchSingleKeys: () => void
}

/** What can be done on the account page; the ways out are in the shell's own menu and in ⌘K. */
export const accountActions = ({ changePassword, singleKeys, switchSingleKeys }: AccountScreen): Action[] => [
  {
    ...{ id: 'password', label: 'Change the password', keys: ['⌘Enter'], group: 'Do', bar: 'change the password' },
    ...{ typing: true, decides: true },
    run: changePassword,
  },
  {
    ...{ id: 'single-keys', label: `Turn single-key shortcuts ${singleKeys ? 'off' : 'on'}`, keys: ['⇧S'] },
    ...{ group: 'Do', bar: `shortcuts ${singleKeys ? 'off' : 'on'}`, decides: true },
    run: switchSingleKeys,
  },
]
