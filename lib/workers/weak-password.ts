import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as english from '@zxcvbn-ts/language-en'

/** Guesses that a password has to withstand: 3 is "safely unguessable" against whoever got hold of the hashes slowly. */
const STRONG_ENOUGH = 3
/** Beyond this every password is strong, and looking at it would only take time; UTF-16 code units. */
const LOOKED_AT = 128

let made: ZxcvbnFactory | undefined
/** Its dictionaries take a moment to build: made when somebody first chooses a password. */
const meter = () =>
  (made ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: LOOKED_AT,
  }))

const partsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
const reversed = (word: string) => Array.from(word).reverse().join('')

/** The words in a text by which somebody who knows the person or the newsroom would begin to guess, read from behind too. */
const wordsIn = (texts: readonly string[]) =>
  texts
    .flatMap((text) => [text, ...partsOf(text)])
    .filter((word) => word.length > 2)
    .flatMap((word) => [word, reversed(word)])

/** Letters and figures that a password has to have when each of its words is counted once. */
const FEWEST_ONCE = 8

/** What is drawn empty or not at all, however much there is of it. */
const UNSEEN = /[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** One word again and again, or a letter with much space, signs or nothing that is seen: long, and soon guessed. */
function saysLittle(password: string): boolean {
  const once = [...new Set(partsOf(password.replace(UNSEEN, ' ').toLowerCase()))].join('')
  const signs = new Set(password.replace(UNSEEN, '').replace(/[\p{L}\p{N}]/gu, ''))
  return once.length < FEWEST_ONCE && signs.size < FEWEST_ONCE - once.length
}

/** Pass phrases that everybody has read, the sample desk's printed one among them, and what is the password in other languages. */
const FAMOUS =
  `check every words|check|every|word|correct|horse|correct horse battery staple|battery|staple|troubador|troub|to be or not to be|that is the question
  may the force be with you|the quick brown fox|jumps over the lazy dog|this is my|my password is|password|secret|let me in|i love you
  fact checking|fact checker|fact check|passwort|kennwort|geheim|ich liebe dich|mot de passe|je t aime|contraseña|te amo|te quiero|senha
  wachtwoord|hasło|parola|lösenord|salasana|heslo|пароль|футбольный клуб|football club
  1415926535897932384626|718281828459045`
    .split(/[|\n]/)
    .map((phrase) => phrase.replace(/\s/g, ''))
    .flatMap((phrase) => [phrase, reversed(phrase)])
    .sort((a, b) => b.length - a.length)

/** Figures and signs that people put in place of letters. */
const FOR_LETTERS = new Map(
  Object.entries({ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', $: 's', '@': 'a' }),
)
const YEAR = /(?:1[5-9]|20)\d\d/g
/** Letters and figures beside what is known, and signs beside a word, that make no password. */
const LITTLE = { left: 6, signs: 4, guesses: 1e6 }

/** Famous words and little else, whatever stands between them, also with figures in place of letters. */
function isFamous(password: string): boolean {
  const typed = password.replace(UNSEEN, '').toLowerCase().normalize('NFC')
  const spelt = Array.from(typed, (sign) => FOR_LETTERS.get(sign) ?? sign).join('')
  return [typed, spelt].some((text) => {
    const letters = partsOf(text).join('')
    let left = letters
    for (const phrase of FAMOUS) left = left.replaceAll(phrase, '')
    const figures = FAMOUS.find((phrase) => /^\d+$/.test(phrase) && phrase.startsWith(letters.slice(1)))
    return (
      (left.length < letters.length && left.replace(YEAR, '').length < LITTLE.left) ||
      (letters.length > 1 && figures !== undefined)
    )
  })
}

/** A word that is soon guessed, with a year, a few figures or marks. */
function isWordAndYear(password: string, words: string[]): boolean {
  const typed = password.replace(UNSEEN, '').toLowerCase()
  const beside = typed
    .replace(YEAR, '')
    .replace(/\p{L}/gu, '')
    .replace(/(.)\1+/gu, '$1')
  const letters = typed.replace(/\P{L}/gu, '')
  return (
    letters.length >= 4 &&
    beside.length <= LITTLE.signs &&
    meter().check(letters.slice(0, LOOKED_AT), words).guesses < LITTLE.guesses
  )
}

/** What stands between words. */
const BETWEEN = /[-_.,;:/]/g
/** What is no choice of anybody: a way over the keyboard, an alphabet, the same again. */
const PATTERNS = ['spatial', 'sequence', 'repeat']

/** Guessed soon as it is, or by whoever leaves out what stands between its words. */
function isPattern(password: string, words: string[]): boolean {
  const look = (text: string) => meter().check(text.slice(0, LOOKED_AT), words)
  if (look(password).score < STRONG_ENOUGH) return true
  const { score, sequence } = look(password.replace(UNSEEN, '').replace(BETWEEN, ''))
  const isKnown = sequence.every(({ pattern }) => pattern !== 'bruteforce')
  return isKnown && (score < STRONG_ENOUGH || sequence.every(({ pattern }) => PATTERNS.includes(pattern)))
}

/** The keys of a Latin keyboard, row by row, and what other layouts print on them. */
const LATIN_KEYS = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./"
const OTHER_KEYS = [
  'ё1234567890-=йцукенгшщзхъ\\фывапролджэячсмитьбю.',
  "'1234567890-=йцукенгшщзхїґфівапролджєячсмитьбю.",
  "`1234567890-=;ςερτυθιοπ[]\\ασδφγηξκλ΄'ζχψωβνμ,./",
  ";1234567890-=/'קראטוןםפ][\\שדגכעיחלךף,זסבהנמצתץ.",
  'ذ1234567890-=ضصثقفغعهخحجد\\شسيبلاتنمكط',
].map((keys) => new Map(Array.from(keys, (key, place) => [key, LATIN_KEYS[place] ?? key])))

/** The keys that somebody pressed, named as a Latin keyboard names them, for each layout on which the password is other letters. */
function onLatinKeys(password: string): string[] {
  const typed = Array.from(password.toLowerCase())
  const places = OTHER_KEYS.map((keys) => typed.map((key) => keys.get(key) ?? key).join(''))
  return [...new Set(places)].filter((keys) => /[a-z]/.test(keys) && !typed.every((key) => key < '\u0080'))
}

/** The password without the words of its context: what is left has to be hard to guess by itself. */
function without(password: string, words: readonly string[]): string {
  let left = password.toLowerCase()
  for (const word of [...words].sort((a, b) => b.length - a.length)) left = left.replaceAll(word.toLowerCase(), '')
  return left
}

/** True for a password that is guessed soon: a common one, one with a pattern, or one made of these words. */
export function isWeak(password: string, context: readonly string[]): boolean {
  if (saysLittle(password) || isFamous(password)) return true
  const words = wordsIn(context)
  if (isWordAndYear(password, words)) return true
  if ([password, ...onLatinKeys(password)].some((keys) => isPattern(keys, words))) return true
  const rest = without(password, words)
  return rest.length !== password.length && rest.replace(/[^\p{L}\p{N}]+/gu, '').length < 6
}
