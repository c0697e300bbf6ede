'use client'

import { useState } from 'react'
import { editedBlocks } from '@/app/(newsroom)/articles/[articleId]/revisions/new/revision-draft'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useChange } from '@/app/(newsroom)/changes/use-change'
import { announce } from '@/components/shell/live-region'
import { ErrorNote } from '@/components/ui/error-note'
import type { BlockRole } from '@/lib/domain/articles/block'
import { blockAt, BLOCK_ROLE_INFO, BLOCK_ROLES } from '@/lib/domain/articles/block'
import type { EditedBlock } from '@/lib/intake/edit-blocks'
import { asSent, changeRole, whyNotBlocks } from '@/lib/intake/edit-blocks'
import { ChoicePanel } from './choice-panel'
import { headActions } from './panel-actions'
import { PanelButton } from './panel-button'

/**
 * What the part of the claim at hand is, to be changed by a digit. Another label is a revision like any other: claims go along, and
 * undo is one more revision.
 */
export function PartPanel() {
  const { article, active, setPanel } = useGalley()
  const { change, busy, refused } = useChange('addRevision')
  const [whyNot, setWhyNot] = useState<string | null>(null)
  const { id: articleId, revision } = article
  const part = blockAt(revision.blocks, active?.anchors[0]?.start ?? 0)
  const edited = editedBlocks(revision)
  const here = part && edited[revision.blocks.indexOf(part)]
  if (!here) return null
  const { label } = BLOCK_ROLE_INFO[here.role]
  const close = () => {
    setPanel('claim')
  }

  const save = (next: readonly EditedBlock[], said: string) => {
    const blocks = asSent(next)
    const reason = here.role === 'HEADLINE' ? NEEDS_HEADLINE : whyNotBlocks(blocks)
    setWhyNot(reason)
    if (reason !== null) {
      announce(reason, 'assertive')
      return
    }
    const at = { articleId }
    void change({
      at,
      body: { blocks, base: revision.number },
      label: said,
      said: ({ revision: { number } }) => `${said}. Revision ${number} saved.`,
      undo: { way: 'relabel', kept: { articleId, blocks: asSent(edited), label } },
      onDone: close,
    })
  }
  const take = (role: BlockRole) => {
    if (busy) return
    if (role === here.role) close()
    else save(changeRole(edited, here.id, role), `${label} is now ${BLOCK_ROLE_INFO[role].label.toLowerCase()}`)
  }
  const head = here.role === 'TABLE_CELL' ? { is: here.head === true } : null
  const toggleHead = () => {
    if (!head || busy) return
    const next = edited.map((block) => (block.id === here.id ? { ...block, head: !head.is } : block))
    save(next, head.is ? 'The cell is no longer a table head' : 'The cell is now a table head')
  }
  return (
    <ChoicePanel
      title="What this part is"
      label="Parts of an article"
      lead={`“${shortened(here.text)}” A new label makes a new revision. Claims carry over; one that reads differently under it becomes stale.`}
      choices={BLOCK_ROLES.map((role) => ({
        id: role,
        name: BLOCK_ROLE_INFO[role].label,
        aside: role === here.role ? 'now' : role === 'HEADLINE' ? 'goes to the top; the old one becomes a subhead' : '',
      }))}
      startAt={BLOCK_ROLES.indexOf(here.role)}
      onTake={(id) => {
        const role = BLOCK_ROLES.find((one) => one === id)
        if (role) take(role)
      }}
      byDigit
      more={head ? headActions(head.is, toggleHead) : []}
      onClose={close}
    >
      {head && (
        <p className="flex flex-wrap items-center gap-2">
          <PanelButton does="head" />
        </p>
      )}
      {(whyNot ?? refused) !== null && <ErrorNote role="alert">{whyNot ?? refused}</ErrorNote>}
    </ChoicePanel>
  )
}

const NEEDS_HEADLINE =
  'An article has one headline, and this is it. Choose a claim in the part that is to take its place, and press ⇧P and 1 there.'

const MOST = 90
const shortened = (text: string) => (text.length <= MOST ? text : `${text.slice(0, text.lastIndexOf(' ', MOST))} …`)
