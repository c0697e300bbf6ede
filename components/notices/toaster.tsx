'use client'

import { useEffect } from 'react'
import { toast, Toaster as Sonner } from 'sonner'
import { tw } from '@/components/ui/cn'
import { showNoticesBy } from './notice'

/** Where notices appear: in the top bar, between the place and the save state, so that no list and no field is covered. */
export function Toaster() {
  useEffect(() => {
    showNoticesBy(toast)
  }, [])
  return (
    <Sonner
      // What it shows is said by the shell's live region already, once.
      ref={(section) => section?.setAttribute('aria-live', 'off')}
      position="top-center"
      offset={4}
      mobileOffset={4}
      visibleToasts={1}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast: tw(
            'flex min-h-9 w-full items-center gap-3 rounded-md border border-control bg-bg py-1 ps-3 pe-1 font-ui text-ui text-ink',
          ),
          content: tw('min-w-0 flex-1'),
          icon: 'shrink-0',
          error: tw('border-wrong [&_[data-icon]]:text-wrong'),
          actionButton: tw(
            'h-7 shrink-0 cursor-pointer rounded-md border border-edge bg-bg px-2.5 font-medium text-ink hover:bg-sunken max-phone:h-9',
          ),
          cancelButton: tw('h-7 shrink-0 cursor-pointer rounded-md px-2.5 font-medium text-muted max-phone:h-9'),
        },
      }}
    />
  )
}
