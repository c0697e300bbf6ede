const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',')

/** A date in EDTF as words: 6 May 2024, May 2024, 2024; a stretch with “to”. */
export function sayDate(edtf: string): string {
  return edtf
    .split('/')
    .map((date) => {
      const [year, month, day] = date.split('-')
      return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
    })
    .join(' to ')
}
