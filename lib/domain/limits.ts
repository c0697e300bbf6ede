/**
 * Every limit of the desk, once: the doors' schemas, the API's document, docs/limits.md and the tests read it here, and the
 * database has a CHECK with the same figure where a row could break it. Lengths are in UTF-16 code units; the database
 * counts characters, of which there are never more. What each is of is told in limit-rows.ts, which no browser fetches.
 */
interface Limit {
  most: number
  unit: string
}

export const LIMITS = {
  text: { most: 400_000, unit: 'characters' },
  line: { most: 500, unit: 'characters' },
  prose: { most: 20_000, unit: 'characters' },
  reason: { most: 2_000, unit: 'characters' },
  link: { most: 2_000, unit: 'characters' },
  blocks: { most: 10_000, unit: 'blocks' },
  tableSide: { most: 9_999, unit: 'from 0' },
  notes: { most: 1_000, unit: 'notes' },
  linksInBlock: { most: 500, unit: 'links' },
  languageTag: { most: 35, unit: 'characters' },
  email: { most: 254, unit: 'characters' },
  password: { most: 1_000, unit: 'characters' },
  seek: { most: 200, unit: 'characters' },
  report: { most: 5_000, unit: 'characters' },
  factWords: { most: 300, unit: 'characters' },
  aliases: { most: 50, unit: 'names' },
  factsFile: { most: 500_000, unit: 'characters' },
  factRows: { most: 10_000, unit: 'rows' },
  factsChanged: { most: 500, unit: 'facts' },
  suggested: { most: 10_000, unit: 'claims' },
  places: { most: 20_000, unit: 'places' },
  uncovered: { most: 5_000, unit: 'places' },
  claimsAtOnce: { most: 5_000, unit: 'claims' },
  passage: { most: 500, unit: 'claims' },
  resting: { most: 20_000, unit: 'claims' },
  placesAtOnce: { most: 1_000, unit: 'places' },
  articlesAtOnce: { most: 500, unit: 'articles' },
  readers: { most: 100, unit: 'people' },
  page: { most: 500, unit: 'items' },
  found: { most: 50, unit: 'hits' },
  counted: { most: 1_000, unit: 'items' },
  needs: { most: 100, unit: 'things' },
  told: { most: 50, unit: 'of each' },
  calls: { most: 600, unit: 'calls' },
  streams: { most: 40, unit: 'streams' },
  depth: { most: 64, unit: 'levels' },
  body: { most: 4_000_000, unit: 'bytes' },
  file: { most: 20_000_000, unit: 'bytes' },
  unpacked: { most: 60_000_000, unit: 'bytes' },
  packed: { most: 5_000, unit: 'parts' },
  pages: { most: 1_000, unit: 'pages' },
  form: { most: 200_000, unit: 'bytes' },
  fetched: { most: 10_000_000, unit: 'bytes' },
  redirects: { most: 5, unit: 'redirects' },
  fetching: { most: 15, unit: 'seconds' },
  fetches: { most: 30, unit: 'addresses' },
  key: { most: 200, unit: 'visible ASCII characters' },
  answer: { most: 24, unit: 'hours' },
  reading: { most: 20, unit: 'seconds' },
  waiting: { most: 60, unit: 'texts' },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof LIMITS

/** Moments and days lie in these years, both included, by UTC. */
export const YEARS = { first: 1500, last: 2200 } as const

/** What a number that counts something can be at most: PostgreSQL's integer. */
export const MOST_COUNTED = 2_147_483_647

export const figure = (most: number) => most.toLocaleString('en-GB')

/** The refusal that names the figure: "At most 500 characters." */
export const atMost = (name: LimitName) => `At most ${figure(LIMITS[name].most)} ${LIMITS[name].unit}.`
