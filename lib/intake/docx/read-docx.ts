import { annotated, annotation } from '@/lib/intake/annotations'
import { firstLevelAsHeadline, guessRoles, oneHeadline } from '@/lib/intake/guess-roles'
import type { Paragraph } from '@/lib/intake/guess-roles'
import type { Annotation, Intake } from '@/lib/intake/intake-block'
import { withoutBoxesOfLinks } from '@/lib/intake/leads-elsewhere'
import { Omissions } from '@/lib/intake/omissions'
import { asTurns, withoutTurns } from '@/lib/intake/turns'
import type { FileParts } from './file-parts'
import { readNumbering } from './numbering'
import type { Relations } from './relations'
import { relationsOf, targetsOf } from './relations'
import type { Aside, Mark } from './story-reader'
import { StoryReader } from './story-reader'
import { readStyles } from './styles'
import type { OnRead } from './xml'
import { Damaged, readXml } from './xml'

/** Everything that the reading of one document shares. */
interface Reading {
  parts: FileParts
  relations: Relations
  omissions: Omissions
  read: (name: string) => StoryReader
}

/**
 * Reads a Word document into blocks: tracked changes as accepted, footnotes at the end as notes; what is not in the blocks is told
 * with all its words.
 * @throws {Damaged} when a part of it can't be read
 */
export function readDocx(parts: FileParts, onRead?: OnRead): Intake {
  const main = targetsOf(relationsOf('', parts), 'officeDocument')[0] ?? 'word/document.xml'
  const relations = relationsOf(main, parts)
  const part = (type: string) => parts.get(targetsOf(relations, type)[0] ?? '')
  const looks = { styles: readStyles(part('styles')), numbering: readNumbering(part('numbering')) }
  const omissions = new Omissions(true)
  const reading: Reading = {
    ...{ parts, relations, omissions },
    read: (name) => {
      const story = new StoryReader(looks, relationsOf(name, parts), omissions)
      const xml = parts.get(name)
      if (xml !== undefined) readXml(xml, story, name === main ? onRead : undefined)
      return story
    },
  }
  if (!parts.has(main)) throw new Damaged('It has no text.')
  const body = reading.read(main)
  const paragraphs = headlined(body.flow.finished(), body)
  const { notes, annotations } = readNotes(reading, body.marks)
  const comments = tellComments(reading, body)
  tellMargins(reading)
  tellEmbedded(reading)
  const { kept, boxes } = withoutBoxesOfLinks(paragraphs)
  for (const box of boxes) omissions.add('elsewhere', box)
  const { blocks, byline } = guessRoles(oneHeadline([...kept, ...notes]), 'markup')
  if (byline !== null) omissions.add('byline', byline)
  return {
    ...{ blocks: withoutTurns(blocks), byline, published: null, omissions: omissions.list() },
    ...annotated([...annotations, ...comments]),
  }
}

/** The headline and at most one standfirst. */
function headlined(paragraphs: Paragraph[], { flow: { firstLevel } }: StoryReader): Paragraph[] {
  firstLevelAsHeadline(paragraphs, (block) => firstLevel.has(block))
  const standfirst = paragraphs.findIndex(({ block }) => block.role === 'STANDFIRST')
  for (const { block } of paragraphs.slice(standfirst + 1)) if (block.role === 'STANDFIRST') block.role = 'SUBHEAD'
  return paragraphs
}

const wordsOf = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ block }) => block.text).join(' ')

const linksOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flatMap(({ block: { links = [] } }) => links.map(({ href }) => href))

interface Notes {
  notes: Paragraph[]
  annotations: (Annotation | null)[]
}

function readNotes({ relations, omissions, read }: Reading, marks: readonly Mark[]): Notes {
  const asides = new Map<string, Aside>()
  for (const kind of ['footnote', 'endnote'] as const)
    for (const name of targetsOf(relations, `${kind}s`))
      for (const aside of read(name).asides) {
        // A second one with this id stands at no mark.
        const key = `${kind} ${aside.id}`
        asides.set(asides.has(key) ? `${key} ${asides.size}` : key, aside)
      }
  const notes: Paragraph[] = []
  const annotations: Notes['annotations'] = []
  for (const { kind, id, on } of marks) {
    const aside = asides.get(`${kind} ${id}`)
    if (!aside || wordsOf(aside.paragraphs) === '') continue
    asides.delete(`${kind} ${id}`)
    omissions.tell('note', { words: '', on })
    const said = { words: wordsOf(aside.paragraphs), on, links: linksOf(aside.paragraphs) }
    annotations.push(annotation({ kind: kind === 'footnote' ? 'FOOTNOTE' : 'ENDNOTE', ...said }))
    for (const { block, isBold } of aside.paragraphs) {
      const { text, links, turns = [] } = block
      const note = { role: 'NOTE' as const, text, ...(links && { links }), ...asTurns(turns) }
      notes.push({ block: note, isBold, isMarked: true })
    }
  }
  for (const { paragraphs } of asides.values())
    if (wordsOf(paragraphs) !== '') omissions.add('loose-note', wordsOf(paragraphs))
  return { notes, annotations }
}

function tellComments({ relations, omissions, read }: Reading, { about }: StoryReader): (Annotation | null)[] {
  return targetsOf(relations, 'comments').flatMap((name) =>
    read(name).asides.map(({ id, by, paragraphs }) => {
      const said = { words: wordsOf(paragraphs), by, on: about.get(id) ?? '' }
      omissions.tell('comment', said)
      return annotation({ kind: 'COMMENT', ...said, links: linksOf(paragraphs) })
    }),
  )
}

function tellMargins({ relations, omissions, read }: Reading): void {
  for (const name of targetsOf(relations, 'header', 'footer')) {
    const words = wordsOf(read(name).flow.finished())
    if (words !== '') omissions.add('margin', words)
  }
}

/** Elements of charts and diagrams that hold words. */
const DRAWN_WORDS = new Set(['a:t', 'c:v'])

/** Charts and diagrams stand in parts of their own. */
function tellEmbedded({ parts, relations, omissions }: Reading): void {
  for (const name of targetsOf(relations, 'chart', 'chartEx', 'diagramData')) {
    const words: string[] = []
    let isWord = false
    const xml = parts.get(name)
    if (xml === undefined) continue
    readXml(xml, {
      open: (element) => {
        isWord = DRAWN_WORDS.has(element)
      },
      words: (text) => {
        if (isWord) words.push(text)
      },
      close: () => {
        isWord = false
      },
    })
    omissions.add('embedded', words.join(' '))
  }
}
