'use client'

import { Dialog } from 'radix-ui'
import { buttonLook } from '@/components/ui/button-look'
import { PlaceList } from './place-list'
import { useShell } from './shell-context'

/** The rail of narrow screens, opened by the button in the bar. */
export function Menu() {
  const { panel, setPanel } = useShell()
  const close = () => {
    setPanel(null)
  }
  return (
    <Dialog.Root
      open={panel === 'menu'}
      onOpenChange={(open) => {
        setPanel(open ? 'menu' : null)
      }}
    >
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content className="rail drawer" aria-describedby={undefined}>
          <Dialog.Title className="wordmark">Galley</Dialog.Title>
          <nav aria-label="Main">
            <PlaceList onGo={close} />
          </nav>
          <footer>
            <Dialog.Close className={buttonLook({ size: 'large' })}>Close the menu</Dialog.Close>
          </footer>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
