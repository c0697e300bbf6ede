import { KeyHelp } from './key-help'
import { Menu } from './menu'
import { Palette } from './palette'
import { SignInAgain } from './sign-in-again'
import { SignOutDialog } from './sign-out-dialog'

/** What opens over a page of the desk. Apart from the shell, so that the page listens before this is fetched. */
export function Overlays() {
  return (
    <>
      <Menu />
      <Palette />
      <KeyHelp />
      <SignInAgain />
      <SignOutDialog />
    </>
  )
}
