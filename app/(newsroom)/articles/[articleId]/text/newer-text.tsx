'use client'

import { GalleyButton } from '@/app/(newsroom)/articles/[articleId]/frame/galley-button'
import { useNewerText } from '@/app/(newsroom)/articles/[articleId]/frame/use-newer-text'

/** Above a text that somebody else has saved a newer one of: nothing changes under the reader before they ask for it. */
export function NewerTextNote() {
  const newer = useNewerText()
  if (!newer) return null
  return (
    <div className="sticky top-0 z-2 flex shrink-0 items-center gap-3 border-b border-hairline bg-rail px-5 py-1.5 font-ui text-small print:hidden">
      <p className="grow">
        <b className="font-semibold">{newer.by}</b> saved revision {newer.number}.{' '}
        <span className="text-muted">Until you show it, nothing that others do shows here.</span>
      </p>
      <GalleyButton does="newest" size="small" className="shrink-0">
        Show revision {newer.number}
      </GalleyButton>
    </div>
  )
}
