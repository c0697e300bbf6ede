import type { EditedBlock } from './edit-blocks'
import type { Intake } from './intake-block'
import { merged } from './omissions'
import { pasteInto } from './paste-into'
import { readClipboard } from './read-clipboard'

/** What stands around a paste in a field of plain text. */
export interface Around {
  before: string
  after: string
}

const named = (intake: Intake, name: string): EditedBlock[] =>
  intake.blocks.map((block, at) => ({ ...block, id: `${name}${at}` }))

const startsLine = (before: string) => before.trim() === '' || /\n\s*$/.test(before)

/** What was pasted into a field of plain text, and the words around it, all of it as parts. */
export function readAround(html: string, plain: string, { before, after }: Around): Intake {
  const above = readClipboard('', before)
  const isAbove = above.blocks.length > 0
  const pasted = readClipboard(html, plain, isAbove ? { goesOn: !startsLine(before) } : undefined)
  // The rest of the line that the caret stood in, and what stands below it.
  const [, line = '', rest = ''] = /^([^\n]*)([^]*)$/.exec(after) ?? []
  const below = readClipboard('', rest, { goesOn: false })
  const tops = named(above, 'above')
  const last = startsLine(before) ? undefined : tops.pop()
  const isTitle = !isAbove && pasted.blocks.length === 1
  const target: EditedBlock = last ?? { id: 'at', role: isTitle ? 'HEADLINE' : 'BODY', text: '' }
  const at = target.text.length
  const space = /\s$/.test(before) && last ? ' ' : ''
  const whole = { ...target, text: target.text + space + line.trimEnd() }
  const caret = { start: at + space.length, end: at + space.length }
  const edges = { before: /^\s/.test(plain), after: /\s$/.test(plain) }
  const { blocks } = pasteInto([...tops, whole], whole.id, caret, named(pasted, 'pasted'), edges)
  return {
    ...pasted,
    byline: above.byline ?? pasted.byline,
    blocks: [...blocks, ...named(below, 'below')].map(withoutId),
    omissions: merged(merged(above.omissions, pasted.omissions), below.omissions),
  }
}

function withoutId(block: EditedBlock): Intake['blocks'][number] {
  const plain: Partial<EditedBlock> & Intake['blocks'][number] = { ...block }
  delete plain.id
  delete plain.cut
  return plain
}
