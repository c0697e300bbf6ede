import { isEdtf, sayDate } from '@/lib/domain/say-date'
import { isSameQuoted } from '@/lib/domain/text/fold-marks'

/** How a reader of texts understood one claim. */
export interface Reading {
  /** An EDTF date, a plain decimal number, or a range of either. */
  value?: string
  unit?: string
  /** The speaker in full: the name that "he said" leads to, where it leads to one. */
  speaker?: string
}

/** How two readings of the same words differ, or null. Both have to be made by the same version of the reader. */
export function changeOfReading(was: Reading, now: Reading): { was: string; now: string } | null {
  if (was.value !== now.value || was.unit !== now.unit) return { was: sayValue(was), now: sayValue(now) }
  const [before, after] = [was.speaker ?? '', now.speaker ?? '']
  return isSameQuoted(before, after) ? null : { was: saySpeaker(before), now: saySpeaker(after) }
}

/** As reports of revisions keep it. */
const NOTHING = 'nothing in particular'

/** A day as people write it; numbers stand as they are. */
const inWords = (value: string) => (isEdtf(value) ? sayDate(value) : value)

/** What a change of reading is to people: “it is now interpreted as 19 April 2026; before, as 5 March 2026”. */
export function sayChangeOfReading({ was, now }: { was: string; now: string }): string {
  if (now === NOTHING) return `it is no longer interpreted as a day or amount; before, it was ${inWords(was)}`
  if (was === NOTHING) return `it is now interpreted as ${inWords(now)}; before, as no day or amount`
  return `it is now interpreted as ${inWords(now)}; before, as ${inWords(was)}`
}

/** A day or an amount that stands within a claim's words, as it was read. */
export interface ReadInside extends Pick<Reading, 'value' | 'unit'> {
  words: string
}

/**
 * How the days and amounts within the same words are read otherwise, or null: “He resigned yesterday” says something else once
 * yesterday is another day. Both lists are in order of position.
 */
export function changeInside(
  was: readonly ReadInside[],
  now: readonly ReadInside[],
): { was: string; now: string } | null {
  const left = [...now]
  const paired = was.map((before) => {
    const at = left.findIndex(({ words }) => isSameQuoted(words, before.words))
    return [before, at < 0 ? twin(before, now) : left.splice(at, 1)[0]] as const
  })
  // A place more or fewer is the same reading once more or once less.
  const more = left.map((after) => [twin(after, was), after] as const)
  for (const [before, after] of [...paired, ...more]) {
    const change = changeOfReading(before ?? {}, after ?? {})
    if (change) return change
  }
  return null
}

const twin = (one: ReadInside, among: readonly ReadInside[]) =>
  among.find(({ words }) => isSameQuoted(words, one.words))

function sayValue({ value, unit }: Reading): string {
  if (value === undefined) return NOTHING
  return unit === undefined ? value : `${value} ${unit}`
}

function saySpeaker(name: string): string {
  return name === '' ? 'nobody’s words' : `the words of ${name}`
}
