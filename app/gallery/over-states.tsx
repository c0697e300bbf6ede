'use client'

import { useState } from 'react'
import { notify, notifyRefused } from '@/components/notices/notice'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Menu, MenuItem } from '@/components/ui/menu'
import { Popover } from '@/components/ui/popover'
import { Toasts } from '@/components/notices/toasts'
import { Part } from './part'
import { FORM_KEYS } from '@/components/ui/kbd'

export function OverStates() {
  const [asked, setAsked] = useState(false)
  const [did, setDid] = useState('Nothing yet')
  return (
    <Part title="What opens over the page">
      <p>{did}</p>
      <div className="flex flex-wrap gap-2">
        <Menu trigger={<Button>Menu</Button>}>
          <MenuItem
            kbd={FORM_KEYS.undo}
            onSelect={() => {
              setDid('Copied')
            }}
          >
            Copy link
          </MenuItem>
          <MenuItem
            whyNot="Only an admin can do this."
            onSelect={() => {
              setDid('Deactivated')
            }}
          >
            Deactivate
          </MenuItem>
        </Menu>
        <Popover label="What waits" className="p-3" trigger={(parts) => <Button {...parts}>Popover</Button>}>
          <p>3 changes wait for the connection.</p>
        </Popover>
        <Button
          onClick={() => {
            setAsked(true)
          }}
        >
          Dialog
        </Button>
        <Button
          onClick={() => {
            notify('Claim 12 sent for review: Wrong', { action: { label: 'Undo', onClick: () => undefined } })
          }}
        >
          Notice
        </Button>
        <Button
          onClick={() => {
            notifyRefused('Claim 12 was changed by Otto Varga at 14:02.')
          }}
        >
          Notice of an error
        </Button>
      </div>
      <Dialog
        title="Withdraw the entry?"
        description="It stays at its address, with the reason."
        open={asked}
        onOpenChange={setAsked}
        close="Keep it"
        actions={<Button tone="danger">Withdraw</Button>}
      />
      <Toasts />
    </Part>
  )
}
