const MONTH = '(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*\\.?'
const DAY_OF_MONTH = [
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}`, 'u'),
  new RegExp(`${MONTH} (?<day>\\d{1,2})(?!\\d)`, 'u'),
]

/** “3 May” of “3 May 2024”, “May 3” and “3rd of May”; undefined where no day of a month is written. */
export function dayOfMonth(text: string): string | undefined {
  const groups = DAY_OF_MONTH.map((pattern) => pattern.exec(text)?.groups).find((found) => found !== undefined)
  return groups && `${Number(groups.day)} ${groups.month ?? ''}`
}
