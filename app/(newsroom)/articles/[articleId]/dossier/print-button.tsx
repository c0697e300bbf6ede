'use client'

import { Button } from '@/components/ui/button'

/** Opens the browser’s print, which also makes a PDF of the page. */
export function PrintButton() {
  return (
    <Button
      tone="primary"
      onClick={() => {
        window.print()
      }}
    >
      Print or save as PDF
    </Button>
  )
}
