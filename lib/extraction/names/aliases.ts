import type { Document } from '@/lib/extraction/tokens/document'
import type { NameMention } from './names'
import { Shape } from '@/lib/extraction/tokens/tokens'

const SAME = new Map([
  ['us', 'united states'],
  ['usa', 'united states'],
  ['united states of america', 'united states'],
  ['uk', 'united kingdom'],
])

/** The letters that begin the words of a name, small words left out: "nato" for "North Atlantic Treaty Organization". */
function initials({ tokens }: Document, { first, last }: NameMention): string {
  let letters = ''
  for (let at = first; at < last; at++) {
    const token = tokens[at]
    if (token && token.shape !== Shape.LOWER && token.shape < Shape.NUMBER) letters += token.lower.charAt(0)
  }
  return letters
}

/** For acronyms of bodies and places, the key of the name they stand for when that name is in the text too. */
export function findAliases(document: Document, names: readonly NameMention[]): Map<string, string> {
  const expansions = new Map<string, NameMention>()
  for (const name of names) {
    if (name.kind === 'PERSON' || name.last - name.first < 2) continue
    const letters = initials(document, name)
    if (letters.length > 1 && !expansions.has(letters)) expansions.set(letters, name)
  }
  const aliases = new Map<string, string>()
  for (const name of names) {
    if (name.kind === 'PERSON') continue
    const same = SAME.get(name.key)
    if (same) aliases.set(`${name.kind} ${name.key}`, `${name.kind} ${same}`)
    else if (name.last - name.first === 1 && document.tokens[name.first]?.shape === Shape.UPPER) {
      const whole = expansions.get(name.key.replaceAll('.', ''))
      if (whole) aliases.set(`${name.kind} ${name.key}`, `${whole.kind} ${whole.key}`)
    }
  }
  return aliases
}
