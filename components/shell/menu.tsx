'use client'

import { tw } from '@/components/ui/cn'
import { Button } from '@/components/ui/button'
import { DialogFrame } from '@/components/ui/dialog'
import { PlaceList } from './place-list'
import { useShell } from './shell-context'

/** The rail of narrow screens, opened by the button in the bar. */
export function Menu() {
  const { panel, setPanel } = useShell()
  const close = () => {
    setPanel(null)
  }
  return (
    <DialogFrame
      title="Galley"
      titleLook={tw('wordmark h-11 px-5 pt-3.25')}
      open={panel === 'menu'}
      onOpenChange={close}
      place="edge"
      className="flex h-dvh w-[min(17rem,86vw)] flex-col border-e border-hairline bg-rail"
    >
      <nav aria-label="Main">
        <PlaceList wide onGo={close} />
      </nav>
      <footer className="mt-auto p-3">
        <Button size="large" onClick={close}>
          Close the menu
        </Button>
      </footer>
    </DialogFrame>
  )
}
