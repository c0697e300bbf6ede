'use client'

import { Dialog } from 'radix-ui'
import { buttonLook } from '@/components/ui/button-look'
import { veil } from '@/components/ui/floating'
import { useFocusBack } from '@/components/ui/focus-back'
import { PlaceList } from './place-list'
import { useShell } from './shell-context'

/** The rail of narrow screens, opened by the button in the bar. */
export function Menu() {
  const { panel, setPanel } = useShell()
  const { onOpenAutoFocus, onCloseAutoFocus } = useFocusBack()
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
        <Dialog.Overlay className={veil} />
        <Dialog.Content
          className="fixed inset-y-0 start-0 z-21 flex w-[min(17rem,86vw)] flex-col border-e border-hairline bg-rail"
          aria-describedby={undefined}
          {...{ onOpenAutoFocus, onCloseAutoFocus }}
        >
          <Dialog.Title className="wordmark h-11 px-5 pt-3.25">Galley</Dialog.Title>
          <nav aria-label="Main">
            <PlaceList wide onGo={close} />
          </nav>
          <footer className="mt-auto p-3">
            <Dialog.Close className={buttonLook({ size: 'large' })}>Close the menu</Dialog.Close>
          </footer>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
