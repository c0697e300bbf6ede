import type { Found, IntakeBlock } from './intake-block'

/** A tracked change where it stands in a block while a text is read. Offsets count in the text of the block, in which it is accepted. */
export interface Turn {
  /** What the report tells of it. */
  found: Found
  start: number
  end: number
  /** What stood there before, with the space around it; U+2029 where a part of its own ended. */
  was: string
  /** Its words stood in a part that is gone with them: it comes back below this block. */
  isApart?: true
}

/** A part of the text ended here (“paragraph separator”). */
export const PART_END = '\u2029'

/** Attributes by which markup that we made ourselves says where a change begins, and how far its words reach. */
export const TURN = 'data-turn'
export const TURN_REACHES = 'data-turn-reaches'

/** The same changes of a text that stands further along, behind `from` code units of others. */
export const movedTurns = ({ turns = [] }: IntakeBlock, from: number): Turn[] =>
  turns.map((turn) => ({ ...turn, start: turn.start + from, end: turn.end + from }))

/** Changes as a field of a block; none where there are none. */
export const asTurns = (turns: readonly Turn[]): Pick<IntakeBlock, 'turns'> =>
  turns.length === 0 ? {} : { turns: [...turns] }

/** The blocks by themselves; the report says of each change where it stands in them. */
export function withoutTurns(blocks: readonly IntakeBlock[]): IntakeBlock[] {
  return blocks.map(({ turns, ...block }, at) => {
    for (const { found, start, end, was, isApart } of turns ?? [])
      if (isApart) found.after = at
      else found.at = { block: at, start, end, was }
    return block
  })
}
