const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',')
/** From 21 on, as EDTF numbers them in the place of a month. */
const SEASONS = 'spring,summer,autumn,winter'.split(',')

function sayOne(date: string): string {
  const [year = '', month, day] = date.replace(/[~?%]/g, '').split('-')
  const about = /[~?%]/.test(date) ? 'about ' : ''
  const named = month && (MONTHS[Number(month) - 1] ?? SEASONS[Number(month) - 21])
  const decade = year.replace(/X$/, '0s')
  const known = /^X+$/.test(year) ? '' : /XX$/.test(year) ? `${year.slice(0, -2)}00s` : decade
  const said = [day && String(Number(day)), named, known].filter(Boolean).join(' ')
  return `${about}${said === '' ? date : said}${known === '' ? ', year unknown' : ''}`
}

/** A date in EDTF as words: 6 May 2024, May 2024, 2024, about 2024, spring 2025, 1990s, “5 May, year unknown”; a stretch with “to”. */
export function sayDate(edtf: string): string {
  return edtf
    .split('/')
    .map((date) => (date === '..' || date === '' ? 'an unknown day' : sayOne(date)))
    .join(' to ')
}

/** Whether a reading's value is a date that people don't write so; a year alone they do. */
export const isEdtf = (value: string) => /^(?=.*[-~?%X/])[\dX]{4}([~?%]|-[\dX]{2})*(\/|$)/.test(value)
