'use client'

import { GalleyButton } from '@/app/(newsroom)/articles/[articleId]/frame/galley-button'
import { useNewerText } from '@/app/(newsroom)/articles/[articleId]/frame/held-text'

/** Above a text that somebody else has saved a newer one of: nothing changes under the reader before they ask for it. */
export function NewerTextNote() {
  const newer = useNewerText()
  if (!newer) return null
  return (
    <p className="sticky top-0 z-2 flex min-h-8 flex-wrap items-center gap-x-2 border-b border-hairline bg-rail px-5 py-1 font-ui text-small print:hidden">
      <span>
        <b className="font-semibold">{newer.by}</b> saved revision {newer.number}. Until you show it, what others do
        here does not show either.
      </span>
      <GalleyButton does="newest" tone="plain" size="small">
        Show revision {newer.number}
      </GalleyButton>
    </p>
  )
}
