import model from 'wink-eng-lite-web-model'
import winkNlp, { type ItemEntity, type ItsFunction } from 'wink-nlp'
import type { Marked, Predictor, SpanKind, Stretch } from '@/bench/extraction/measured-document'

const nlp = winkNlp(model)
// Declared as methods, meant to be passed on as functions.
const its = nlp.its as unknown as {
  value: ItsFunction<string>
  precedingSpaces: ItsFunction<string>
  type: ItsFunction<string>
  span: ItsFunction<[first: number, last: number]>
}

const AS_MEASURED: Readonly<Record<string, readonly [SpanKind, string]>> = {
  DATE: ['date', 'date'],
  TIME: ['date', 'time'],
  DURATION: ['number', 'duration'],
  MONEY: ['number', 'money'],
  PERCENT: ['number', 'percent'],
  CARDINAL: ['number', 'cardinal'],
}

export const winkNlpLite: Predictor = {
  name: 'wink-nlp',
  kinds: ['date', 'number'],
  predict(text) {
    const document = nlp.readDoc(text)
    const tokens = locate(text, document.tokens().out(its.value), document.tokens().out(its.precedingSpaces))
    const found: Marked[] = []
    document.entities().each((entity: ItemEntity) => {
      const [kind, sub] = AS_MEASURED[entity.out(its.type)] ?? []
      const [first, last] = entity.out(its.span) as [number, number]
      const start = tokens[first]?.start
      const end = tokens[last]?.end
      if (kind && sub && start !== undefined && end !== undefined) found.push({ start, end, kind, sub })
    })
    return found
  },
}

/** wink gives tokens and the spaces before them, no offsets: they are counted up, and caught up with the text. */
function locate(text: string, values: readonly string[], spaces: readonly string[]): Stretch[] {
  let reached = 0
  return values.map((value, index) => {
    const before = spaces[index] ?? ''
    const next = text.indexOf(value, reached)
    const start = next < 0 || next - reached > before.length + 8 ? reached + before.length : next
    reached = start + value.length
    return { start, end: reached }
  })
}
