import type { GrowingBlock } from './growing-block'
import type { IntakeBlock } from './intake-block'
import type { Attributes } from './markup'
import type { Turn } from './turns'
import { TURN, TURN_REACHES } from './turns'

/** Tracked changes by the numbers that markup of our own making names them by. */
export type ToldTurns = readonly Pick<Turn, 'found' | 'was'>[]

/** Puts tracked changes at their places while markup is read. */
export class HtmlTurns {
  private readonly placed = new Map<string, { block: GrowingBlock; turn: Turn }>()
  /** They begin with the next words. */
  private waiting: string[] = []

  constructor(private readonly told: ToldTurns) {}

  element(attributes: Attributes, current: GrowingBlock | null): void {
    const { [TURN]: begins, [TURN_REACHES]: reaches } = attributes
    if (begins !== undefined) {
      if (current) this.place(begins, current, current.length)
      else this.waiting.push(begins)
    }
    const known = this.placed.get(reaches ?? '')
    if (known && known.block === current) known.turn.end = current.length
  }

  private place(number: string, block: GrowingBlock, start: number): void {
    const told = this.told[Number(number)]
    if (told) this.placed.set(number, { block, turn: block.change(start, told) })
  }

  /** The first words of a block are about to come. */
  began(block: GrowingBlock): void {
    for (const number of this.waiting) this.place(number, block, block.leadLength)
    this.waiting = []
  }

  /** A part ended without words: what was taken out with it comes back below the one before. */
  ended(last: IntakeBlock | undefined): void {
    for (const number of this.waiting) {
      const told = this.told[Number(number)]
      if (told && last) last.turns = [...(last.turns ?? []), { ...told, start: 0, end: 0, isApart: true }]
      else if (told) told.found.after = -1
    }
    this.waiting = []
  }
}
