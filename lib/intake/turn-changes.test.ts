import { describe, expect, test } from 'vitest'
import { odtChange, odtLine, odtParts } from '@/lib/testing/odt-parts'
import { deleted, inserted, para, run, wordParts } from '@/lib/testing/word-parts'
import { readDocx } from './docx/read-docx'
import { retype } from './edit-blocks'
import type { Found, Intake, Omission } from './intake-block'
import { readOdt } from './odt/read-odt'
import { sayOmission } from './omissions'
import { changedParts, toldAsWritten, turnChanges } from './turn-changes'

const LEAD = para(run('The noise wall along the ring road will cost five million pounds, papers of the council show.'))
const GOES = '<w:rPr><w:del w:id="3" w:author="A"/></w:rPr>'
const readBody = (body: string) => begin(readDocx(wordParts({ body: LEAD + body })))

function begin({ blocks, omissions }: Intake) {
  const read = blocks.map((block, at) => ({ ...block, id: `b${at}` }))
  return { blocks: read, omissions, parts: changedParts(read, omissions) }
}

const changesIn = (omissions: readonly Omission[]) =>
  omissions.flatMap(({ kind, found = [] }) => (kind === 'change' ? found : []))
const texts = ({ blocks }: Pick<Intake, 'blocks'>) => blocks.slice(1).map(({ text }) => text)
type Read = ReturnType<typeof begin>
const turn = (read: Read, which: (found: Found, at: number) => boolean, asItWas = true): Read & { stuck: number } => ({
  ...read,
  ...turnChanges(read, changesIn(read.omissions).filter(which), asItWas),
})
const all = () => true

describe('a tracked change is taken as accepted, or left as it was', () => {
  const read = readBody(
    para(
      run('It costs ') +
        deleted('almost ') +
        inserted('more than ') +
        run('twice, ') +
        deleted('they say, ') +
        run('as told.'),
    ),
  )

  test('each by itself, and the report says how many are which', () => {
    expect(texts(read)).toEqual(['It costs more than twice, as told.'])
    const first = turn(read, (_, at) => at === 0)
    expect(texts(first)).toEqual(['It costs almost twice, as told.'])
    expect(first.omissions.map(sayOmission)).toEqual(['2 tracked changes: 1 taken as accepted, 1 as it was'])
    const both = turn(first, all)
    expect(texts(both)).toEqual(['It costs almost twice, they say, as told.'])
    expect(both.omissions.map(sayOmission)).toEqual(['2 tracked changes left as they were'])
    expect(texts(turn(both, all, false))).toEqual(texts(read))
  })

  test('what a person wrote in the part stays, and so do its links', () => {
    const [, { id }] = read.blocks as [unknown, { id: string }]
    const typed = { ...read, blocks: retype(read.blocks, id, 'It costs more than twice, as told by two of them.') }
    expect(texts(turn(typed, all))).toEqual(['It costs almost twice, they say, as told by two of them.'])
  })

  test('one whose words were changed by hand is left alone, and counted', () => {
    const typed = { ...read, blocks: retype(read.blocks, 'b1', 'It costs more then twice, as told.') }
    const turned = turn(typed, all)
    expect([texts(turned), turned.stuck]).toEqual([['It costs more then twice, they say, as told.'], 1])
    expect(turn({ ...read, blocks: read.blocks.slice(0, 1) }, all).stuck).toBe(2)
  })

  test('no space is left over, and none is missing', () => {
    const spaced = readBody(
      para(
        run('Homes') +
          inserted(',') +
          run(' ') +
          run('households ') +
          deleted('and ') +
          inserted('or ') +
          run('rooms') +
          inserted(' too'),
      ),
    )
    expect(texts(spaced)).toEqual(['Homes, households or rooms too'])
    expect(texts(turn(spaced, all))).toEqual(['Homes households and rooms'])
  })
})

test('what is undone in the text is true of the report again', () => {
  const read = readBody(
    para(
      run('It costs ') + deleted('almost ') + inserted('more than ') + run('twice') + inserted(', they say') + run('.'),
    ),
  )
  const both = turn(read, all)
  const told = (blocks: Read['blocks'], omissions: Omission[]) =>
    changesIn(toldAsWritten(blocks, omissions, read.parts)).map(({ asItWas = false }) => asItWas)
  expect(told(both.blocks, both.omissions)).toEqual([true, true])
  expect(told(read.blocks, both.omissions)).toEqual([false, false])
  expect(told(turn(read, (_, at) => at === 1).blocks, both.omissions)).toEqual([false, true])
  expect(told(retype(both.blocks, 'b1', 'It costs little.'), both.omissions)).toEqual([true, true])
})

test('a paragraph that was taken out comes back as one, and goes again', () => {
  const read = readBody(para(deleted('Nobody knew.'), '', GOES) + para(run('Nobody was told.')))
  expect(texts(read)).toEqual(['Nobody was told.'])
  const was = turn(read, all)
  expect(texts(was)).toEqual(['Nobody knew.', 'Nobody was told.'])
  expect(texts(turn(was, all, false))).toEqual(['Nobody was told.'])
})

test('a paragraph that was put in leaves an empty part, which is not saved', () => {
  const read = readBody(para(inserted('Nobody knew.')) + para(run('Nobody was told.')))
  expect(texts(turn(read, all))).toEqual(['', 'Nobody was told.'])
})

test('a row that was taken out of a table has no place of its own; its words can be put back below', () => {
  const cell = (inner: string) => `<w:tc>${para(inner)}</w:tc>`
  const read = readBody(
    `<w:tbl><w:tr>${cell(run('Offer'))}${cell(run('Sum'))}</w:tr>` +
      `<w:tr><w:trPr><w:del w:author="A"/></w:trPr>${cell(deleted('Corvane'))}${cell(deleted('5.6'))}</w:tr></w:tbl>`,
  )
  expect(changesIn(read.omissions)).toMatchObject([
    { was: 'Corvane', after: 2 },
    { was: '5.6', after: 2 },
  ])
})

test('in an OpenDocument text too', () => {
  const mark = (id: string, kind: string) => `<text:change${kind} text:change-id="${id}"/>`
  const read = begin(
    readOdt(
      odtParts({
        body:
          `<text:tracked-changes>${odtChange('a', 'M. Oake', 'almost')}${odtChange('b', 'M. Oake')}` +
          `${odtChange('c', 'M. Oake', 'Gone at once.</text:p><text:p>')}</text:tracked-changes>` +
          odtLine('The noise wall along the ring road will cost five million pounds, papers of the council show.') +
          odtLine(
            `It costs ${mark('a', '')}${mark('b', '-start')}<text:span>far more</text:span>${mark('b', '-end')} than twice.`,
          ) +
          odtLine(`${mark('c', '')}They say so.`),
      }),
    ),
  )
  expect(texts(read)).toEqual(['It costs far more than twice.', 'They say so.'])
  expect(texts(turn(read, all))).toEqual(['It costs almost than twice.', 'Gone at once.', 'They say so.'])
})
