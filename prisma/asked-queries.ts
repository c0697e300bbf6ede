import type { Filled } from '@/bench/scale/fill'
import { ASKED_OF_ARTICLES } from './asked-of-articles'
import { ASKED_OF_THE_DESK } from './asked-of-the-desk'

/** The query that is asked, what for, how many statements that is, and how it is asked on a filled desk. */
export type Asked = readonly [of: string, name: string, statements: number, ask: (filled: Filled) => Promise<unknown>]

/** Every query of lib/queries and lib/publishing that a page or a call asks, in each way that makes another statement of it. */
export const QUERIES: readonly Asked[] = [...ASKED_OF_ARTICLES, ...ASKED_OF_THE_DESK]

const FACTS = 'the page of reference facts'

/** Queries that are asked as parts of others above, or of a row by its key alone. */
export const PARTS: Readonly<Record<string, string>> = {
  inSentences: 'the sentences of a history',
  claimHistory: 'a claim',
  refuseUnseenArticle: 'its history',
  editsAndText: 'approved edits that its text lacks',
  claimSeenIn: 'where somebody is, by the key of a claim',
  namesOf: 'who else is there, by their keys',
  proposalDetail: 'what is proposed for a claim, by the key of one',
  historyOf: 'a correction',
  revisionsOf: 'an article',
  ...{ termsBelow: FACTS, eventsBelow: FACTS, termsOf: FACTS, eventsOf: FACTS, termAt: FACTS, eventAt: FACTS },
  progressOf: 'articles',
  claimsFollowed: 'a page of its claims, and the head of the log',
  claimsAtFirst: 'a page of its claims, and the head of the log',
  galleyAtFirst: 'an article, its claims, its coverage and its contradictions',
  coverageOf: 'its coverage',
  conflictsOf: 'its contradictions',
  fatesOf: 'what became of claims',
  lastFateOf: 'a stale claim',
  toldEvents: 'the audit page',
  noticesFor: 'the desk',
  windowOnMany: 'search',
  texts: 'search',
  firstInReview: 'the review queue',
  submittedAfter: 'the review queue after a page',
  claimsWaitingFor: 'the badges of the rail',
  listedClaims: 'the claims of an article',
  listedAnchors: 'the claims of an article',
  articlesFor: 'what came from colleagues',
  lastWordsOf: 'a source',
  lastPlacesOf: 'the claims of an article',
  officeTerm: 'one row by its key',
  datedEvent: 'one row by its key',
  feedData: 'the newsroom, the feeds and the head of the log',
  receiptOf: 'one row by its key',
}
