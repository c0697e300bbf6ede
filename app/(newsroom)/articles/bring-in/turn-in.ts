import { announce } from '@/components/shell/live-region'
import type { EditedBlock } from '@/lib/intake/edit-blocks'
import type { Found, Omission } from '@/lib/intake/intake-block'
import type { ChangedPart, Turned } from '@/lib/intake/turn-changes'
import { changedParts, toldAsWritten, turnChanges } from '@/lib/intake/turn-changes'
import type { ReadFile } from './use-file'

/** What of a file has to be known to turn its tracked changes, and to put its parts back. */
export const asRead = (
  read: readonly EditedBlock[],
  omissions: readonly Omission[],
): Pick<ReadFile, 'read' | 'changed'> => ({
  read: read.map(({ id }) => id),
  changed: changedParts(read, omissions),
})

/** What is told of a text whose parts were changed, or changed back. */
export const toldNow = (blocks: readonly EditedBlock[], omissions: readonly Omission[], file: ReadFile | undefined) =>
  toldAsWritten(blocks, omissions, file?.changed ?? [])

interface TurningText {
  blocks: readonly EditedBlock[]
  omissions: readonly Omission[]
  parts: readonly ChangedPart[] | undefined
}

const many = (count: number) => `${count} tracked ${count === 1 ? 'change' : 'changes'}`

/** Turns tracked changes, and tells what became of that. */
export function turnIn({ parts = [], ...text }: TurningText, which: readonly Found[], asItWas: boolean): Turned {
  const turned = turnChanges({ ...text, parts }, which, asItWas)
  const done = turned.omissions.flatMap(({ found = [] }) => found).filter((one) => one.asItWas === true).length
  if (turned.stuck > 0)
    announce(
      `${many(turned.stuck)} can’t be turned: the words there were changed by hand. Change them in the text.`,
      'assertive',
    )
  else announce(asItWas ? `${many(done)} as it was. The text follows.` : 'As accepted. The text follows.')
  return turned
}
