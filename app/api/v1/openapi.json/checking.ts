import type { Described } from './described'
import * as articles from '@/app/api/v1/articles/route'
import * as articlesAssign from '@/app/api/v1/articles/assign/route'
import * as articlesDue from '@/app/api/v1/articles/due/route'
import * as articlesFetch from '@/app/api/v1/articles/fetch/route'
import * as articlesReadFile from '@/app/api/v1/articles/read-file/route'
import * as articlesShared from '@/app/api/v1/articles/shared/route'
import * as articlesArticleid from '@/app/api/v1/articles/[articleId]/route'
import * as articlesArticleidChanges from '@/app/api/v1/articles/[articleId]/changes/route'
import * as articlesArticleidClaims from '@/app/api/v1/articles/[articleId]/claims/route'
import * as articlesArticleidClaimsAccept from '@/app/api/v1/articles/[articleId]/claims/accept/route'
import * as articlesArticleidClaimsBatch from '@/app/api/v1/articles/[articleId]/claims/batch/route'
import * as articlesArticleidClaimsDismiss from '@/app/api/v1/articles/[articleId]/claims/dismiss/route'
import * as articlesArticleidClaimsRestore from '@/app/api/v1/articles/[articleId]/claims/restore/route'
import * as articlesArticleidClaimsUnaccept from '@/app/api/v1/articles/[articleId]/claims/unaccept/route'
import * as articlesArticleidClear from '@/app/api/v1/articles/[articleId]/clear/route'
import * as articlesArticleidConflicts from '@/app/api/v1/articles/[articleId]/conflicts/route'
import * as articlesArticleidConflictsDismiss from '@/app/api/v1/articles/[articleId]/conflicts/dismiss/route'
import * as articlesArticleidConflictsDismissed from '@/app/api/v1/articles/[articleId]/conflicts/dismissed/route'
import * as articlesArticleidConflictsRestore from '@/app/api/v1/articles/[articleId]/conflicts/restore/route'
import * as articlesArticleidCoverage from '@/app/api/v1/articles/[articleId]/coverage/route'
import * as articlesArticleidHistory from '@/app/api/v1/articles/[articleId]/history/route'
import * as articlesArticleidEdits from '@/app/api/v1/articles/[articleId]/edits/route'
import * as articlesArticleidProposals from '@/app/api/v1/articles/[articleId]/proposals/route'
import * as articlesArticleidProposalsAccept from '@/app/api/v1/articles/[articleId]/proposals/accept/route'
import * as articlesArticleidProposalsRefuse from '@/app/api/v1/articles/[articleId]/proposals/refuse/route'
import * as articlesArticleidRead from '@/app/api/v1/articles/[articleId]/read/route'
import * as articlesArticleidRevisions from '@/app/api/v1/articles/[articleId]/revisions/route'
import * as articlesArticleidRevisionsNumberFates from '@/app/api/v1/articles/[articleId]/revisions/[number]/fates/route'
import * as articlesArticleidSeen from '@/app/api/v1/articles/[articleId]/seen/route'
import * as audit from '@/app/api/v1/audit/route'
import * as auditHead from '@/app/api/v1/audit/head/route'
import * as claimsClaimid from '@/app/api/v1/claims/[claimId]/route'
import * as claimsClaimidAccept from '@/app/api/v1/claims/[claimId]/accept/route'
import * as claimsClaimidComments from '@/app/api/v1/claims/[claimId]/comments/route'
import * as claimsClaimidCommentsCommentid from '@/app/api/v1/claims/[claimId]/comments/[commentId]/route'
import * as claimsClaimidThreadsThreadidReopen from '@/app/api/v1/claims/[claimId]/threads/[threadId]/reopen/route'
import * as claimsClaimidThreadsThreadidResolve from '@/app/api/v1/claims/[claimId]/threads/[threadId]/resolve/route'
import * as claimsClaimidDismiss from '@/app/api/v1/claims/[claimId]/dismiss/route'
import * as claimsClaimidDismissal from '@/app/api/v1/claims/[claimId]/dismissal/route'
import * as claimsClaimidEvidence from '@/app/api/v1/claims/[claimId]/evidence/route'
import * as claimsClaimidEvidenceEvidenceid from '@/app/api/v1/claims/[claimId]/evidence/[evidenceId]/route'
import * as claimsClaimidEvidenceReuse from '@/app/api/v1/claims/[claimId]/evidence/reuse/route'
import * as claimsClaimidHistory from '@/app/api/v1/claims/[claimId]/history/route'
import * as claimsClaimidKnown from '@/app/api/v1/claims/[claimId]/known/route'
import * as claimsClaimidMerge from '@/app/api/v1/claims/[claimId]/merge/route'
import * as claimsClaimidProposals from '@/app/api/v1/claims/[claimId]/proposals/route'
import * as proposalsProposalid from '@/app/api/v1/proposals/[proposalId]/route'
import * as claimsClaimidReaffirm from '@/app/api/v1/claims/[claimId]/reaffirm/route'
import * as claimsClaimidReanchor from '@/app/api/v1/claims/[claimId]/reanchor/route'
import * as claimsClaimidReopen from '@/app/api/v1/claims/[claimId]/reopen/route'
import * as claimsClaimidRestore from '@/app/api/v1/claims/[claimId]/restore/route'
import * as claimsClaimidReviews from '@/app/api/v1/claims/[claimId]/reviews/route'
import * as claimsClaimidSeen from '@/app/api/v1/claims/[claimId]/seen/route'
import * as claimsClaimidSplit from '@/app/api/v1/claims/[claimId]/split/route'
import * as claimsClaimidUnaccept from '@/app/api/v1/claims/[claimId]/unaccept/route'
import * as claimsClaimidUnapprove from '@/app/api/v1/claims/[claimId]/unapprove/route'
import * as claimsClaimidVerdicts from '@/app/api/v1/claims/[claimId]/verdicts/route'
import * as claimsClaimidWithdraw from '@/app/api/v1/claims/[claimId]/withdraw/route'
import * as corrections from '@/app/api/v1/corrections/route'
import * as correctionsCorrectionid from '@/app/api/v1/corrections/[correctionId]/route'
import * as correctionsCorrectionidAmend from '@/app/api/v1/corrections/[correctionId]/amend/route'
import * as correctionsCorrectionidApprove from '@/app/api/v1/corrections/[correctionId]/approve/route'
import * as correctionsCorrectionidKeepBack from '@/app/api/v1/corrections/[correctionId]/keep-back/route'
import * as correctionsCorrectionidHistory from '@/app/api/v1/corrections/[correctionId]/history/route'
import * as correctionsCorrectionidPublish from '@/app/api/v1/corrections/[correctionId]/publish/route'
import * as correctionsCorrectionidReturn from '@/app/api/v1/corrections/[correctionId]/return/route'
import * as correctionsCorrectionidSubmit from '@/app/api/v1/corrections/[correctionId]/submit/route'
import * as correctionsCorrectionidWithdraw from '@/app/api/v1/corrections/[correctionId]/withdraw/route'
import * as correctionsCorrectionidWithdrawal from '@/app/api/v1/corrections/[correctionId]/withdrawal/route'
import * as errorReports from '@/app/api/v1/error-reports/route'
import * as errorReportsReportid from '@/app/api/v1/error-reports/[reportId]/route'
import * as errorReportsReportidAccept from '@/app/api/v1/error-reports/[reportId]/accept/route'
import * as errorReportsReportidReject from '@/app/api/v1/error-reports/[reportId]/reject/route'
import * as reviews from '@/app/api/v1/reviews/route'

