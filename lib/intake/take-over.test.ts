import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EditedBlock } from './edit-blocks'
import { changeRole, removeBlock, retype } from './edit-blocks'
import type { IntakeBlock } from './intake-block'
import { takeOver } from './take-over'

const WAS: EditedBlock[] = [
  { id: 'at-0', role: 'HEADLINE', text: 'Night buses' },
  { id: 'at-1', role: 'BODY', text: 'A ride is £2.' },
  { id: 'at-2', role: 'BODY', text: 'They run at five.' },
  { id: 'at-3', role: 'BODY', text: 'The city pays.' },
]
const without = (blocks: readonly EditedBlock[]): IntakeBlock[] =>
  blocks.map(({ role, text, row, column }) => ({
    role,
    text,
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
  }))
const told = (blocks: readonly IntakeBlock[]) => blocks.map(({ role, text }) => `${role} ${text}`)

function taken(theirs: readonly EditedBlock[], mine: readonly EditedBlock[], ...choseTheirs: string[]) {
  let next = 0
  const merged = takeOver({ was: WAS, theirs: without(theirs), mine }, new Set(choseTheirs), () => `new-${next++}`)
  return merged && { ...merged, told: told(merged.blocks) }
}

const added: EditedBlock = { id: 'x', role: 'BODY', text: 'Nobody asked the drivers.' }

describe('what two people changed in different parts goes together', () => {
  test('words of one, words of the other, and a new part', () => {
    const theirs = [...retype(WAS, 'at-2', 'They run at six.'), added]
    const merged = taken(theirs, retype(WAS, 'at-1', 'A ride is £3.'))
    expect(merged?.told).toEqual([
      'HEADLINE Night buses',
      'BODY A ride is £3.',
      'BODY They run at six.',
      'BODY The city pays.',
      'BODY Nobody asked the drivers.',
    ])
    expect(merged).toMatchObject({ taken: 2, clashes: [] })
  })

  test('what they took out goes, what I wrote beside it stays', () => {
    const mine = WAS.toSpliced(3, 0, added)
    expect(taken(removeBlock(WAS, 'at-2').blocks, mine)?.told).toEqual([
      ...['HEADLINE Night buses', 'BODY A ride is £2.', 'BODY Nobody asked the drivers.', 'BODY The city pays.'],
    ])
  })

  test('the label of one and the words of the other in one part', () => {
    const merged = taken(changeRole(WAS, 'at-2', 'CAPTION'), retype(WAS, 'at-2', 'They run at six.'))
    expect(merged?.told[2]).toBe('CAPTION They run at six.')
    expect(merged?.clashes).toEqual([])
  })

  test('the same done by both is done once', () => {
    const both = [...retype(WAS, 'at-1', 'A ride is free.'), added]
    expect(taken(both, both)).toMatchObject({ taken: 0, clashes: [], blocks: both })
  })
})

describe('where both changed the same part', () => {
  const [theirs, mine] = [retype(WAS, 'at-1', 'A ride is £4.'), retype(WAS, 'at-1', 'A ride is £3.')]

  test('mine stays and both are shown, until theirs is chosen', () => {
    const merged = taken(theirs, mine)
    expect(merged?.told[1]).toBe('BODY A ride is £3.')
    expect(merged?.clashes).toMatchObject([{ mine: { text: 'A ride is £3.' }, theirs: { text: 'A ride is £4.' } }])
    expect(taken(theirs, mine, 'at-1')?.told[1]).toBe('BODY A ride is £4.')
  })

  test('what one took out and the other changed is asked for, either way', () => {
    const gone = removeBlock(WAS, 'at-1').blocks
    expect(taken(gone, mine)).toMatchObject({ clashes: [{ theirs: null }] })
    expect(taken(gone, mine, 'at-1')?.told).not.toContain('BODY A ride is £3.')
    expect(taken(theirs, gone)).toMatchObject({ clashes: [{ mine: null }] })
    expect(taken(theirs, gone)?.told).not.toContain('BODY A ride is £4.')
    expect(taken(theirs, gone, 'at-1')?.told[1]).toBe('BODY A ride is £4.')
  })
})

test('where the two together are no article, nothing is offered', () => {
  const cells = (...rows: string[]): EditedBlock[] =>
    rows.map((text, row) => ({ id: `c-${text}`, role: 'TABLE_CELL', text, row, column: 0 }))
  const was = [...WAS.slice(0, 2), ...cells('one', 'two')]
  const mine = [...WAS.slice(0, 2), ...cells('one', 'two', 'mine')]
  const theirs = without([...WAS.slice(0, 2), ...cells('one', 'two', 'theirs')])
  expect(takeOver({ was, theirs, mine }, new Set(), () => 'n')).toBeNull()
})

test('whatever two people do, nothing that either wrote is lost, and one alone has exactly theirs', () => {
  const words = fc.constantFrom('A ride is £3.', 'They run at six.', 'Nobody asked.', 'It rains.')
  const act = fc.record({ at: fc.integer({ min: 1, max: 3 }), how: fc.constantFrom('type', 'add', 'take'), words })
  const edited = (acts: readonly { at: number; how: string; words: string }[], by: string) =>
    acts.reduce<EditedBlock[]>((blocks, { at, how, words: text }, index) => {
      const said = `${text} (${by} ${index})`
      if (how === 'type') return retype(blocks, `at-${at}`, said)
      if (how === 'take') return blocks.length > 2 ? removeBlock(blocks, `at-${at}`).blocks : blocks
      return blocks.toSpliced(at, 0, { id: `${by}-${index}`, role: 'BODY', text: said })
    }, WAS)
  fc.assert(
    fc.property(fc.array(act, { maxLength: 4 }), fc.array(act, { maxLength: 4 }), (hers, his) => {
      const [mine, theirs] = [edited(hers, 'mine'), edited(his, 'theirs')]
      const merged = taken(theirs, mine)
      const all = [...(merged?.blocks ?? []), ...(merged?.clashes ?? []).flatMap(({ theirs: one }) => one ?? [])]
      const there = new Set(all.map(({ text }) => text))
      for (const { text } of [...mine, ...theirs])
        if (text.includes('(')) expect(there.has(text), JSON.stringify({ mine, theirs })).toBe(true)
      expect(told(taken(theirs, WAS)?.blocks ?? [])).toEqual(told(theirs))
      expect(told(taken(WAS, mine)?.blocks ?? [])).toEqual(told(mine))
    }),
  )
})
