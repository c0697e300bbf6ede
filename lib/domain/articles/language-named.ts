import { languageName } from './not-read'

let tags: Map<string, string> | undefined

/** The two letters of every language that has such, by its English name and its own, in lower case. */
function tagsByName(): Map<string, string> {
  const found = new Map<string, string>()
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
  for (const tag of letters.flatMap((first) => letters.map((second) => first + second))) {
    // A code that goes by another one is not a language of its own: “iw” is “he”.
    const english = Intl.getCanonicalLocales(tag)[0] === tag ? languageName(tag) : tag
    if (english === tag) continue
    found.set(english.toLowerCase(), tag)
    const own = new Intl.DisplayNames(tag, { type: 'language' }).of(tag)
    if (own !== undefined && !found.has(own.toLowerCase())) found.set(own.toLowerCase(), tag)
  }
  return found
}

/** The tag of a language that is called so, in English or in itself: “German” and “deutsch” are “de”; null where none is. */
export function tagNamed(name: string): string | null {
  tags ??= tagsByName()
  return tags.get(name.trim().toLowerCase()) ?? null
}

/** A language as people type it: by its name, which leads back to the tag, or by the tag where the name says less: “German”, “de-AT”. */
export const asTyped = (tag: string): string => (tag.length === 2 ? languageName(tag) : tag)
