'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ActionBar } from '@/components/actions/action-bar'
import { ActionButton } from '@/components/actions/action-button'
import { actionOf } from '@/components/actions/action'
import { RowSteps, useRows } from '@/components/actions/row-steps'
import { useActions } from '@/components/actions/use-actions'
import { newKey } from '@/components/api'
import { copy } from '@/components/copy'
import { claimThing } from '@/app/(newsroom)/changes/claim-change'
import { useChange } from '@/app/(newsroom)/changes/use-change'
import type { Block } from '@/lib/domain/articles/block'
import { withEditsMade } from '@/lib/domain/articles/make-approved-edits'
import { counted } from '@/lib/domain/counted'
import type { EditInPlace } from './edit-line'
import { EditLine } from './edit-line'
import { editsActions } from './edits-actions'

interface EditsScreenProps {
  articleId: string
  headline: string
  language: string
  edits: { text: string; blocks: Block[]; base: number; more: boolean; items: EditInPlace[] }
  whyNotEdit: string | null
}

/** Those that can be made; of some that share words the first. */
function chosenAtFirst(items: readonly EditInPlace[]): ReadonlySet<string> {
  const taken = new Set<number>()
  const chosen = new Set<string>()
  for (const { claimId, number, whyNot, overlaps } of items) {
    if (whyNot !== null || overlaps.some((other) => taken.has(other))) continue
    taken.add(number)
    chosen.add(claimId)
  }
  return chosen
}

function says(items: readonly EditInPlace[], more: boolean): string {
  if (items.length === 0) return 'No approved edit is missing from the text.'
  const able = items.filter(({ whyNot }) => whyNot === null).length
  const rest = items.length - able
  return [
    able > 0 && `${counted(able, 'approved edit')} ${able === 1 ? 'is' : 'are'} not in the text yet.`,
    rest > 0 && `${rest} can’t be made now.`,
    more && 'There are more: they come when these are made.',
  ]
    .filter(Boolean)
    .join(' ')
}

/** The words of an edit as a line for whoever makes it elsewhere. */
const asLine = ({ before, after, places, replacement }: EditInPlace) =>
  `${before}${places[0]?.exact ?? ''}${after}\n→ ${before}${replacement}${after}`.trim()

function Screen({ articleId, headline, language, edits, whyNotEdit }: EditsScreenProps) {
  const { text, blocks, base, more, items } = edits
  const router = useRouter()
  const rows = useRows()
  const applying = useChange('applyEdits')
  const [chosen, setChosen] = useState(() => chosenAtFirst(items))
  const made = items.filter(({ claimId }) => chosen.has(claimId))
  const turn = (edit: EditInPlace | undefined) => {
    if (!edit || edit.whyNot !== null) return
    const next = new Set(chosen)
    if (!next.delete(edit.claimId)) {
      next.add(edit.claimId)
      for (const other of items) if (edit.overlaps.includes(other.number)) next.delete(other.claimId)
    }
    setChosen(next)
  }
  const atHand = () => items.find(({ claimId }) => claimId === rows.atHand()) ?? items[0]
  const apply = async () => {
    await applying.change({
      ...{ at: { articleId }, ofForm: { key: newKey() } },
      body: { base },
      on: made.map(({ claimId, version }) => ({ thing: claimThing(claimId), version, field: 'claims' }) as const),
      label: `Apply ${counted(made.length, 'approved edit')}`,
      said: ({ revision }) => `Revision ${revision.number} has ${counted(made.length, 'approved edit')}.`,
      onDone: ({ revision }) => {
        router.push(`/articles/${articleId}/revisions/${revision.number}`)
      },
      onRefused: () => {
        router.refresh()
        return false
      },
    })
  }
  const editedText = () => {
    const asked = made.flatMap(({ places, replacement }) =>
      places.map(({ start, end }) => ({ start, end, replacement })),
    )
    return withEditsMade(text, blocks, asked)
      .map((block) => block.text)
      .join('\n\n')
  }
  const actions = editsActions({
    step: rows.step,
    turn: () => {
      turn(atHand())
    },
    turnAll: () => {
      setChosen(chosen.size > 0 ? new Set() : chosenAtFirst(items))
    },
    open: () => {
      const edit = atHand()
      if (edit) router.push(`/articles/${articleId}?claim=${edit.number}`)
    },
    apply: () => void apply(),
    copyChanges: () => void copy(made.map(asLine).join('\n\n'), counted(made.length, 'change')),
    copyText: () => void copy(editedText(), 'The edited text'),
    toGalley: () => {
      router.push(`/articles/${articleId}`)
    },
    ...{ chosen: made.length, whyNotEdit },
  })
  useActions(actions)
  const [applyIt, copyChanges, copyText] = (['apply', 'copyChanges', 'copyText'] as const).map((id) =>
    actionOf(actions, id),
  )
  return (
    <main className="main grid grid-rows-[minmax(0,1fr)_auto]" id="main" tabIndex={-1}>
      <div className="[scrollbar-width:thin] overflow-auto">
        <div className="mx-auto grid max-w-[48rem] gap-3 px-6 pt-6 pb-16 max-phone:px-5">
          <h1 className="font-text text-title font-semibold wrap-anywhere">Approved edits of “{headline}”</h1>
          <p className="text-muted" role="status">
            {says(items, more)}
          </p>
          {items.length > 0 && (
            <>
              <p className="flex flex-wrap items-center gap-3">
                {applyIt && (
                  <ActionButton does={applyIt} tone="primary">
                    Apply {counted(made.length, 'approved edit')}
                  </ActionButton>
                )}
                {copyChanges && <ActionButton does={copyChanges}>Copy the changes</ActionButton>}
                {copyText && <ActionButton does={copyText}>Copy the edited text</ActionButton>}
              </p>
              <p className="text-small text-muted">
                This makes revision {base + 1}; revision {base} stays. The claims of these edits settle by themselves,
                and what becomes of the others is shown beside the new text. Galley changes its own text only: make the
                same changes in your publishing system.
              </p>
            </>
          )}
          <ol className="grid" aria-label="Approved edits">
            {items.map((edit) => (
              <EditLine
                key={edit.claimId}
                edit={edit}
                {...{ articleId, language }}
                isChosen={chosen.has(edit.claimId)}
                onTurn={() => {
                  turn(edit)
                }}
              />
            ))}
          </ol>
        </div>
      </div>
      <ActionBar actions={actions} />
    </main>
  )
}

/** The approved edits that the text lacks, to be made together after a look at each. */
export function EditsScreen(props: EditsScreenProps) {
  return (
    <RowSteps>
      <Screen {...props} />
    </RowSteps>
  )
}
