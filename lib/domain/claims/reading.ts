import { isSameWords } from '@/lib/domain/text/fold-typography'

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
  return isSameWords(before, after) ? null : { was: saySpeaker(before), now: saySpeaker(after) }
}

function sayValue({ value, unit }: Reading): string {
  if (value === undefined) return 'nothing in particular'
  return unit === undefined ? value : `${value} ${unit}`
}

function saySpeaker(name: string): string {
  return name === '' ? 'nobody’s words' : `the words of ${name}`
}
