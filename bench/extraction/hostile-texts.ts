interface HostileText {
  name: string
  /** The text at a length in characters. */
  make(length: number): string
}

const NEWS =
  'Mayor Ada Lopez told Bram Visser on Monday that the port of Ravel lost 12 percent, or $4.5 million, in March 2025. “We have to be quick,” she said, according to the Ravel Port Authority (RPA). '

const repeated = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
/** As many units as fit, each made from its number: no two are alike. */
const numbered = (unit: (index: number) => string) => (length: number) => {
  let text = ''
  for (let index = 0; text.length < length; index++) text += unit(index)
  return text
}
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
/** A word of its own for each number: "Ba", "Caab". */
function word(index: number): string {
  let left = index
  let letters = ''
  do {
    letters += LETTERS.charAt(left % 26)
    left = Math.floor(left / 26)
  } while (left > 0)
  return letters.charAt(0).toUpperCase() + letters.slice(1) + 'a'
}

/** Texts that have made text tools slow, and news without a break. */
export const hostileTexts: readonly HostileText[] = [
  { name: 'news in one paragraph', make: repeated(NEWS) },
  { name: 'news in paragraphs', make: repeated(`${NEWS.trim()}\n\n`) },
  { name: 'news in one sentence', make: repeated(NEWS.replaceAll('.', ',')) },
  { name: 'no spaces', make: repeated('x') },
  { name: 'capitals without spaces', make: repeated('X') },
  { name: 'brackets', make: repeated('([{') },
  { name: 'opening brackets, closed at the end', make: (length) => '('.repeat(length / 2) + ')'.repeat(length / 2) },
  { name: 'lone surrogates', make: repeated('\ud800\udc00\udfff') },
  { name: 'right to left', make: repeated('שלום \u202eعالم ') },
  { name: 'zero width', make: repeated('a\u200b\u2060') },
  { name: 'combining marks', make: repeated('e\u0301\u0302\u0303') },
  { name: 'quotations never closed', make: repeated('“He said ') },
  { name: 'quotations in quotations', make: repeated('“so ‘he ') },
  { name: 'straight marks', make: repeated('"a') },
  { name: 'quotations never closed, in paragraphs', make: repeated('“He said so\n\n') },
  { name: 'single marks', make: repeated("‘a 'b ’ ") },
  { name: 'one digit string', make: repeated('7') },
  { name: 'grouped digits', make: repeated('1,234,') },
  { name: 'number words', make: repeated('twenty thousand and ') },
  { name: 'numbers and dashes', make: repeated('10-') },
  { name: 'line breaks', make: repeated('\n') },
  { name: 'spaces', make: repeated(' ') },
  { name: 'one word to a line', make: repeated('Lund\n') },
  { name: 'one long name', make: repeated('Lund ') },
  { name: 'one name with of', make: repeated('Bank of ') },
  { name: 'hyphens', make: repeated('Lund-') },
  { name: 'initials', make: repeated('A.') },
  { name: 'nested dates', make: repeated('January of ') },
  { name: 'early, late', make: repeated('early late mid ') },
  { name: 'the end of the', make: repeated('the end of the ') },
  { name: 'said, said', make: repeated('said ') },
  { name: 'speakers', make: repeated('Mary Quill said he won. “I won it all,” he said. ') },
  { name: 'he said, she said, in one sentence', make: repeated('“yes,” he said, and ') },
  { name: 'commas', make: repeated('Lund, ') },
  { name: 'titles', make: repeated('President Minister ') },
  { name: 'acronyms in brackets', make: repeated('(ABC) ') },
  { name: 'emoji', make: repeated('🙂🇺🇦 ') },
  { name: 'capitals', make: repeated('LUND WINS ') },
  { name: 'a new name each time', make: numbered((index) => `${word(index)} ${word(index * 7 + 3)} spoke. `) },
  {
    name: 'a new acronym each time',
    make: numbered((index) => `Bank of ${word(index)} (B${word(index).toUpperCase()}). `),
  },
  {
    name: 'a new quotation each time',
    make: numbered((index) => `“We won ${index} times,” said Ada ${word(index)}. `),
  },
  {
    name: 'a new role each time',
    make: numbered((index) => `The spokesman, ${word(index)} Lund, spoke. “Yes,” the spokesman said. `),
  },
  { name: 'results', make: repeated('Leeds 2 Hull 0\n') },
]
