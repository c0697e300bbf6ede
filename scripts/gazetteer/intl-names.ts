/** Names that Intl (Unicode CLDR, of the Node that runs this) has of money and time, for scripts/build-gazetteer.ts. */
const LOCALES = ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA']
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const codes = LETTERS.flatMap((a) => LETTERS.flatMap((b) => LETTERS.map((c) => a + b + c)))
const names = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' })
/** Metals, funds and units of account have codes as well. */
const NO_MONEY = /unit|funds|rights|code|unknown|gold|silver|platinum|palladium|wir/i

/** The name of a currency without years and brackets: "Swedish kronor"; in the singular as DisplayNames has it. */
function moneyNames(): { code: string; one: string; many: string }[] {
  return codes.flatMap((code) => {
    const one = names.of(code)
    if (one === undefined || code.startsWith('X') || NO_MONEY.test(one)) return []
    const bare = (name: string) => name.replace(/\s*\(.*/, '').trim()
    const many = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'name' })
      .formatToParts(2)
      .find(({ type }) => type === 'currency')?.value
    return [{ code, one: bare(one), many: bare(many ?? one) }]
  })
}

function lastWord(name: string): string {
  return name.split(' ').at(-1) ?? name
}

/**
 * "euros=EUR", "francs=franc": what sums are counted in, and the currency a bare word means. That is the one with a
 * sign of one character ("$", "₹"), else the only one with that name; where there are several it is the word itself.
 */
export function currencyNouns(): string[] {
  const signed = new Set(currencySigns().flatMap((pair) => (/^.=/u.test(pair) ? [pair.slice(-3)] : [])))
  const current = new Set(Intl.supportedValuesOf('currency'))
  const codesOf = new Map<string, Set<string>>()
  const forms = moneyNames().flatMap(({ code, one, many }) =>
    [one, many].map((name) => ({ code, word: lastWord(name).toLowerCase(), noun: lastWord(one).toLowerCase() })),
  )
  for (const { code, noun } of forms) codesOf.set(noun, (codesOf.get(noun) ?? new Set()).add(code))
  return forms.map(({ word, noun }) => {
    const named = [...(codesOf.get(noun) ?? [])]
    const withSign = named.filter((code) => signed.has(code))
    const living = named.filter((code) => current.has(code))
    const only = withSign.length === 1 ? withSign[0] : living.length === 1 ? living[0] : undefined
    return `${word}=${only ?? noun}`
  })
}

/** "£=GBP", "A$=AUD": the signs of English texts; a bare "$" is that of the United States. */
export function currencySigns(): string[] {
  const signs = new Map<string, string>()
  const all = Intl.supportedValuesOf('currency')
  for (const [currencyDisplay, currencies] of [
    ['narrowSymbol', ['USD', 'GBP', 'JPY']],
    ['symbol', all],
    ['narrowSymbol', all],
  ] as const)
    for (const currency of currencies)
      for (const locale of LOCALES) {
        const sign = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
          .formatToParts(1)
          .find(({ type }) => type === 'currency')?.value
        if (sign !== undefined && /\p{Sc}/u.test(sign) && !signs.has(sign)) signs.set(sign, currency)
      }
  return [...signs].map(([sign, code]) => `${sign}=${code}`)
}

/** "RM=MYR", "Ksh=KES", "Rs=Rs": letters that the English of a country puts before its sums; themselves where several share them. */
export function currencyLetters(): string[] {
  const codesOf = new Map<string, string[]>()
  for (const currency of Intl.supportedValuesOf('currency')) {
    const locale = `en-${currency.slice(0, 2)}`
    const letters = new Intl.NumberFormat(locale, { style: 'currency', currency })
      .formatToParts(1)
      .find(({ type }) => type === 'currency')?.value
    if (letters !== undefined && letters !== currency && /^\p{Lu}\p{L}+$/u.test(letters))
      codesOf.set(letters, [...(codesOf.get(letters) ?? []), currency])
  }
  return [...codesOf].map(([letters, shared]) => `${letters}=${shared.length === 1 ? (shared[0] ?? '') : letters}`)
}

/** Whether English is what most likely is written in a state, by its ISO code. */
export function writesEnglish(state: string): boolean {
  return new Intl.Locale(`und-${state}`).maximize().language === 'en'
}

/** Codes of the currencies in use. */
export function currencyCodes(): string[] {
  return Intl.supportedValuesOf('currency')
}

/** "GB=British": what the money of a state is called after, by the state's code. */
export function moneyAdjectives(): { state: string; adjective: string }[] {
  return moneyNames()
    .filter(({ one }) => one.includes(' '))
    .map(({ code, one }) => ({ state: code.slice(0, 2), adjective: one.replace(/ (?:new )?\S+$/, '') }))
}

/** "GMT", "CEST": time zones by the letters that English texts give them. */
export function timeZones(): string[] {
  const zones = Intl.supportedValuesOf('timeZone').flatMap((timeZone) =>
    LOCALES.flatMap((locale) => [0, 6].map((month) => shortZone(locale, timeZone, month))),
  )
  return [...new Set(zones)].filter((zone) => /^[A-Z]{2,5}$/.test(zone))
}

function shortZone(locale: string, timeZone: string, month: number): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' })
  return (
    format.formatToParts(new Date(Date.UTC(2025, month, 15))).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  )
}
