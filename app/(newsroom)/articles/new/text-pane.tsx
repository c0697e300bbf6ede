'use client'

import { BlockEditor } from '@/app/(newsroom)/articles/blocks/block-editor'
import type { BlockEditing } from '@/app/(newsroom)/articles/blocks/use-block-editing'
import { FieldError } from '@/components/field-error'
import { Button } from '@/components/ui/button'
import type { FormState } from '@/lib/domain/form-state'
import type { EditedBlock } from '@/lib/intake/edit-blocks'
import type { Intake } from '@/lib/intake/intake-block'
import type { PlainAndParts } from '@/lib/intake/plain-parts'
import { partHead } from './part-head'
import { PlainText } from './plain-text'
import { sayPutAway } from './say-parts'
import { sizeOf, sizeOfParts } from './typed-article'
import { FORM_KEYS } from '@/components/ui/kbd'

interface TextPaneProps {
  /** Absent while the text is plain. */
  blocks: readonly EditedBlock[] | undefined
  /** The plain text. */
  text: string
  /** The parts that the plain text was made from. */
  plain: PlainAndParts | undefined
  editing: BlockEditing
  /** A file is held over it, to be dropped. */
  isOver: boolean
  state: FormState
  language: string
  onPlain: () => void
  onBringBack: (text: string) => void
  onPaste: React.ComponentProps<typeof PlainText>['onPasted']
  /** What else a paste among the parts held. */
  onPasted: (intake: Intake) => void
  onUnread: (said: string) => void
}

/** The text of a new article: plain, or part by part, and the way from each to the other. */
export function TextPane({
  blocks,
  text,
  plain,
  editing,
  isOver,
  state,
  language,
  onPlain,
  onBringBack,
  onPaste,
  onPasted,
  onUnread,
}: TextPaneProps) {
  return (
    <section
      className="relative flex min-h-0 flex-col overflow-hidden bg-paper data-over:outline-2 data-over:-outline-offset-4 data-over:outline-accent data-over:outline-dashed"
      aria-label="Text"
      data-over={isOver || undefined}
    >
      <header className={partHead}>
        {blocks ? (
          <h2 className="font-semibold">Text, part by part</h2>
        ) : (
          <label className="font-semibold" htmlFor="text">
            Text
          </label>
        )}
        <span className="flex items-center gap-3 text-small text-muted">
          {blocks ? sizeOfParts(blocks) : sizeOf(text)}
          {blocks && (
            <Button tone="plain" onClick={onPlain}>
              Back to plain text
            </Button>
          )}
        </span>
      </header>
      {!blocks && plain && (
        <div className="flex items-center gap-4 border-b border-hairline px-5 py-2 max-phone:flex-wrap" role="note">
          <p className="min-w-0 flex-1 text-muted">{sayPutAway(plain.blocks)}</p>
          <Button
            {...(text === plain.text && { kbd: FORM_KEYS.undo })}
            onClick={() => {
              onBringBack(text)
            }}
          >
            Bring the parts back
          </Button>
        </div>
      )}
      {blocks ? (
        <div className="overflow-auto px-5 py-6" tabIndex={-1}>
          <div className="mx-auto max-w-[44rem]">
            <BlockEditor isNew {...{ blocks, editing, language, onPasted, onUnread }} />
          </div>
        </div>
      ) : (
        <PlainText
          state={state}
          onPasted={onPaste}
          onUndo={(typed) => {
            if (typed !== plain?.text) return false
            onBringBack(typed)
            return true
          }}
        />
      )}
      <div className="px-5 py-2 empty:hidden">
        <FieldError id="text-error" message={state.errors['text']} />
      </div>
    </section>
  )
}
