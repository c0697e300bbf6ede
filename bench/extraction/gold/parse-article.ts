import type {
  Annotation,
  MeasuredDocument,
  PlantedConflict,
  SpanKind,
  Stretch,
} from '@/bench/extraction/measured-document'

export interface GoldArticle extends MeasuredDocument {
  about: string
  dct: string
  conflicts: PlantedConflict[]
}

const KIND_OF_LETTER: Readonly<Record<string, SpanKind>> = {
  p: 'person',
  o: 'org',
  l: 'place',
  d: 'date',
  n: 'number',
  q: 'quote',
}

/** `?` debatable, the letter, `.sub`, `#name` to be pointed at, `>name` the speaker; conflict sides are `c1a`, `c1b`. */
const OPENING = /\{(\??)(?:([polndqs])(?:\.([a-z]+))?|c(\d+)([a-z]))(?:#(\w+))?(?:>(\w+))?:/y

interface Marking {
  start: number
  debatable: boolean
  letter: string | undefined
  sub: string | undefined
  side: { conflict: string; letter: string } | undefined
  name: string | undefined
  speaker: string | undefined
}

/**
 * Reads an article written with its annotations in the text: header lines (`id:`, `about:`, `dct:`, `language:`,
 * `conflict N: rule severity`), an empty line, then the text with `{p:Jane Roe}` around what is marked and `|value` before the bracket
 * that ends it. Throws an Error that says what is wrong and where.
 */
export function parseArticle(source: string): GoldArticle {
  const cut = source.indexOf('\n\n')
  const headers = readHeaders(source.slice(0, cut))
  const { text, annotations, sides, named } = readBody(source.slice(cut + 2).trimEnd())
  const id = need(headers.get('id'), 'an id')
  const language = headers.get('language')
  return {
    id: `gold/${id}`,
    about: need(headers.get('about'), 'a line that says what it is about'),
    dct: need(headers.get('dct'), 'a date'),
    text,
    ...(language !== undefined && { language }),
    annotations: annotations
      .map(({ speakerName, ...annotation }) => withSpeaker(annotation, speakerName, named, text))
      .sort((a, b) => a.start - b.start || b.end - a.end),
    conflicts: [...headers].flatMap(([header, value]) => {
      const number = /^conflict (\d+)$/.exec(header)?.[1]
      return number === undefined ? [] : [conflictOf(number, value, sides)]
    }),
  }
}

function readHeaders(lines: string): Map<string, string> {
  return new Map(
    lines.split('\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1).trim()]
    }),
  )
}

interface Body {
  text: string
  annotations: (Annotation & { speakerName: string | undefined })[]
  /** Conflict number, then the letter of the side. */
  sides: Map<string, Map<string, Stretch[]>>
  named: Map<string, Stretch>
}

function readBody(source: string): Body {
  const body: Body = { text: '', annotations: [], sides: new Map(), named: new Map() }
  const open: Marking[] = []
  let at = 0
  while (at < source.length) {
    const char = source[at] ?? ''
    if (char === '{') {
      OPENING.lastIndex = at
      const match = OPENING.exec(source)
      if (!match) throw new Error(`Cannot read the marking at “${source.slice(at, at + 30)}”`)
      open.push(markingOf(match, body.text.length))
      at = OPENING.lastIndex
    } else if (char === '|' || char === '}') {
      const marking = open.pop()
      const end = source.indexOf('}', at)
      if (!marking || end < 0) throw new Error(`Nothing is open at “${source.slice(at, at + 30)}”`)
      close(marking, char === '|' ? source.slice(at + 1, end) : undefined, body)
      at = end + 1
    } else {
      body.text += char
      at += 1
    }
  }
  if (open.length > 0) throw new Error(`${open.length} markings are not closed`)
  return body
}

function markingOf([, debatable, letter, sub, conflict, side, name, speaker]: RegExpExecArray, start: number): Marking {
  return {
    start,
    debatable: debatable === '?',
    letter,
    sub,
    side: conflict !== undefined && side !== undefined ? { conflict, letter: side } : undefined,
    name,
    speaker,
  }
}

function close(marking: Marking, value: string | undefined, body: Body): void {
  const stretch = { start: marking.start, end: body.text.length }
  if (stretch.end <= stretch.start) throw new Error(`An empty marking before “${body.text.slice(-30)}”`)
  if (marking.name !== undefined) body.named.set(marking.name, stretch)
  const { side, letter } = marking
  if (side) {
    const ofConflict = body.sides.get(side.conflict) ?? new Map<string, Stretch[]>()
    ofConflict.set(side.letter, [...(ofConflict.get(side.letter) ?? []), stretch])
    body.sides.set(side.conflict, ofConflict)
  } else if (letter !== undefined && letter !== 's') {
    body.annotations.push({
      ...stretch,
      kind: need(KIND_OF_LETTER[letter], `a kind for ${letter}`),
      ...(marking.sub !== undefined && { sub: marking.sub }),
      ...(value !== undefined && { value }),
      ...(marking.debatable && { opt: true }),
      speakerName: marking.speaker,
    })
  }
}

function withSpeaker(
  annotation: Annotation,
  name: string | undefined,
  named: ReadonlyMap<string, Stretch>,
  text: string,
): Annotation {
  if (name === undefined) return annotation
  const { start, end } = need(named.get(name), `a marking named ${name}`)
  return { ...annotation, speaker: text.slice(start, end), speakerStart: start, speakerEnd: end }
}

function conflictOf(number: string, value: string, sides: Body['sides']): PlantedConflict {
  const [rule = '', severity = ''] = value.split(' ')
  const ofConflict = need(sides.get(number), `the sides of conflict ${number}`)
  return { rule, severity, sides: [...ofConflict].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, side]) => side) }
}

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The article lacks ${what}`)
  return value
}
