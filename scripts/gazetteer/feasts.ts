/** Feasts, with the day of those that fall on the same one each year. */
import nlp from 'compromise/three'
import { common, keys, tagged } from './words'

interface DatesView {
  dates(options: { today: string }): { get(): { start?: string }[] }
}
/** Days that differ from country to country, or that the sun settles. */
const MOVES =
  /independ|labour|victoria|national|inauguration|emancipation|day of the dead|muertos|solsti|equinox|ostara/
/** "1224" for a feast that falls on the same day in each of some years. */
function sameEachYear(name: string): string | undefined {
  if (MOVES.test(name)) return undefined
  const days = [2023, 2024, 2025, 2026].map((year) => {
    const view = nlp(`${name} ${year}`) as unknown as DatesView
    return view
      .dates({ today: `${year}-01-01` })
      .get()[0]
      ?.start?.slice(0, 10)
      .replaceAll('-', '')
      .replace(String(year), '')
  })
  return days.every((day) => day !== undefined && day.length === 4 && day === days[0]) ? days[0] : undefined
}
/** "christmas eve=1224", "easter"; no common words, and nothing that is a town's name. */
export function feasts(towns: ReadonlySet<string>): Set<string> {
  return new Set(
    [...keys(tagged('Holiday'))]
      .filter((name) => !common.has(name) && !towns.has(name))
      .map((name) => {
        const day = sameEachYear(name)
        return day === undefined ? name : `${name}=${day}`
      }),
  )
}
