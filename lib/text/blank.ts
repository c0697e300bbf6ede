/**
 * Anything but what shows nothing: space, characters that no font draws, the marks around an annotation between lines (which Unicode
 * leaves out of its list), and the two letters that are drawn empty (Braille, Hangul).
 */
const SOMETHING = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\uFFF9-\uFFFB\u2800\u3164\uFFA0]/u

/** True when a text says nothing: missing, empty, or only what shows nothing. */
export function isBlank(text: string | null | undefined): boolean {
  return !text || !SOMETHING.test(text)
}
