import type { Marked, MeasuredDocument, ScoredKind, Stretch } from './measured-document'
import { shared } from './pair-up'
import type { Slip } from './score-kind'

export interface ErrorClass {
  kind: ScoredKind
  name: string
  count: number
  /** The first few, spread over the run: what the text says, with its surroundings. */
  examples: string[]
}

/** Sorts slips into classes by what they look like, not by document. */
export class ErrorClasses {
  readonly #classes = new Map<string, ErrorClass & { all: string[] }>()

  add(kind: ScoredKind, slip: Slip, document: MeasuredDocument, found: readonly Marked[]): void {
    const name = classOf(kind, slip, document, found)
    const key = `${kind} ${name}`
    const entry = this.#classes.get(key) ?? { kind, name, count: 0, examples: [], all: [] }
    entry.count += 1
    entry.all.push(exampleOf(slip, document.text))
    this.#classes.set(key, entry)
  }

  /** Most frequent first, each with up to `examples` examples spread evenly over all of its slips. */
  list(examples: number): ErrorClass[] {
    const byCount = [...this.#classes.values()].sort((a, b) => b.count - a.count)
    return byCount.map(({ all, ...entry }) => ({ ...entry, examples: spread(all, examples) }))
  }
}

function classOf(kind: ScoredKind, slip: Slip, document: MeasuredDocument, found: readonly Marked[]): string {
  switch (slip.fault) {
    case 'missed': {
      const other = otherKindAt(slip.at, kind, found)
      return other ? `missed, found as ${other}` : `missed: ${shapeOf(slip.gold, slip.at, document.text)}`
    }
    case 'false alarm': {
      const other = otherKindAt(slip.at, kind, document.annotations)
      return other ? `false alarm, gold has ${other}` : `false alarm: ${shapeOf(slip.found, slip.at, document.text)}`
    }
    case 'edges':
      return `edges: ${edgesOf(slip.at, slip.foundAt)}`
    case 'speaker':
      return `speaker: ${slip.found.speaker ? 'another than' : 'none, for'} ${speakerShape(slip.gold.speaker ?? '')}`
  }
}

function otherKindAt(at: Stretch, kind: ScoredKind, spans: readonly Marked[]): string | undefined {
  return spans.find((span) => span.kind !== kind && span.kind !== 'quote' && shared(span, at) > 0)?.kind
}

function shapeOf(span: Marked, at: Stretch, text: string): string {
  if (span.sub) return span.sub
  const words = text.slice(at.start, at.end)
  if (span.kind === 'date' || span.kind === 'number') return /\d/.test(words) ? 'with digits' : 'in words'
  if (/^\P{Ll}+$/u.test(words)) return 'all capitals'
  if (!/^\p{Lu}/u.test(words)) return 'lower case'
  return /\s/.test(words) ? 'several words' : 'one word'
}

function edgesOf(gold: Stretch, found: Stretch): string {
  const front = found.start < gold.start ? 'starts early' : found.start > gold.start ? 'starts late' : ''
  const back = found.end < gold.end ? 'ends early' : found.end > gold.end ? 'ends late' : ''
  return [front, back].filter(Boolean).join(', ')
}

function speakerShape(speaker: string): string {
  if (/^(?:he|she|they|it|we|i|you|who|his|her|him|them)$/i.test(speaker.trim())) return 'a pronoun'
  return /\s\p{Lu}|^(?!(?:The|A|An)\b)\p{Lu}/u.test(speaker) ? 'a name' : 'a description'
}

function exampleOf(slip: Slip, text: string): string {
  const { start, end } = slip.at
  const around = slip.fault === 'speaker' ? 90 : 25
  const shown =
    end - start > 70 ? `${text.slice(start, start + 35)} … ${text.slice(end - 30, end)}` : text.slice(start, end)
  const found =
    slip.fault === 'edges'
      ? ` (found: ${text.slice(slip.foundAt.start, slip.foundAt.end).slice(0, 90)})`
      : slip.fault === 'speaker'
        ? ` (gold: ${slip.gold.speaker ?? ''}; found: ${slip.found.speaker ?? 'none'})`
        : ''
  const before = text.slice(Math.max(0, start - around), start)
  return `${before}[${shown}]${text.slice(end, end + around)}${found}`.replace(/\s+/g, ' ')
}

function spread(all: readonly string[], wanted: number): string[] {
  const step = Math.max(1, Math.floor(all.length / Math.max(1, wanted)))
  return all.filter((_, index) => index % step === 0).slice(0, wanted)
}
