/** How words are to be set and read aloud. */
export interface Setting {
  lang: string
  dir: 'ltr' | 'rtl'
}

/** The language of a stretch of an article in `language`: its own where it stands in a part that was recognised as another one. */
export function languageAt(
  parts: readonly { start: number; end: number; language: string }[],
  { start }: { start: number },
  language: string,
): string {
  const own = parts.find((part) => part.start <= start && start < part.end)?.language
  return own === undefined || own === 'und' || own === 'zxx' ? language : own
}

/** Scripts that one language writes before all others, so that words in another script than the article's are read as that. */
const SCRIPTS: readonly (readonly [script: string, letters: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
]
const RIGHT_TO_LEFT: ReadonlySet<string | undefined> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])

/** So many letters tell what a text is written in; a long one need not be counted to its end. */
const LOOKED_AT = 600

const scripts = new Map<string, string | undefined>()

function scriptOf(language: string): string | undefined {
  if (!scripts.has(language)) scripts.set(language, readScript(language))
  return scripts.get(language)
}

function readScript(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script
  } catch {
    // Not a language tag: nothing is known of it.
    return undefined
  }
}

/**
 * The language and direction of words from an article in `language` (BCP 47): by their own letters where those are of another
 * script, so that a quote in English is none in Arabic; by the article’s where they have no letters, as the figures in a table.
 * Most letters decide, and not the first as with dir="auto": a name in Latin letters may begin an Arabic sentence.
 */
export function settingOf(words: string, language: string): Setting {
  const own = scriptOf(language)
  const looked = words.slice(0, LOOKED_AT)
  let [script, most] = [own, 0]
  for (const [name, letters] of SCRIPTS) {
    const count = looked.match(letters)?.length ?? 0
    if (count > most || (count === most && count > 0 && name === own)) [script, most] = [name, count]
  }
  return {
    lang: script === own ? language : new Intl.Locale(`und-${script ?? 'Latn'}`).maximize().language,
    dir: RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr',
  }
}
