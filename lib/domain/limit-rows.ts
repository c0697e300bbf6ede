import { figure, LIMITS, YEARS } from './limits'
import type { LimitName } from './limits'

/** What each limit is of. */
const OF: Record<LimitName, string> = {
  text: 'The text of an article, in one revision',
  line: 'A headline, byline, section, name, title, locator or other single line',
  prose: 'A rationale, replacement, excerpt, note, comment or correction',
  reason: 'A reason',
  link: 'A web address',
  blocks: 'Blocks of a text',
  tableSide: 'The number of a row or column in a table',
  notes: 'Notes, comments and links of a text that are proposed as evidence; accepted or refused in one call',
  linksInBlock: 'Links in one block of a text',
  languageTag: 'A language tag',
  email: 'An email address',
  password: 'A password',
  seek: 'Words to look for',
  report: 'Each answer of a reader’s error report',
  factWords: 'A name, office or source of a reference fact',
  aliases: 'Other names of one reference fact',
  factsFile: 'A file of reference facts',
  factRows: 'Rows of a file of reference facts',
  factsChanged: 'Reference facts that one file changes; it may add as many as it has rows',
  suggested: 'Claims of an article up to which more are suggested',
  places: 'Places of the claims suggested in one text',
  uncovered: 'Words that are told as not covered',
  claimsAtOnce: 'Claims accepted or dismissed in one call',
  passage: 'Claims chosen together, sourced, judged, changed or reviewed in one call',
  resting: 'Claims in review or approved that a change of a source sends back',
  placesAtOnce: 'Places split off a claim in one call',
  articlesAtOnce: 'Articles given to somebody, or a deadline, in one call',
  readers: 'People who may see a confidential source',
  page: 'Items of a list in one page',
  found: 'Hits of a search in one page, in each place',
  counted: 'What a list counts before it says that there are more',
  needs: 'What waits for one person, counted before the desk says that there are more',
  told: 'Of what hangs on one thing, the newest that come with it: comments, verdicts, revisions, events of a claim or a correction; of dismissed contradictions the first',
  calls: 'Calls of one person in a minute',
  streams: 'Streams of what happens at the desk that one person has open at a server',
  depth: 'Levels of a JSON body',
  body: 'A request to the API, or a form of the desk',
  file: 'A file that an article is read from',
  unpacked: 'The text of such a file, unpacked',
  packed: 'Parts of a packed file, such as a .docx or an .odt',
  pages: 'Pages of a PDF that an article is read from',
  form: 'A reader’s form',
  fetched: 'A page that is fetched from its address, as it comes; unpacked as much as a file',
  redirects: 'How often a page that is fetched may send on',
  fetching: 'Fetching a page, redirects included',
  fetches: 'Addresses that one person has fetched in ten minutes',
  key: 'An Idempotency-Key',
  answer:
    'Time to answer for whoever looks after confidential sources, before an admin names somebody else without urgency',
  reading: 'Reading a text for claims, contradictions or what is not covered',
  waiting: 'Texts that wait to be read at once',
}

/** Every limit as a row of a table: what it is of, and the figure with its unit. */
export function limitRows(): { of: string; most: string }[] {
  return [
    ...Object.entries(OF).map(([name, of]) => {
      const { most, unit } = LIMITS[name as LimitName]
      return { of, most: `${figure(most)} ${unit}` }
    }),
    { of: 'A day or a moment', most: `${YEARS.first} to ${YEARS.last}` },
    { of: 'A date of a reference fact', most: '1000 to 2200' },
  ]
}
