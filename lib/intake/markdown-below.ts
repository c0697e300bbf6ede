/** Markdown writes notes, and the addresses of links, below the words that they belong to. */

/** What begins a line that is no more of a note: another note, a heading, a quotation, a table, an item of a list. */
const ANEW = String.raw`\[\^|#|>|\||[-*+•]\s|\d{1,3}[.)]\s`

/** A note below the text: its first line, lines that go on below it, and paragraphs below those that are set in. */
const NOTE = new RegExp(
  [
    String.raw`^[ \t]{0,3}\[\^([^\]\s]{1,60})\]:[ \t]*([^\n]*(?:`,
    String.raw`\n(?![ \t]*(?:${ANEW}))[ \t]*(?=\S)[^\n]*|`,
    String.raw`(?:\n[ \t]*)+\n(?: {4}|\t)[ \t]*(?=\S)[^\n]*`,
    String.raw`)*)(?:\n|$)`,
  ].join(''),
  'gm',
)
const NOTE_MARK = /( ?)\[\^([^\]\s]{1,60})\](?=([\s.,;:!?]|$)?)/g
/** One line that is a note, as `NOTE` finds it. */
const NOTE_LINE = /^(\[\^[^\]\s]{1,60}\]:)\s*(.*)$/

/** The text with each note of Markdown put as `noteAs` puts it, its words on one line; `names` are those of all notes. */
export function withNotesAs(
  text: string,
  noteAs: (name: string, words: string) => string,
): { text: string; names: ReadonlySet<string> } {
  const names = new Set<string>()
  const rest = text.replace(NOTE, (_, name: string, words: string) => {
    names.add(name)
    return noteAs(name, words.replace(/\s+/g, ' ').trim())
  })
  return { text: rest, names }
}

/** The text with each mark of these notes put as `markAs` puts it; marks that lead to no note stay as they are typed. */
export function withNoteMarksAs(text: string, names: ReadonlySet<string>, markAs: (name: string) => string): string {
  return text.replace(NOTE_MARK, (mark, space: string, name: string, next: string | undefined, at: number) => {
    const beginsNote = next === ':' && (at === 0 || text[at - 1] === '\n')
    if (beginsNote || !names.has(name)) return mark
    return (next === undefined ? space : '') + markAs(name)
  })
}

/** What marks a line as a note, and its words; null where it is none. */
export function noteIn(line: string): { mark: string; words: string } | null {
  const [, mark, words = ''] = NOTE_LINE.exec(line) ?? []
  return mark === undefined ? null : { mark, words }
}

/** “[1]: https://example.org/ "Title"”, on a line of its own. */
const ADDRESS =
  /^ {0,3}\[(?!\^)([^[\]\n]{1,100})\]:[ \t]*<?((?:https?|mailto):[^\s<>]{1,2000})>?(?:[ \t]+["'(][^\n]*)?[ \t]*(?:\n|$)/gim
/** “[the minutes][1]”, “[minutes][]”. */
const REFERENCE = /\[([^[\]\n]{1,500})\][ ]?\[([^[\]\n]{0,100})\]/g

/** The text with the addresses that stand below it at the words that lead there; those that nothing leads to stay. */
export function withAddressesInline(text: string): string {
  const addresses = new Map(
    Array.from(text.matchAll(ADDRESS), ([, name = '', href = '']) => [name.toLowerCase(), href]),
  )
  if (addresses.size === 0) return text
  const used = new Set<string>()
  const led = text.replace(REFERENCE, (whole, words: string, name: string) => {
    const key = (name || words).toLowerCase()
    const href = addresses.get(key)
    if (href === undefined) return whole
    used.add(key)
    return `[${words}](<${href}>)`
  })
  return led.replace(ADDRESS, (line, name: string) => (used.has(name.toLowerCase()) ? '' : line))
}
