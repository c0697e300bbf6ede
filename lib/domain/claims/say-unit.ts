/** Units that are counted; extraction names each in the singular, and all others as they are printed. */
const COUNTED = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'])

/** A unit as it stands behind a figure: 94 years, 1 year. */
export const sayUnit = (value: string, unit: string) =>
  value === '1' || !COUNTED.has(unit) ? unit : unit === 'century' ? 'centuries' : `${unit}s`
