'use client'

import { Dialog } from 'radix-ui'
import { helpOf } from '@/components/actions/action-keys'
import { heardActions } from '@/components/actions/screen-actions'
import { useState } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { placesFor } from './places'
import { useShell } from './shell-context'
import { singleKeysAreOn } from './single-keys'

interface KeyRow {
  /** In their order, and between two of them what joins them: a dash from 1 to 6. */
  keys: { text: string; joins?: boolean }[]
  does: string
}

/** From the screen's table of actions. */
function keysOfItsTable(): KeyRow[] {
  return helpOf(heardActions()).flatMap(({ lines }) =>
    lines.map(({ keys, label }) => ({ keys: keys.map((text) => ({ text })), does: label })),
  )
}

const plain = (node: Node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim()

/** Of a screen without a table: its keys stand in its key bar. */
function keysOfThisScreen(): KeyRow[] {
  const rows = Array.from(document.querySelectorAll('.keys > span:not(.push)'), (row) => {
    const nodes = Array.from(row.childNodes)
    const after = nodes.findLastIndex(({ nodeName }) => nodeName === 'KBD') + 1
    return {
      keys: nodes
        .slice(0, after)
        .map((node) => ({ text: plain(node), joins: node.nodeName !== 'KBD' }))
        .filter(({ text }) => text !== ''),
      does: nodes.slice(after).map(plain).join(' ').trim(),
    }
  })
  return rows.filter(({ keys: [first] }) => first !== undefined && first.text !== 'G')
}

function KeyTable({ title, rows }: { title: string; rows: readonly KeyRow[] }) {
  if (rows.length === 0) return null
  return (
    <section>
      <h2 className="strong">{title}</h2>
      <dl className="key-table">
        {rows.map(({ keys, does }) => (
          <div key={`${keys.map(({ text }) => text).join(' ')} ${does}`}>
            <dt>{keys.map(({ text, joins }, index) => (joins ? text : <kbd key={index}>{text}</kbd>))}</dt>
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
    { keys: [{ text: '⌘K' }], does: 'find or do anything (Ctrl K elsewhere)' },
    { keys: [{ text: '?' }], does: 'these keys' },
    { keys: [{ text: 'Esc' }], does: 'close, or go back' },
    ...placesFor(me).map(({ key, label }) => ({
      keys: [{ text: 'G' }, { text: key.toUpperCase() }],
      does: label.toLowerCase(),
    })),
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
              const fromTable = keysOfItsTable()
              setScreen(fromTable.length > 0 ? fromTable : keysOfThisScreen())
            }}
          >
            <Dialog.Title className="sheet-title">Keys</Dialog.Title>
            <div className="key-columns">
              <KeyTable title="On this screen" rows={screen} />
              <KeyTable title="Everywhere" rows={everywhere} />
            </div>
            <p className="fine">
              {panel === 'keys' && !singleKeysAreOn()
                ? 'Single-key shortcuts are turned off; ⌘K still works. '
                : 'Shortcuts are off while you type. '}
              Turn them on or off in <a href="/account">your account</a>.
            </p>
            <p className="actions">
              <Dialog.Close className={buttonLook()}>
                Close <kbd>Esc</kbd>
              </Dialog.Close>
            </p>
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
