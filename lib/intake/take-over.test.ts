import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EditedBlock } from './edit-blocks'
import { changeRole, moveBlock, removeBlock, retype, shiftLevel } from './edit-blocks'
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
const plain = (block: IntakeBlock & { id?: string }): IntakeBlock => {
  const rest = { ...block }
  delete rest.id
  return rest
}
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

describe('whatever two people do', () => {
  const cell = (id: string, text: string, row: number, column: number): EditedBlock => ({
    ...{ id, role: 'TABLE_CELL', text, row, column, head: column === 0 },
  })
  // Items and cells that say the same are what is easily taken for one another.
  const was: EditedBlock[] = [
    { id: 'at-0', role: 'HEADLINE', text: 'Night buses' },
    { id: 'at-1', role: 'BODY', text: 'A ride is £2.' },
    { id: 'at-2', role: 'LIST_ITEM', text: 'five' },
    { id: 'at-3', role: 'LIST_ITEM', text: 'five' },
    { id: 'at-4', role: 'BODY', text: 'The city pays.' },
    ...[cell('at-5', 'Payer', 0, 0), cell('at-6', '£2', 0, 1), cell('at-7', 'City', 1, 0), cell('at-8', '£2', 1, 1)],
    { id: 'at-9', role: 'BODY', text: 'Nobody asked.' },
  ]
  const how = fc.constantFrom('type', 'type alike', 'add', 'add alike', 'take', 'up', 'down', 'label', 'level')
  const acts = fc.array(fc.record({ at: fc.integer({ min: 1, max: 9 }), how }), { maxLength: 4 })
  const edited = (all: readonly { at: number; how: string }[], by: string) =>
    all.reduce<EditedBlock[]>((blocks, { at, how: act }, index) => {
      const id = `at-${at}`
      const place = blocks.findIndex((block) => block.id === id)
      const text = act.endsWith('alike') ? 'five' : `Said (${by} ${index})`
      if (act.startsWith('type')) return retype(blocks, id, text)
      if (act === 'take') return removeBlock(blocks, id).blocks
      if (act === 'up' || act === 'down')
        return place > 1 || act === 'down' ? moveBlock(blocks, id, act === 'up' ? -1 : 1) : blocks
      if (act === 'label') return changeRole(blocks, id, 'CAPTION')
      if (act === 'level') return shiftLevel(blocks, id, 1)
      const isInTable = blocks[at]?.role === 'TABLE_CELL' && blocks[at - 1]?.role === 'TABLE_CELL'
      return blocks.toSpliced(isInTable ? 1 : Math.min(at, blocks.length), 0, {
        id: `${by}-${index}`,
        role: 'BODY',
        text,
      })
    }, was)
  const together = (
    theirs: readonly EditedBlock[],
    mine: readonly EditedBlock[],
    choseTheirs: Iterable<string> = [],
  ) => {
    let next = 0
    return takeOver({ was, theirs: theirs.map(plain), mine }, new Set(choseTheirs), () => `new-${next++}`)
  }

  test('what one of them did alone is exactly theirs: words, labels, places, order', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const one = edited(all, 'one')
        for (const merged of [together(one, was), together(was, one)])
          if (merged) expect(merged.blocks.map(plain)).toEqual(one.map(plain))
      }),
      { numRuns: 300 },
    )
  })

  test('no part that either wrote or left is lost, none is doubled, also of parts that say the same', () => {
    fc.assert(
      fc.property(acts, acts, (hers, his) => {
        const [mine, theirs] = [edited(hers, 'mine'), edited(his, 'theirs')]
        const merged = together(theirs, mine)
        if (!merged) return
        const chosen = together(
          theirs,
          mine,
          merged.clashes.map(({ id }) => id),
        )
        const all = [...merged.blocks, ...merged.clashes.flatMap((clash) => clash.theirs ?? [])]
        const count = (blocks: readonly IntakeBlock[], words: string) =>
          blocks.filter(({ text }) => text === words).length
        for (const words of new Set([...mine, ...theirs].map(({ text }) => text))) {
          const [before, here, there] = [count(was, words), count(mine, words), count(theirs, words)]
          const both = here + there - before
          expect(count(all, words), words).toBeGreaterThanOrEqual(
            words.includes('(') ? 1 : Math.min(here, there, Math.max(both, 0)),
          )
          expect(count(merged.blocks, words), words).toBeLessThanOrEqual(Math.max(both, here, there))
          if (words.includes('(theirs') && chosen) expect(count(chosen.blocks, words), words).toBe(there)
        }
      }),
      { numRuns: 600 },
    )
  })
})

test('what they moved stands where they put it, with what I wrote in it and after it', () => {
  const theirs = moveBlock(moveBlock(WAS, 'at-3', -1), 'at-3', -1)
  const mine = [...retype(WAS, 'at-3', 'The county pays.'), added]
  expect(taken(theirs, mine)?.told).toEqual([
    ...['HEADLINE Night buses', 'BODY The county pays.', 'BODY Nobody asked the drivers.'],
    ...['BODY A ride is £2.', 'BODY They run at five.'],
  ])
  expect(taken(theirs, WAS)).toMatchObject({ taken: 1, clashes: [] })
})

test('where both moved parts, mine stand where I put them, and none is lost', () => {
  const merged = taken(moveBlock(WAS, 'at-1', 1), moveBlock(WAS, 'at-3', -1))
  expect(merged?.told).toEqual(told(moveBlock(WAS, 'at-3', -1)))
})

test('cells that both added to the same row tear the table: nothing is offered', () => {
  const row = (...words: string[]): EditedBlock[] =>
    words.map((text, column) => ({ id: `c-${text}`, role: 'TABLE_CELL', text, row: 0, column }))
  const was = [...WAS.slice(0, 2), ...row('one', 'two')]
  const [mine, theirs] = [
    [...WAS.slice(0, 2), ...row('one', 'two', 'mine')],
    [...WAS.slice(0, 2), ...row('one', 'two', 'his')],
  ]
  expect(takeOver({ was, theirs: without(theirs), mine }, new Set(), () => 'n')).toBeNull()
})

test('a text of which more was changed than can be compared is not taken over', () => {
  const was = [
    ...WAS.slice(0, 1),
    ...Array.from({ length: 1_200 }, (_, at): EditedBlock => ({ id: `b-${at}`, role: 'BODY', text: `Was ${at}.` })),
  ]
  const theirs = was.map((block) => ({ ...block, text: `Now ${block.text}` }))
  const mine = [...retype(was, 'at-0', 'Day buses'), added]
  expect(takeOver({ was, theirs: without(theirs), mine }, new Set(), () => 'n')).toBeNull()
})
