'use client'

import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { placesFor } from './places'
import { useShell } from './shell-context'
import { singleKeysAreOn } from './single-keys'

interface KeyRow {
  keys: string[]
  does: string
}

/** The screen's own keys stand in its key bar, printed once; the help reads them there. */
function keysOfThisScreen(): KeyRow[] {
  const rows = document.querySelectorAll('.keys > span:not(.push)')
  return Array.from(rows, (row) => ({
    keys: Array.from(row.querySelectorAll('kbd'), (key) => key.textContent),
    does: Array.from(row.childNodes)
      .filter((node) => node.nodeName !== 'KBD')
      .map((node) => node.textContent ?? '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  })).filter(({ keys }) => keys.length > 0 && keys[0] !== 'G')
}

function KeyTable({ title, rows }: { title: string; rows: readonly KeyRow[] }) {
  if (rows.length === 0) return null
  return (
    <section>
      <h2 className="strong">{title}</h2>
      <dl className="key-table">
        {rows.map(({ keys, does }) => (
          <div key={`${keys.join(' ')} ${does}`}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** `?`: what every key does on this screen and everywhere. */
export function KeyHelp() {
  const { me, panel, setPanel } = useShell()
  const [screen, setScreen] = useState<KeyRow[]>([])
  const everywhere = [
    { keys: ['⌘K'], does: 'find or do anything (Ctrl K elsewhere)' },
    { keys: ['?'], does: 'these keys' },
    { keys: ['Esc'], does: 'close, or go back' },
    ...placesFor(me).map(({ key, label }) => ({ keys: ['G', key.toUpperCase()], does: label.toLowerCase() })),
  ]
  return (
    <Dialog.Root
      open={panel === 'keys'}
      onOpenChange={(open) => {
        setPanel(open ? 'keys' : null)
      }}
    >
      <Dialog.Portal>
        <Dialog.Overlay className="veil">
          <Dialog.Content
            className="sheet"
            aria-describedby={undefined}
            onOpenAutoFocus={() => {
              setScreen(keysOfThisScreen())
            }}
          >
            <Dialog.Title className="sheet-title">Keys</Dialog.Title>
            <div className="key-columns">
              <KeyTable title="On this screen" rows={screen} />
              <KeyTable title="Everywhere" rows={everywhere} />
            </div>
            <p className="fine">
              {panel === 'keys' && !singleKeysAreOn()
                ? 'Single keys are turned off; ⌘K still works. '
                : 'Single keys rest while you type. '}
              Turn them on or off in <a href="/account">your account</a>.
            </p>
            <p className="actions">
              <Dialog.Close className="button">
                Close <kbd>Esc</kbd>
              </Dialog.Close>
            </p>
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
