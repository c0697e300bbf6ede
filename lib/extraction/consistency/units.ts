/** A measure's unit: what it measures, and how many of the base unit one is. */
export interface MeasureUnit {
  dimension: 'length' | 'mass' | 'area' | 'volume' | 'speed' | 'temperature' | 'time'
  /** Metres, kilograms, square metres, litres, km/h, days; for temperatures 1 for °C and 0 for °F. */
  size: number
  name: string
}

const unit = (dimension: MeasureUnit['dimension'], size: number, name: string, words: string) =>
  words.split(' ').map((word): [string, MeasureUnit] => [word.replaceAll('_', ' '), { dimension, size, name }])

const UNITS = new Map<string, MeasureUnit>([
  ...unit('length', 1609.344, 'miles', 'mile miles mi'),
  ...unit('length', 1000, 'kilometres', 'kilometre kilometres kilometer kilometers km kms'),
  ...unit('length', 1, 'metres', 'metre metres meter meters'),
  ...unit('length', 0.01, 'centimetres', 'centimetre centimetres centimeter centimeters cm'),
  ...unit('length', 0.001, 'millimetres', 'millimetre millimetres millimeter millimeters mm'),
  ...unit('length', 0.3048, 'feet', 'foot feet ft'),
  ...unit('length', 0.0254, 'inches', 'inch inches'),
  ...unit('length', 0.9144, 'yards', 'yard yards yd yds'),
  ...unit('mass', 1, 'kilograms', 'kilogram kilograms kilo kilos kg kgs'),
  ...unit('mass', 0.001, 'grams', 'gram grams gramme grammes'),
  ...unit('mass', 0.45359237, 'pounds', 'pound pounds lb lbs'),
  ...unit('mass', 0.028349523, 'ounces', 'ounce ounces oz'),
  ...unit('mass', 6.35029318, 'stone', 'stone'),
  ...unit('area', 4046.856, 'acres', 'acre acres'),
  ...unit('area', 10_000, 'hectares', 'hectare hectares ha'),
  ...unit('area', 1e6, 'square kilometres', 'square_kilometre square_kilometres square_kilometers sq_km km² km2'),
  ...unit('area', 2_589_988, 'square miles', 'square_mile square_miles sq_mi sq_miles'),
  ...unit('area', 1, 'square metres', 'square_metre square_metres square_meters sq_m m² m2'),
  ...unit('area', 0.09290304, 'square feet', 'square_foot square_feet sq_ft'),
  ...unit('volume', 1, 'litres', 'litre litres liter liters'),
  ...unit('speed', 1.609344, 'mph', 'mph miles_per_hour miles_an_hour'),
  ...unit('speed', 1, 'km/h', 'km/h kmh kph kilometres_per_hour kilometres_an_hour kilometers_per_hour'),
  ...unit('temperature', 1, '°C', '°c degrees_celsius'),
  ...unit('temperature', 0, '°F', '°f degrees_fahrenheit'),
  ...unit('time', 365.2425, 'years', 'year years yr yrs'),
  ...unit('time', 30.436875, 'months', 'month months'),
  ...unit('time', 7, 'weeks', 'week weeks'),
  ...unit('time', 1, 'days', 'day days'),
  ...unit('time', 1 / 24, 'hours', 'hour hours hr hrs'),
  ...unit('time', 1 / 1440, 'minutes', 'minute minutes'),
])

/** Source of a regular expression that matches a unit word; longest first. */
export const UNIT_WORD = [...UNITS.keys()].sort((a, b) => b.length - a.length).join('|')

export function readUnit(word: string): MeasureUnit | undefined {
  return UNITS.get(word.toLowerCase())
}

/** The same amount in another unit of the same dimension, or undefined between dimensions. */
export function convert(value: number, from: MeasureUnit, to: MeasureUnit): number | undefined {
  if (from.dimension !== to.dimension) return undefined
  if (from.dimension !== 'temperature') return (value * from.size) / to.size
  if (from.size === to.size) return value
  return to.size === 0 ? value * 1.8 + 32 : (value - 32) / 1.8
}
