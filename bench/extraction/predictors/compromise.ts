import nlp from 'compromise'
import dates from 'compromise-dates'
import { type Marked, type Predictor, SPAN_KINDS, type SpanKind } from '@/bench/extraction/measured-document'
import { shared } from '@/bench/extraction/pair-up'

interface View {
  json: (options: object) => unknown
}

interface DateMethods {
  dates: (options?: { today: string }) => View
  durations: () => View
}

nlp.plugin(dates)

export const compromise: Predictor = {
  name: 'compromise + dates',
  kinds: SPAN_KINDS,
  predict(text, { dct }) {
    const document = nlp<DateMethods>(text)
    // compromise-dates throws on some texts; its tags are still there then.
    const found =
      attempt(() => spans(document.dates(dct ? { today: dct } : undefined), 'date')) ??
      spans(document.match('#Date+'), 'date')
    const numbers = [
      ...(attempt(() => spans(document.durations(), 'number', 'duration')) ?? []),
      ...spans(document.money(), 'number', 'money'),
      ...spans(document.percentages(), 'number', 'percent'),
      ...spans(document.numbers(), 'number', 'cardinal'),
    ]
    return [
      ...spans(document.people(), 'person'),
      ...spans(document.organizations(), 'org'),
      ...spans(document.places(), 'place'),
      ...spans(document.quotations(), 'quote'),
      ...found,
      ...outermost(numbers).filter((number) => !found.some((date) => shared(date, number) > 0)),
    ]
  },
}

function spans(view: View, kind: SpanKind, sub?: string): Marked[] {
  const results = view.json({ offset: true, terms: false }) as { offset?: { start: number; length: number } }[]
  return results.flatMap(({ offset }) =>
    offset && offset.length > 0 ? [{ start: offset.start, end: offset.start + offset.length, kind, sub }] : [],
  )
}

/** "$5" is both money and a number: keep the widest reading. */
function outermost(numbers: readonly Marked[]): Marked[] {
  const isWider = (a: Marked, b: Marked) => a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start
  return numbers.filter((number) => !numbers.some((other) => isWider(other, number)))
}

function attempt<T>(action: () => T): T | null {
  try {
    return action()
  } catch {
    return null
  }
}
