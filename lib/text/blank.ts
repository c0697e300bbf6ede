/** What shows nothing: space, characters that no font draws, and the two letters that are drawn empty (Braille, Hangul). */
const NOTHING = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2800\u3164\uFFA0]/gu

/** True when a text says nothing: missing, empty, or only what shows nothing. */
export function isBlank(text: string | null | undefined): boolean {
  return !text?.replace(NOTHING, '')
}
