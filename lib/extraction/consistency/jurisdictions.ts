/** Ways a text names the state or body an office belongs to; a jurisdiction not listed goes by its own name alone. */
const NAMES: Record<string, string> = {
  Argentina: 'argentina argentine argentinian',
  Australia: 'australia australian',
  Brazil: 'brazil brazilian',
  Canada: 'canada canadian',
  China: 'china chinese beijing',
  'European Union': 'eu european brussels european_union',
  France: 'france french',
  Germany: 'germany german',
  'Holy See': 'vatican holy_see',
  India: 'india indian',
  Indonesia: 'indonesia indonesian',
  Israel: 'israel israeli',
  Italy: 'italy italian',
  Japan: 'japan japanese',
  Mexico: 'mexico mexican',
  NATO: 'nato',
  Poland: 'poland polish',
  Russia: 'russia russian kremlin',
  'Saudi Arabia': 'saudi saudi_arabia saudi_arabian',
  'South Africa': 'south_africa south_african',
  'South Korea': 'south_korea south_korean',
  Spain: 'spain spanish',
  Turkey: 'turkey turkish türkiye',
  Ukraine: 'ukraine ukrainian',
  'United Kingdom': 'uk u.k britain british united_kingdom great_britain',
  'United Nations': 'un u.n united_nations',
  'United States': 'us u.s usa u.s.a american america united_states',
}
/** Known states the curated facts say nothing of: their presidents are not ours to compare. */
const OTHERS =
  'albanian armenian austrian azerbaijani belarusian belgian bulgarian chilean colombian croatian cuban cypriot czech danish dutch ' +
  'egyptian estonian finnish georgian ghanaian greek hungarian icelandic iranian iraqi irish kenyan kosovan kosovo latvian lebanese libyan ' +
  'lithuanian maltese moldovan mongolian montenegrin moroccan nigerian norwegian pakistani palestinian peruvian philippine ' +
  'portuguese romanian scottish serbian slovak slovenian swedish swiss syrian taiwanese thai tunisian venezuelan vietnamese welsh'

const BY_NAME = new Map<string, string>([
  ...Object.entries(NAMES).flatMap(([jurisdiction, names]) =>
    names.split(' ').map((name): [string, string] => [name.replaceAll('_', ' '), jurisdiction]),
  ),
  ...OTHERS.split(' ').map((name): [string, string] => [name, name]),
])

/** The jurisdiction one or two words name ("British", "South Korean", "Italy’s"), or undefined. */
export function jurisdictionOf(words: string): string | undefined {
  return BY_NAME.get(
    words
      .toLowerCase()
      .replace(/['’]s?$/, '')
      .replace(/\.$/, ''),
  )
}
