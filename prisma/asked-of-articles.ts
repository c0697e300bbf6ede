import { db } from '@/lib/db/client'
import { articleDetail, headlineOf } from '@/lib/queries/articles/article'
import { dossierPage } from '@/lib/queries/articles/dossier'
import { approvedElsewhere } from '@/lib/queries/articles/approved-elsewhere'
import { articleChoices } from '@/lib/queries/articles/article-choices'
import { NOBODY, countArticles, listArticles } from '@/lib/queries/articles/articles'
import { articleConflicts, readConflicts } from '@/lib/queries/articles/conflicts'
import { conflictsPage, dismissedPage } from '@/lib/queries/articles/conflicts-page'
import { articleCoverage } from '@/lib/queries/articles/coverage'
import { collate } from '@/lib/domain/articles/collate'
import { fatesPage } from '@/lib/queries/articles/fates'
import { articleHistory } from '@/lib/queries/articles/history'
import { knownTexts } from '@/lib/queries/articles/known-texts'
import { approvedEdits } from '@/lib/queries/articles/approved-edits'
import { proposalsOfClaim, proposalsPage } from '@/lib/queries/articles/proposals'
import { sharedTexts } from '@/lib/queries/articles/shared-texts'
import { readArticle } from '@/lib/queries/articles/read-article'
import { twoTexts } from '@/lib/queries/articles/revision'
import { claimsBeside, revisionAdded, revisionScreen } from '@/lib/queries/articles/revision-screen'
import { revisionsPage } from '@/lib/queries/articles/revisions'
import { unbegunArticle } from '@/lib/queries/articles/unbegun-article'
import { claimBeforeVerdict, claimDetail } from '@/lib/queries/claims/claim'
import { commentsPage, historyPage, verdictsPage } from '@/lib/queries/claims/claim-pages'
import { changedClaims } from '@/lib/queries/claims/changed-claims'
import { claimsById, claimsOf, claimsPage } from '@/lib/queries/claims/claims'
import { knownAlready } from '@/lib/queries/claims/known-claims'
import { seenBefore, seenInArticle } from '@/lib/queries/claims/seen-claims'
import { deskNeeds } from '@/lib/queries/desk/desk'
import { claimsWaitingAfter } from '@/lib/queries/desk/needs'
import { deskMeasures } from '@/lib/queries/desk/desk-measures'
import { railCounts } from '@/lib/queries/desk/rail-counts'
import { searchDesk } from '@/lib/queries/desk/search'
import { reviewQueue } from '@/lib/queries/review/review-queue'
import { nadia, otto } from '@/lib/testing/people'
import type { Asked } from './asked-queries'
import { RESTED_ON } from './more-of-each'

/** An id after all others. */
const LAST = 'ffffffff-ffff-7fff-8fff-ffffffffffff'

