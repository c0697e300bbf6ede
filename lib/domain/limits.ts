/**
 * Every limit of the desk, once: the doors' schemas, the API's document, docs/limits.md and the tests read it here, and the
 * database has a CHECK with the same figure where a row could break it. Lengths are in UTF-16 code units; the database
 * counts characters, of which there are never more.
 */
interface Limit {
  most: number
  of: string
  unit: string
}

export const LIMITS = {
  text: { most: 400_000, of: 'The text of an article, in one revision', unit: 'characters' },
  line: { most: 500, of: 'A headline, byline, section, name, title, locator or other single line', unit: 'characters' },
  prose: { most: 20_000, of: 'A rationale, replacement, excerpt, note, comment or correction', unit: 'characters' },
  reason: { most: 2_000, of: 'A reason', unit: 'characters' },
  link: { most: 2_000, of: 'A web address', unit: 'characters' },
  blocks: { most: 10_000, of: 'Blocks of a text', unit: 'blocks' },
  tableSide: { most: 9_999, of: 'The number of a row or column in a table', unit: 'from 0' },
  linksInBlock: { most: 500, of: 'Links in one block of a text', unit: 'links' },
  languageTag: { most: 35, of: 'A language tag', unit: 'characters' },
  email: { most: 254, of: 'An email address', unit: 'characters' },
  password: { most: 1_000, of: 'A password', unit: 'characters' },
  seek: { most: 200, of: 'Words to look for', unit: 'characters' },
  report: { most: 5_000, of: 'Each answer of a reader’s error report', unit: 'characters' },
  factWords: { most: 300, of: 'A name, office or source of a reference fact', unit: 'characters' },
  aliases: { most: 50, of: 'Other names of one reference fact', unit: 'names' },
  factsFile: { most: 500_000, of: 'A file of reference facts', unit: 'characters' },
  factRows: { most: 10_000, of: 'Rows of a file of reference facts', unit: 'rows' },
  factsChanged: {
    most: 500,
    of: 'Reference facts that one file changes; it may add as many as it has rows',
    unit: 'facts',
  },
  suggested: { most: 10_000, of: 'Claims of an article up to which more are suggested', unit: 'claims' },
  places: { most: 20_000, of: 'Places of the claims suggested in one text', unit: 'places' },
  uncovered: { most: 5_000, of: 'Words that are told as not covered', unit: 'places' },
  claimsAtOnce: { most: 5_000, of: 'Claims accepted or dismissed in one call', unit: 'claims' },
  passage: {
    most: 500,
    of: 'Claims chosen together, sourced, judged, changed or reviewed in one call',
    unit: 'claims',
  },
  placesAtOnce: { most: 1_000, of: 'Places split off a claim in one call', unit: 'places' },
  articlesAtOnce: { most: 500, of: 'Articles given to somebody in one call', unit: 'articles' },
  readers: { most: 100, of: 'People who may see a confidential source', unit: 'people' },
  page: { most: 500, of: 'Items of a list in one page', unit: 'items' },
  found: { most: 50, of: 'Hits of a search in one page, in each place', unit: 'hits' },
  counted: { most: 1_000, of: 'What a list counts before it says that there are more', unit: 'items' },
  needs: {
    most: 100,
    of: 'What waits for one person, counted before the desk says that there are more',
    unit: 'things',
  },
  claimHistory: {
    most: 200,
    of: 'Events told with one claim, the newest; the history of its article tells all',
    unit: 'events',
  },
  calls: { most: 600, of: 'Calls of one person in a minute', unit: 'calls' },
  depth: { most: 64, of: 'Levels of a JSON body', unit: 'levels' },
  body: { most: 4_000_000, of: 'A request to the API, or a form of the desk', unit: 'bytes' },
  file: { most: 20_000_000, of: 'A file that an article is read from', unit: 'bytes' },
  unpacked: { most: 60_000_000, of: 'The text of such a file, unpacked', unit: 'bytes' },
  packed: { most: 5_000, of: 'Parts of a packed file, such as a .docx', unit: 'parts' },
  pages: { most: 1_000, of: 'Pages of a PDF that an article is read from', unit: 'pages' },
  form: { most: 200_000, of: 'A reader’s form', unit: 'bytes' },
  key: { most: 200, of: 'An Idempotency-Key', unit: 'visible ASCII characters' },
  answer: {
    most: 24,
    of: 'Time to answer for whoever looks after confidential sources, before an admin names somebody else without urgency',
    unit: 'hours',
  },
  reading: { most: 20, of: 'Reading a text for claims, contradictions or what is not covered', unit: 'seconds' },
  waiting: { most: 60, of: 'Texts that wait to be read at once', unit: 'texts' },
} as const satisfies Record<string, Limit>

type LimitName = keyof typeof LIMITS

/** Moments and days lie in these years, both included, by UTC. */
export const YEARS = { first: 1500, last: 2200 } as const

/** What a number that counts something can be at most: PostgreSQL's integer. */
export const MOST_COUNTED = 2_147_483_647

const figure = (most: number) => most.toLocaleString('en-GB')

/** The refusal that names the figure: "At most 500 characters." */
export const atMost = (name: LimitName) => `At most ${figure(LIMITS[name].most)} ${LIMITS[name].unit}.`

/** Every limit as a row of a table: what it is of, and the figure with its unit. */
export function limitRows(): { of: string; most: string }[] {
  return [
    ...Object.values<Limit>(LIMITS).map(({ of, most, unit }) => ({ of, most: `${figure(most)} ${unit}` })),
    { of: 'A day or a moment', most: `${YEARS.first} to ${YEARS.last}` },
    { of: 'A date of a reference fact', most: '1000 to 2200' },
  ]
}
