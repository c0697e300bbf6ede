'use client'

import { useState } from 'react'
import type { KeyLine } from '@/components/actions/action-keys'
import { helpOf } from '@/components/actions/action-keys'
import { heardActions } from '@/components/actions/screen-actions'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { placesFor } from './places'
import { useShell } from './shell-context'
import { singleKeysAreOn } from './single-keys'

function KeyTable({ title, lines }: { title: string; lines: readonly KeyLine[] }) {
  if (lines.length === 0) return null
  return (
    <section aria-label={title}>
      <h2 className="mb-1.5 font-semibold">{title}</h2>
      <dl>
        {lines.map(({ keys, label }) => (
          <div
            key={`${keys.join(' ')} ${label}`}
            className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-3 border-t border-hairline py-1.25"
          >
            <dt className="flex gap-1">
              {keys.map((key, place) => (key === '–' ? key : <Kbd key={place}>{key}</Kbd>))}
            </dt>
            <dd className="text-muted">{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** As the screen is when the help opens. */
function Keys() {
  const { me } = useShell()
  const [here] = useState(() => helpOf(heardActions()).flatMap((part) => part.lines))
  const everywhere = [
    { keys: ['⌘K'], label: 'find or do anything (Ctrl K elsewhere)' },
    { keys: ['?'], label: 'these keys' },
    { keys: ['Esc'], label: 'close, or go back' },
    ...placesFor(me).map(({ key, label }) => ({ keys: ['G', key.toUpperCase()], label: label.toLowerCase() })),
  ]
  return (
    <>
      <div className="grid grid-cols-2 gap-x-10 gap-y-6 max-phone:grid-cols-1">
        <KeyTable title="On this screen" lines={here} />
        <KeyTable title="Everywhere" lines={everywhere} />
      </div>
      <p className="text-small text-muted">
        {singleKeysAreOn()
          ? 'Shortcuts are off while you type. '
          : 'Single-key shortcuts are turned off; ⌘K still works. '}
        Turn them on or off in <a href="/account">your account</a>.
      </p>
    </>
  )
}

/** `?`: what every key does on this screen and everywhere. */
export function KeyHelp() {
  const { panel, setPanel } = useShell()
  return (
    <Dialog
      title="Keys"
      open={panel === 'keys'}
      onOpenChange={(open) => {
        setPanel(open ? 'keys' : null)
      }}
    >
      <Keys />
    </Dialog>
  )
}
