import { fold } from '@/lib/domain/text/fold'
import type { ArticleDetail } from './article-view'

/** Letters of other alphabets that look like Latin ones, and figures that look like letters, as galley_sign_words() has them. */
const LOOKS = 'авекмнорстухіјѕԁһԛԝѵӏαβεζηικμνορτυχɑɡl10'
const LATIN = 'abekmhopctyxijsdhqwviabezhikmnoptyxagiio'

/** Words as galley_sign_words() in the database has them, with a space before and after each. */
const signWords = (text: string) =>
  ` ${Array.from(
    fold(text.replace(/['’ʼ]s(?![\p{L}\p{N}])|[²³¹⁰-⁹™]/gu, ' ')),
    (letter) => LATIN[LOOKS.indexOf(letter)] ?? letter,
  )
    .join('')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `

const withoutInitials = (words: string) =>
  ` ${words
    .split(' ')
    .filter((word) => Array.from(word).length > 1)
    .join(' ')} `

/** Where one writer ends and the next may begin, in the languages of the desk; galley_signed_in() knows more. */
const BETWEEN =
  /[,;:&/|()<>+[\]\n·•–—]|\s-\s|(?<![\p{L}\p{N}])(?:by|and|with|from|in|for|words|text|story|von|und|mit|par|et|por|y|con|en|di|e|door|van|текст|і|та|بقلم|و)(?![\p{L}\p{N}])/giu

/** How somebody of several names may be named. */
function formsOf(words: readonly string[]): string[] {
  const [first = '', last = '', surname] = [words[0], words.at(-1), words.slice(1).join(' ')]
  const initial = first.slice(0, 1)
  const forms = [
    words.join(' '),
    `${last} ${words.slice(0, -1).join(' ')}`,
    `${initial} ${last}`,
    `${initial} ${surname}`,
  ]
  return [...forms, `${last} ${initial}`, `${first} ${last.slice(0, 1)}`].map((form) => ` ${form} `)
}

/**
 * Whether this byline names this person: their whole name stands in it, whatever signs and initials stand between its words, or “Varga,
 * Otto”, “O. Varga”, “Otto V.”, or one of their names is all there is of a writer. The database decides (galley_signers), and knows more
 * ways; this says it before.
 */
export function isNamedIn(byline: string, name: string): boolean {
  const whole = signWords(name)
  const words = withoutInitials(whole).trim().split(' ')
  const forms = words.length < 2 ? [whole] : [whole, ...formsOf(words)]
  const signed = signWords(byline)
  if ([signed, withoutInitials(signed)].some((one) => forms.some((form) => form.trim() !== '' && one.includes(form))))
    return true
  const alone = [words[0], words.at(-1), words.slice(1).join(' ')].filter((one) => (one ?? '').length > 1)
  return words.length > 1 && byline.split(BETWEEN).some((writer) => alone.includes(signWords(writer).trim()))
}

/** What another byline does to approvals that stand: “3 approvals by Otto Varga will be asked again”; null for nothing. */
export function sayBylineChange(approvedBy: ArticleDetail['approvedBy'], byline: string): string | null {
  const signed = approvedBy.filter(({ name }) => isNamedIn(byline, name))
  if (signed.length === 0) return null
  const counted = signed.map(({ name, claims }) => `${claims} ${claims === 1 ? 'approval' : 'approvals'} by ${name}`)
  return `${counted.join(' and ')} will be asked again of somebody else: nobody approves what they wrote.`
}
