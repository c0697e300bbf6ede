const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  'а=a б=b в=v г=h ґ=g д=d е=e є=ye ж=zh з=z и=y і=i ї=yi й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ь= ю=yu я=ya'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)
const SHORTEST = 3

/**
 * What a Ukrainian name and its cases have in common, in English letters: "Юрій", "Юрія" → "yur"; "Полтава", "Полтаві"
 * → "poltav". A vowel that comes and goes ("Харків", "Харкова") is left out.
 */
export function stemOf(word: string): string {
  const roman = Array.from(word.toLowerCase())
    .map((letter) => CYRILLIC[letter] ?? letter)
    .join('')
    .replace(/['’]/g, '')
  const stem = roman.replace(
    /(?:oyu|eyu|ami|yamy|amy|om|em|akh|yakh|am|yam|ii|iyi|oyi|oho|omu|ykh|ym|yy|iy|[aeiouy]+)$/,
    '',
  )
  const short = stem.length < SHORTEST ? roman : stem
  return short.replace(/^(.+?)[iaoeuy]+([bcdfghklmnprstvz]h?)$/, "$1'$2")
}

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  'ب=b ت=t ث=t ج=j ح=h خ=k د=d ذ=d ر=r ز=z س=s ش=c ص=s ض=d ط=t ظ=z غ=g ف=f ق=q ك=k ل=l م=m ن=n ه=h'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)

/** The consonants of an Arabic name, whichever letters it is written in and without its article: "البصرة", "Al Başrah" → "bsr". */
export function skeleton(name: string): string {
  if (/\p{Script=Arabic}/u.test(name))
    return Array.from(name.replace(/^ال/, ''))
      .map((letter) => LETTERS[letter] ?? '')
      .join('')
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}|[‘’'`]/gu, '')
    .replace(/^a(?:l|sh|s|n|r|t|d|z|dh|th)[ -]/, '')
    .replace(/[^a-z]/g, '')
  return plain
    .replace(/sh|ch/g, 'c')
    .replace(/kh/g, 'k')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/gh/g, 'g')
    .replace(/h$/, '')
    .replace(/[aeiouwyv]/g, '')
    .replace(/(.)\1+/g, '$1')
}
