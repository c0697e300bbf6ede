/** Vowel marks and the stroke that stretches a word: written now and then. */
const MARKS = /[\u064b-\u0652\u0670\u0640]/g

/** A word as it is looked up: lower case, one apostrophe; in Arabic without vowel marks and with one alif. */
export function fold(word: string, code: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'")
  if (code !== 'ar') return lower
  return lower
    .replace(MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
}

/** The forms an Arabic word may be looked up by: without "and", "to" and "in" that are written together with it. */
export function arabicForms(word: string): string[] {
  const forms = [word]
  const bare = /^[وف]\p{L}{2,}$/u.test(word) ? word.slice(1) : word
  if (bare !== word) forms.push(bare)
  if (/^لل\p{L}{2,}$/u.test(bare)) forms.push(`ال${bare.slice(2)}`, bare.slice(2))
  else if (/^[بلك]\p{L}{3,}$/u.test(bare)) forms.push(bare.slice(1))
  return forms
}
