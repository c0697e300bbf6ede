/** Words of a language's calendar and money, from CLDR through Intl. */

const WIDTHS = ['long', 'short'] as const

/** Names of the months with their numbers, as they stand alone and behind a day, in full and short. */
export function monthNames(locales: readonly string[]): [string, number][] {
  return locales.flatMap((locale) =>
    WIDTHS.flatMap((month) =>
      [{}, { day: 'numeric' as const }].flatMap((beside) => {
        const format = new Intl.DateTimeFormat(locale, { ...beside, month, timeZone: 'UTC', calendar: 'gregory' })
        return Array.from({ length: 12 }, (_, index): [string, number] => {
          const part = format.formatToParts(Date.UTC(2025, index, 15)).find(({ type }) => type === 'month')
          return [bare(part?.value ?? ''), index + 1]
        })
      }),
    ),
  )
}

/** Names of the days of the week, Monday as 1. */
export function weekdayNames(locales: readonly string[]): [string, number][] {
  return locales.flatMap((locale) => {
    const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
    return Array.from({ length: 7 }, (_, index): [string, number] => [
      bare(format.format(Date.UTC(2024, 0, index + 1))),
      index + 1,
    ])
  })
}

/** What sums are counted in, where the name is one word: "euros", with the code of the currency. */
export function currencyNames(locale: string): [string, string][] {
  return Intl.supportedValuesOf('currency').flatMap((currency) => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'name' })
    return [1, 2, 5, 1.5].flatMap((amount): [string, string][] => {
      const name = format.formatToParts(amount).find(({ type }) => type === 'currency')?.value ?? ''
      return /^\p{L}{3,}$/u.test(name) && !/^[A-Z]{3}$/.test(name) ? [[name, currency]] : []
    })
  })
}

function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/, '')
}
