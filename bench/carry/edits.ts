import type { Desk } from './texts'

/** A kind of edit, made to the sentence of a claim or beside it, and what is right for the claim then. */
export interface EditKind {
  name: string
  right: 'kept' | 'stale' | 'orphaned' | 'stale or orphaned'
  /** The new text; null where the claim's words don't allow the edit. */
  make: (place: Where) => string | null
}

export interface Where {
  desk: Desk
  words: string
  /** Where the words begin. */
  at: number
  /** The claim's sentence: UTF-16 code units, end exclusive. */
  from: number
  until: number
}

const put = ({ desk: { text } }: Where, from: number, until: number, words: string) =>
  text.slice(0, from) + words + text.slice(until)
const inWords = (where: Where, change: (words: string) => string) => {
  const now = change(where.words)
  return now === where.words ? null : put(where, where.at, where.at + where.words.length, now)
}
const inSentence = (where: Where, change: (sentence: string) => string) => {
  const sentence = where.desk.text.slice(where.from, where.until)
  const now = change(sentence)
  return now === sentence ? null : put(where, where.from, where.until, now)
}
const everywhere = ({ desk: { text } }: Where, change: (text: string) => string) => {
  const now = change(text)
  return now === text ? null : now
}

export const EDIT_KINDS: readonly EditKind[] = [
  {
    name: 'a paragraph before all others',
    right: 'kept',
    make: ({ desk }) => `The sky was blue over the town.\n\n${desk.text}`,
  },
  {
    name: 'a plain sentence beside it',
    right: 'kept',
    make: (where) => put(where, where.until, where.until, ' Gulls circled above the roofs.'),
  },
  {
    name: 'a plain paragraph at the end',
    right: 'kept',
    make: ({ desk }) => `${desk.text}\n\nGulls circled above the roofs.`,
  },
  {
    name: 'straight marks for curly ones',
    right: 'kept',
    make: (where) => everywhere(where, (text) => text.replace(/[“”]/g, '"').replaceAll('’', "'")),
  },
  {
    name: 'single marks for double ones',
    right: 'kept',
    make: (where) => everywhere(where, (text) => text.replace(/“([^“”„]*)”/g, '‘$1’')),
  },
  { name: 'double spaces', right: 'kept', make: (where) => inSentence(where, (text) => text.replaceAll(' ', '  ')) },
  {
    name: 'no-break spaces inside the words',
    right: 'kept',
    make: (where) => inWords(where, (words) => words.replaceAll(' ', '\u00a0')),
  },
  { name: 'other dashes', right: 'kept', make: (where) => everywhere(where, (text) => text.replaceAll('—', '–')) },
  { name: 'decomposed accents', right: 'kept', make: (where) => everywhere(where, (text) => text.normalize('NFD')) },
  {
    name: 'soft hyphens',
    right: 'kept',
    make: (where) => inWords(where, (words) => words.replace(/(?<=\p{L}{2})(?=\p{L}{2})/u, '\u00ad')),
  },
  {
    name: 'paragraphs in another order',
    right: 'kept',
    make: (where) => everywhere(where, (text) => text.split('\n\n').reverse().join('\n\n')),
  },
  {
    name: 'a line end for a space',
    right: 'kept',
    make: (where) => inWords(where, (words) => words.replace(' ', '\n')),
  },
  {
    name: 'a digit',
    right: 'stale',
    make: (where) => inWords(where, (words) => words.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))),
  },
  {
    name: 'a letter of a name',
    right: 'stale',
    make: (where) =>
      /^\p{Lu}\p{L}+ \p{Lu}/u.test(where.words) ? inWords(where, (words) => words.replace(/.$/u, 'x')) : null,
  },
  {
    name: 'a negation in the sentence',
    right: 'stale',
    make: (where) =>
      inSentence(where, (text) =>
        text.replace(/ (voted|lost|said|opened|holds|resigned|cost|trained|ended|did not) /, (verb) =>
          verb === ' did not ' ? ' did ' : ` never${verb}`,
        ),
      ),
  },
  {
    name: 'marks taken off, or put on',
    right: 'stale',
    make: (where) => inWords(where, (words) => (words.startsWith('“') ? words.slice(1, -1) : `“${words}”`)),
  },
  {
    name: 'another verb',
    right: 'stale',
    make: (where) =>
      inSentence(where, (text) =>
        text.replace(/ (voted|lost|said|opened|holds|resigned|cost|trained|ended|open) /, ' refused '),
      ),
  },
  {
    name: 'a denial after it',
    right: 'stale',
    make: (where) => put(where, where.until, where.until, ' That was a lie.'),
  },
  {
    name: 'a denial of few words after it',
    right: 'stale',
    make: (where) => put(where, where.until, where.until, ' He did not.'),
  },
  {
    name: 'a denial before it',
    right: 'stale',
    make: (where) => put(where, where.from, where.from, 'None of this is true. '),
  },
  { name: 'a heading that takes it back', right: 'stale', make: ({ desk }) => `Myths\n\n${desk.text}` },
  {
    name: 'somebody else’s words',
    right: 'stale',
    make: (where) => put(where, where.until, where.until, ' So the minister claims.'),
  },
  { name: 'its sentence taken out', right: 'orphaned', make: (where) => put(where, where.from, where.until, '') },
  {
    name: 'another name in its place',
    right: 'stale or orphaned',
    make: (where) => (/^\p{Lu}\p{L}+ \p{Lu}/u.test(where.words) ? inWords(where, () => 'Peter Oduya') : null),
  },
  {
    name: 'space taken out of the words',
    right: 'stale',
    make: (where) => inWords(where, (words) => words.replace(/(?<=\d\S*) /, '')),
  },
  {
    name: 'a word more in its sentence',
    right: 'stale',
    make: (where) => inSentence(where, (text) => text.replace(' ', ' almost ')),
  },
  {
    name: 'a tale that begins before it',
    right: 'stale',
    make: ({ desk }) => desk.text.replace(/^|(?<=\n\n)/g, 'Suppose the plan had been approved. '),
  },
  {
    name: 'somebody’s words, led in before it',
    right: 'stale',
    make: ({ desk }) => desk.text.replace(/^|(?<=\n\n)/g, 'Here is what the forged memo said. '),
  },
  {
    name: 'a denial behind that names what it denies',
    right: 'stale',
    make: (where) => {
      const noun = /^(\d{1,2} \p{Lu}|\p{Lu}[a-z]+day$|May$|\d{4}$)/u.test(where.words)
        ? 'date'
        : /\d/.test(where.words)
          ? 'figure'
          : null
      return noun && put(where, where.until, where.until, ` The harbour master has since withdrawn the ${noun}.`)
    },
  },
  {
    name: 'a sentence that names a figure',
    right: 'kept',
    make: (where) => put(where, where.until, where.until, ' The figure was read out twice.'),
  },
]