/** What is asked of articles and their claims, for whom they wait, and the search. */
export const ASKED_OF_ARTICLES: readonly Asked[] = [
  ['listArticles', 'articles', 3, async () => listArticles({ limit: 50 }, await nadia())],
  ['listArticles', 'articles by deadline', 3, async () => listArticles({ limit: 50, byDeadline: true }, await nadia())],
  ['listArticles', 'articles of mine', 3, async () => listArticles({ limit: 50, mine: true }, await nadia())],
  [
    'listArticles',
    'articles and claims of another',
    3,
    async () => listArticles({ limit: 50, of: (await otto()).id, byDeadline: true }, await nadia()),
  ],
  [
    'countArticles',
    'articles of another counted',
    1,
    async () =>
      countArticles([{ of: (await otto()).id }, { of: (await otto()).id, status: 'CHECKING' }], await nadia()),
  ],
  ['listArticles', 'articles that say', 3, async () => listArticles({ limit: 50, q: '000042 year' }, await nadia())],
  ['countArticles', 'articles counted', 1, async () => countArticles([{ mine: true }], await nadia())],
  ['articleChoices', 'choices of articles', 2, async () => articleChoices(await nadia())],
  [
    'articleChoices',
    'choices of articles of another',
    3,
    async () => articleChoices(await nadia(), '', (await otto()).id),
  ],
  ['unbegunArticle', 'an article not begun', 1, async () => unbegunArticle(await nadia())],
  ['articleDetail', 'an article', 5, async (filled) => articleDetail(filled.articleId, await nadia())],
  ['headlineOf', 'what it is called', 1, async (filled) => headlineOf(filled.articleId, await nadia())],
  ['claimsOf', 'its claims', 4, async (filled) => claimsOf(filled.articleId, await nadia())],
  [
    'claimsById',
    'some of its claims',
    4,
    async (filled) => claimsById(filled.articleId, [filled.claimId], await nadia()),
  ],
  [
    'claimsPage',
    'a page of its claims',
    5,
    async (filled) => claimsPage({ articleId: filled.articleId, limit: 500 }, await nadia()),
  ],
  [
    'changedClaims',
    'which of its claims changed since',
    7,
    async (filled) => changedClaims({ articleId: filled.articleId, since: 0 }, await nadia()),
  ],
  ['articleCoverage', 'its coverage', 3, async (filled) => articleCoverage(filled.articleId, await nadia())],
  ['articleConflicts', 'its contradictions', 6, async (filled) => articleConflicts(filled.articleId, await nadia())],
  [
    'approvedElsewhere',
    'what does not fit what was approved elsewhere',
    1,
    async (filled) => approvedElsewhere(filled.articleId, [], await nadia()),
  ],
  [
    'articleHistory',
    'its history',
    3,
    async (filled) => articleHistory({ articleId: filled.articleId, limit: 50 }, await nadia()),
  ],
  ['twoTexts', 'its revision beside the one before', 1, async (filled) => twoTexts(filled.articleId, 1, await nadia())],
  [
    'revisionScreen',
    'the page of its revision',
    3,
    async (filled) => revisionScreen(filled.articleId, 1, await nadia()),
  ],
  [
    'claimsBeside',
    'the claims beside parts of its revision',
    2,
    async (filled) => {
      const { revision } = await twoTexts(filled.articleId, 1, await nadia())
      return claimsBeside(revision.id, collate(revision, revision).slice(0, 100))
    },
  ],
  [
    'revisionAdded',
    'a revision as whoever brought it in is answered',
    3,
    async (filled) => revisionAdded(filled.articleId, 1, await nadia()),
  ],
  [
    'fatesPage',
    'what became of claims in its revision',
    2,
    async (filled) => fatesPage({ articleId: filled.articleId, number: 1, limit: 50 }, await nadia()),
  ],
  [
    'fatesPage',
    'what became of claims in its revision after a page',
    2,
    async (filled) => fatesPage({ articleId: filled.articleId, number: 1, limit: 50, cursor: '1.50' }, await nadia()),
  ],
  ['knownTexts', 'what is known of its text', 3, async (filled) => knownTexts(filled.articleId, await nadia())],
  [
    'sharedTexts',
    'articles that share its sentences',
    2,
    async () =>
      sharedTexts({ text: 'The harbour board sold its sheds to the town on a Tuesday in March.' }, await nadia()),
  ],
  [
    'approvedEdits',
    'approved edits that its text lacks',
    2,
    async (filled) => approvedEdits({ articleId: filled.articleId }, await nadia()),
  ],
  [
    'proposalsPage',
    'what its notes propose',
    3,
    async (filled) => proposalsPage({ articleId: filled.articleId, limit: 50 }, await nadia()),
  ],
  [
    'proposalsPage',
    'what its notes propose after a page',
    3,
    async (filled) => proposalsPage({ articleId: filled.articleId, limit: 50, cursor: 1 }, await nadia()),
  ],
  [
    'proposalsOfClaim',
    'what is proposed for a claim',
    1,
    async (filled) => proposalsOfClaim(filled.claimId, await nadia()),
  ],
  ['claimDetail', 'a claim', 4, async (filled) => claimDetail(filled.claimId, await nadia())],
  [
    'knownAlready',
    'what is known already',
    4,
    async (filled) => knownAlready({ claimId: filled.claimId }, await nadia()),
  ],
  ['seenBefore', 'where a claim was seen', 4, async (filled) => seenBefore({ claimId: filled.claimId }, await nadia())],
  [
    'seenBefore',
    'where nearly the same was seen',
    4,
    async (filled) => seenBefore({ claimId: filled.claimId, similar: true }, await nadia()),
  ],
  ['dossierPage', 'its dossier', 13, async (filled) => dossierPage({ articleId: filled.articleId }, await nadia())],
  ['seenInArticle', 'what of it was seen', 2, async (filled) => seenInArticle(filled.articleId, await nadia())],
  ['deskNeeds', 'the desk of an editor', 10, async () => deskNeeds(await nadia())],
  ['deskNeeds', 'the desk of a reviewer', 11, async () => deskNeeds(await otto())],
  [
    'claimsWaitingAfter',
    'stale claims after a page',
    3,
    async (filled) => claimsWaitingAfter('stale', filled.claimId, 21, await nadia()),
  ],
  ['deskMeasures', 'the desk’s measures', 5, async () => deskMeasures(await nadia(), new Date())],
  ['railCounts', 'the badges of the rail', 5, async () => railCounts(await otto())],
  ['searchDesk', 'search', 10, async () => searchDesk({ q: 'paid 000042', limit: 50 }, await nadia())],
  ['searchDesk', 'search for what most texts say', 10, async () => searchDesk({ q: 'paid', limit: 50 }, await nadia())],
  ['reviewQueue', 'the review queue', 7, async () => reviewQueue(await otto())],
  [
    'reviewQueue',
    'the review queue after a page',
    8,
    async (filled) =>
      reviewQueue(await otto(), { cursor: { claim: filled.claimId, correction: filled.correctionId }, limit: 50 }),
  ],
  [
    'reviewQueue',
    'the review queue from a verdict on',
    7,
    async (filled) => reviewQueue(await otto(), { from: filled.claimId }),
  ],
  [
    'searchDesk',
    'search after a page',
    2,
    async (filled) =>
      searchDesk({ q: 'paid 000042', limit: 50, cursor: new Map([['claims', filled.claimId]]) }, await nadia()),
  ],
  [
    'listArticles',
    'articles of mine by deadline',
    3,
    async () => listArticles({ limit: 50, mine: true, byDeadline: true }, await nadia()),
  ],
  [
    'listArticles',
    'articles due before a moment',
    3,
    async () => listArticles({ limit: 50, dueBefore: new Date() }, await nadia()),
  ],
  [
    'listArticles',
    'articles of a section in checking',
    3,
    async () => listArticles({ limit: 50, section: 'Weather', status: 'CHECKING' }, await nadia()),
  ],
  [
    'listArticles',
    'articles of a section',
    3,
    async () => listArticles({ limit: 50, section: 'Weather' }, await nadia()),
  ],
  [
    'listArticles',
    'articles in checking by deadline',
    3,
    async () => listArticles({ limit: 50, status: 'CHECKING', byDeadline: true }, await nadia()),
  ],
  [
    'searchDesk',
    'search for corrections',
    2,
    async () => searchDesk({ q: '000042', in: ['corrections'], limit: 50 }, await nadia()),
  ],
  [
    'listArticles',
    'articles of somebody',
    3,
    async () => listArticles({ limit: 50, owner: (await otto()).id }, await nadia()),
  ],
  ['listArticles', 'articles of nobody', 3, async () => listArticles({ limit: 50, owner: NOBODY }, await nadia())],
  [
    'listArticles',
    'articles after a page',
    3,
    async (filled) => listArticles({ limit: 50, cursor: filled.articleId }, await nadia()),
  ],
  [
    'listArticles',
    'articles by deadline after a page',
    3,
    async (filled) => listArticles({ limit: 50, byDeadline: true, cursor: filled.articleId }, await nadia()),
  ],
  ['readArticle', 'the text of an article', 2, async (filled) => readArticle(filled.articleId, await nadia())],
  [
    'conflictsPage',
    'a page of its contradictions',
    6,
    async (filled) => conflictsPage({ articleId: filled.articleId, limit: 100 }, await nadia()),
  ],
  [
    'dismissedPage',
    'its dismissed contradictions after a page',
    6,
    async (filled) => dismissedPage({ articleId: filled.articleId, limit: 50, cursor: '7.x' }, await nadia()),
  ],
  ['readConflicts', 'all its contradictions', 6, async (filled) => readConflicts(filled.articleId, await nadia())],
  [
    'revisionsPage',
    'its revisions',
    2,
    async (filled) => revisionsPage({ articleId: filled.articleId, limit: 50 }, await nadia()),
  ],
  [
    'revisionsPage',
    'its revisions after a page',
    2,
    async (filled) => revisionsPage({ articleId: filled.articleId, limit: 50, cursor: 9 }, await nadia()),
  ],
  [
    'commentsPage',
    'what was said of a claim',
    2,
    async (filled) => commentsPage({ claimId: filled.claimId, limit: 50 }, await nadia()),
  ],
  [
    'commentsPage',
    'what was said of a claim after a page',
    2,
    async (filled) => commentsPage({ claimId: filled.claimId, limit: 50, cursor: filled.claimId }, await nadia()),
  ],
  [
    'verdictsPage',
    'the verdicts on a claim',
    2,
    async (filled) => verdictsPage({ claimId: filled.claimId, limit: 50 }, await nadia()),
  ],
  [
    'verdictsPage',
    'the verdicts on a claim after a page',
    2,
    async (filled) => verdictsPage({ claimId: filled.claimId, limit: 50, cursor: 9 }, await nadia()),
  ],
  [
    'historyPage',
    'the history of a claim',
    3,
    async (filled) => historyPage({ claimId: filled.claimId, limit: 50 }, await nadia()),
  ],
  [
    'historyPage',
    'the history of a claim after a page',
    3,
    async (filled) => historyPage({ claimId: filled.claimId, limit: 50, cursor: 1000 }, await nadia()),
  ],
  [
    'articleHistory',
    'its history after a page',
    3,
    async (filled) => articleHistory({ articleId: filled.articleId, limit: 50, cursor: 1000 }, await nadia()),
  ],
  [
    'claimsPage',
    'the next page of its claims',
    5,
    async (filled) => claimsPage({ articleId: filled.articleId, limit: 50, cursor: [400, 407, 8] }, await nadia()),
  ],
  [
    'knownAlready',
    'what is known already, by the source',
    7,
    async (filled) =>
      knownAlready(
        { claimId: filled.claimId, url: 'https://council.example/minutes/7', title: 'Minutes 7 of the council' },
        await nadia(),
      ),
  ],
  [
    'claimBeforeVerdict',
    'a claim before its verdict',
    3,
    async (filled) => claimBeforeVerdict(filled.claimId, await nadia(), db()),
  ],
  [
    'knownAlready',
    'what is known already, by a source that much rests on',
    6,
    async (filled) => knownAlready({ claimId: filled.claimId, url: RESTED_ON }, await nadia()),
  ],
  [
    'searchDesk',
    'search for what nobody has written of for a year',
    10,
    async () => searchDesk({ q: 'gallows', limit: 50 }, await nadia()),
  ],
  [
    'searchDesk',
    'the same after a page',
    2,
    async () =>
      searchDesk({ q: 'gallows', in: ['claims'], limit: 8, cursor: new Map([['claims', LAST]]) }, await nadia()),
  ],
  ['searchDesk', 'search for short words', 11, async () => searchDesk({ q: 'qx', limit: 50 }, await nadia())],
]
