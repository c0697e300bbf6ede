import type { Intake, Omission } from '@/lib/intake/intake-block'

const split = (text: string) => text.split(/\s+/).filter(Boolean)

/** What an entry of the report tells that stands in no block: of a change the words that are not chosen, of a note nothing. */
function beside({ kind, words, found = [] }: Omission): string[] {
  const told = found.map((one) => (kind === 'change' && one.asItWas !== true ? (one.was ?? '') : one.words))
  return [...words, ...told].flatMap(split)
}

/** Every word of what was read, each as often as it stands in the blocks and in the report; in the order of letters. */
export function allWords({ blocks, omissions }: Pick<Intake, 'blocks' | 'omissions'>): string[] {
  return [...blocks.flatMap(({ text }) => split(text)), ...omissions.flatMap(beside)].sort()
}