/** What is checked and told: articles, claims, corrections, readers’ reports, the review queue and the log. */
export const CHECKING = [
  ['/articles/assign', articlesAssign, { POST: 'Give articles to one person' }],
  ['/articles/due', articlesDue, { POST: 'Give articles one deadline, or take theirs away' }],
  [
    '/articles/fetch',
    articlesFetch,
    {
      POST: 'Fetch an address and read the article that stands there; nothing is kept. Line by line with its progress where application/x-ndjson is accepted',
    },
  ],
  [
    '/articles/read-file',
    articlesReadFile,
    {
      POST: 'Read a file into the blocks of an article; nothing is kept. Line by line with its progress where application/x-ndjson is accepted',
    },
  ],
  [
    '/articles/shared',
    articlesShared,
    { POST: 'Articles that share most sentences with a text: it can be the next revision of one; nothing is kept' },
  ],
  ['/articles', articles, { GET: 'Articles with their progress', POST: 'Bring an article in; claims are suggested' }],
  [
    '/articles/{articleId}',
    articlesArticleid,
    { GET: 'An article with its newest revision', PATCH: 'Change headline, byline, due time and the like' },
  ],
  [
    '/articles/{articleId}/changes',
    articlesArticleidChanges,
    { GET: 'Which of its claims are others since a place in the log, as they are now' },
  ],
  [
    '/articles/{articleId}/claims',
    articlesArticleidClaims,
    { GET: 'Its claims in order of position', POST: 'Make a claim of a span' },
  ],
  ['/articles/{articleId}/claims/accept', articlesArticleidClaimsAccept, { POST: 'Accept many suggestions' }],
  [
    '/articles/{articleId}/claims/batch',
    articlesArticleidClaimsBatch,
    { POST: 'One act on claims chosen together: source, judge, change, dismiss, withdraw or review them' },
  ],
  ['/articles/{articleId}/claims/dismiss', articlesArticleidClaimsDismiss, { POST: 'Dismiss many claims' }],
  ['/articles/{articleId}/claims/restore', articlesArticleidClaimsRestore, { POST: 'Take many dismissals back' }],
  ['/articles/{articleId}/claims/unaccept', articlesArticleidClaimsUnaccept, { POST: 'Take many acceptances back' }],
  ['/articles/{articleId}/clear', articlesArticleidClear, { POST: 'Clear an article' }],
  [
    '/articles/{articleId}/conflicts',
    articlesArticleidConflicts,
    { GET: 'Contradictions, with both sides and why; the first of those dismissed apart' },
  ],
  [
    '/articles/{articleId}/conflicts/dismissed',
    articlesArticleidConflictsDismissed,
    { GET: 'Dismissed contradictions, in the order of the text' },
  ],
  [
    '/articles/{articleId}/conflicts/dismiss',
    articlesArticleidConflictsDismiss,
    { POST: 'Dismiss a contradiction, with a reason' },
  ],
  [
    '/articles/{articleId}/conflicts/restore',
    articlesArticleidConflictsRestore,
    { POST: 'Restore a dismissed contradiction' },
  ],
  [
    '/articles/{articleId}/seen',
    articlesArticleidSeen,
    { GET: 'Which of its claims an approved claim of another article says too' },
  ],
  ['/articles/{articleId}/coverage', articlesArticleidCoverage, { GET: 'What is not covered' }],
  ['/articles/{articleId}/history', articlesArticleidHistory, { GET: 'History of an article' }],
  [
    '/articles/{articleId}/edits',
    articlesArticleidEdits,
    {
      GET: 'Edits that approved verdicts ask for and the newest text lacks',
      POST: 'Make the next revision from approved edits; their claims settle by themselves',
    },
  ],
  [
    '/articles/{articleId}/proposals',
    articlesArticleidProposals,
    { GET: 'What its notes, comments and links propose as evidence, in the order of the text' },
  ],
  [
    '/articles/{articleId}/proposals/accept',
    articlesArticleidProposalsAccept,
    { POST: 'Make what notes propose evidence of whoever accepts it; no verdict is given' },
  ],
  [
    '/articles/{articleId}/proposals/refuse',
    articlesArticleidProposalsRefuse,
    { POST: 'Leave notes out of the evidence, with a reason' },
  ],
  [
    '/claims/{claimId}/proposals',
    claimsClaimidProposals,
    { GET: 'What is proposed as evidence for it and nobody has decided on' },
  ],
  ['/proposals/{proposalId}', proposalsProposalid, { PATCH: 'Say which source a note names, or the place in it' }],
  [
    '/articles/{articleId}/read',
    articlesArticleidRead,
    {
      POST: 'Read the newest text for claims again; untouched suggestions that are none any more go. 409 where nothing would change',
    },
  ],
  [
    '/articles/{articleId}/revisions',
    articlesArticleidRevisions,
    {
      GET: 'Its revisions without their texts, newest first',
      POST: 'Bring in a new text; says how many claims stay as they were, and begins the list of the others',
    },
  ],
  [
    '/articles/{articleId}/revisions/{number}/fates',
    articlesArticleidRevisionsNumberFates,
    { GET: 'The claims that a revision did not leave as they were: stale, their edit made, orphaned, reworded' },
  ],
  ['/audit', audit, { GET: 'Audit events, newest first' }],
  ['/audit/head', auditHead, { GET: 'The head of the audit chain' }],
  [
    '/claims/{claimId}',
    claimsClaimid,
    {
      GET: 'A claim with evidence, verdicts, reviews and history',
      PATCH: 'Change kind, risk, span, speaker or assignee',
      DELETE: 'Take back a claim that one made oneself, while nothing was done on it',
    },
  ],
  ['/claims/{claimId}/accept', claimsClaimidAccept, { POST: 'Accept a suggestion' }],
  [
    '/claims/{claimId}/comments',
    claimsClaimidComments,
    { GET: 'What was said about a claim, newest first', POST: 'Comment on a claim, or answer in a thread' },
  ],
  [
    '/claims/{claimId}/comments/{commentId}',
    claimsClaimidCommentsCommentid,
    { PATCH: 'Change one’s own comment; the log keeps the words before' },
  ],
  ['/claims/{claimId}/threads/{threadId}/resolve', claimsClaimidThreadsThreadidResolve, { POST: 'Resolve a thread' }],
  ['/claims/{claimId}/threads/{threadId}/reopen', claimsClaimidThreadsThreadidReopen, { POST: 'Reopen a thread' }],
  ['/claims/{claimId}/dismiss', claimsClaimidDismiss, { POST: 'Dismiss a claim, with a reason' }],
  [
    '/claims/{claimId}/dismissal',
    claimsClaimidDismissal,
    { POST: 'Confirm a dismissal that somebody else asked for, or keep the claim' },
  ],
  ['/claims/{claimId}/evidence', claimsClaimidEvidence, { POST: 'Attach evidence' }],
  [
    '/claims/{claimId}/evidence/reuse',
    claimsClaimidEvidenceReuse,
    { POST: 'Reuse the evidence of an approved claim elsewhere, never its verdict' },
  ],
  ['/claims/{claimId}/evidence/{evidenceId}', claimsClaimidEvidenceEvidenceid, { DELETE: 'Remove evidence' }],
  [
    '/claims/{claimId}/history',
    claimsClaimidHistory,
    { GET: 'History of a claim, and of those it was merged from or split off' },
  ],
  [
    '/claims/{claimId}/known',
    claimsClaimidKnown,
    { GET: 'What was checked before: the same words, or the same source' },
  ],
  [
    '/claims/{claimId}/seen',
    claimsClaimidSeen,
    { GET: 'Approved claims of other articles that say the same, or nearly, with their evidence' },
  ],
  [
    '/claims/{claimId}/merge',
    claimsClaimidMerge,
    { POST: 'Merge a claim into another one; answers the one that stays' },
  ],
  ['/claims/{claimId}/split', claimsClaimidSplit, { POST: 'Split words off a claim; answers the new one' }],
  ['/claims/{claimId}/reaffirm', claimsClaimidReaffirm, { POST: 'Reaffirm the verdict on a stale claim' }],
  ['/claims/{claimId}/reanchor', claimsClaimidReanchor, { POST: 'Move an orphaned claim to other words' }],
  ['/claims/{claimId}/reopen', claimsClaimidReopen, { POST: 'Reopen an approved claim, with a reason' }],
  ['/claims/{claimId}/restore', claimsClaimidRestore, { POST: 'Restore a dismissed claim' }],
  ['/claims/{claimId}/reviews', claimsClaimidReviews, { POST: 'Approve or return a verdict' }],
  [
    '/claims/{claimId}/unaccept',
    claimsClaimidUnaccept,
    { POST: 'Make an accepted claim a suggestion again, while nothing was done on it' },
  ],
  [
    '/claims/{claimId}/unapprove',
    claimsClaimidUnapprove,
    { POST: 'Take one’s own approval back, while nothing rests on it' },
  ],
  [
    '/claims/{claimId}/verdicts',
    claimsClaimidVerdicts,
    { GET: 'Verdicts on a claim with their reviews, newest first', POST: 'Give a verdict' },
  ],
  ['/claims/{claimId}/withdraw', claimsClaimidWithdraw, { POST: 'Withdraw one’s verdict' }],
  ['/corrections', corrections, { GET: 'Corrections of every state', POST: 'Draft a correction' }],
  ['/corrections/{correctionId}', correctionsCorrectionid, { GET: 'A correction', PATCH: 'Change a draft' }],
  ['/corrections/{correctionId}/amend', correctionsCorrectionidAmend, { POST: 'Amend a published entry by a new one' }],
  [
    '/corrections/{correctionId}/approve',
    correctionsCorrectionidApprove,
    { POST: 'Approve another person’s correction' },
  ],
  ['/corrections/{correctionId}/history', correctionsCorrectionidHistory, { GET: 'History of a correction' }],
  [
    '/corrections/{correctionId}/publish',
    correctionsCorrectionidPublish,
    { POST: 'Send an approved correction to readers, held for 30 seconds' },
  ],
  [
    '/corrections/{correctionId}/keep-back',
    correctionsCorrectionidKeepBack,
    { POST: 'Keep a correction that is held from going out' },
  ],
  ['/corrections/{correctionId}/return', correctionsCorrectionidReturn, { POST: 'Return a correction, with a reason' }],
  ['/corrections/{correctionId}/submit', correctionsCorrectionidSubmit, { POST: 'Send a draft for review' }],
  [
    '/corrections/{correctionId}/withdraw',
    correctionsCorrectionidWithdraw,
    { POST: 'Ask for the withdrawal of a published entry, with its public words; an admin may withdraw at once' },
  ],
  [
    '/corrections/{correctionId}/withdrawal',
    correctionsCorrectionidWithdrawal,
    {
      POST: 'Withdraw what somebody else asked to withdraw, or keep it; confirm the words of a withdrawal, or change them',
    },
  ],
  ['/error-reports', errorReports, { GET: 'Readers’ error reports' }],
  ['/error-reports/{reportId}', errorReportsReportid, { GET: 'An error report' }],
  ['/error-reports/{reportId}/accept', errorReportsReportidAccept, { POST: 'Accept a report' }],
  ['/error-reports/{reportId}/reject', errorReportsReportidReject, { POST: 'Reject a report, with a reason' }],
  ['/reviews', reviews, { GET: 'What waits for review' }],
] as const satisfies readonly Described[]
