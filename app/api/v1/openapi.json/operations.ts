import type { Operation } from '@/lib/server/api-document'
import * as articles from '@/app/api/v1/articles/route'
import * as articlesAssign from '@/app/api/v1/articles/assign/route'
import * as articlesArticleid from '@/app/api/v1/articles/[articleId]/route'
import * as articlesArticleidClaims from '@/app/api/v1/articles/[articleId]/claims/route'
import * as articlesArticleidClaimsAccept from '@/app/api/v1/articles/[articleId]/claims/accept/route'
import * as articlesArticleidClaimsDismiss from '@/app/api/v1/articles/[articleId]/claims/dismiss/route'
import * as articlesArticleidClear from '@/app/api/v1/articles/[articleId]/clear/route'
import * as articlesArticleidConflicts from '@/app/api/v1/articles/[articleId]/conflicts/route'
import * as articlesArticleidConflictsDismiss from '@/app/api/v1/articles/[articleId]/conflicts/dismiss/route'
import * as articlesArticleidConflictsRestore from '@/app/api/v1/articles/[articleId]/conflicts/restore/route'
import * as articlesArticleidCoverage from '@/app/api/v1/articles/[articleId]/coverage/route'
import * as articlesArticleidHistory from '@/app/api/v1/articles/[articleId]/history/route'
import * as articlesArticleidRevisions from '@/app/api/v1/articles/[articleId]/revisions/route'
import * as audit from '@/app/api/v1/audit/route'
import * as auditHead from '@/app/api/v1/audit/head/route'
import * as claimsClaimid from '@/app/api/v1/claims/[claimId]/route'
import * as claimsClaimidAccept from '@/app/api/v1/claims/[claimId]/accept/route'
import * as claimsClaimidComments from '@/app/api/v1/claims/[claimId]/comments/route'
import * as claimsClaimidDismiss from '@/app/api/v1/claims/[claimId]/dismiss/route'
import * as claimsClaimidEvidence from '@/app/api/v1/claims/[claimId]/evidence/route'
import * as claimsClaimidEvidenceEvidenceid from '@/app/api/v1/claims/[claimId]/evidence/[evidenceId]/route'
import * as claimsClaimidMerge from '@/app/api/v1/claims/[claimId]/merge/route'
import * as claimsClaimidReaffirm from '@/app/api/v1/claims/[claimId]/reaffirm/route'
import * as claimsClaimidReanchor from '@/app/api/v1/claims/[claimId]/reanchor/route'
import * as claimsClaimidReopen from '@/app/api/v1/claims/[claimId]/reopen/route'
import * as claimsClaimidRestore from '@/app/api/v1/claims/[claimId]/restore/route'
import * as claimsClaimidReviews from '@/app/api/v1/claims/[claimId]/reviews/route'
import * as claimsClaimidSplit from '@/app/api/v1/claims/[claimId]/split/route'
import * as claimsClaimidVerdicts from '@/app/api/v1/claims/[claimId]/verdicts/route'
import * as claimsClaimidWithdraw from '@/app/api/v1/claims/[claimId]/withdraw/route'
import * as corrections from '@/app/api/v1/corrections/route'
import * as correctionsCorrectionid from '@/app/api/v1/corrections/[correctionId]/route'
import * as correctionsCorrectionidAmend from '@/app/api/v1/corrections/[correctionId]/amend/route'
import * as correctionsCorrectionidApprove from '@/app/api/v1/corrections/[correctionId]/approve/route'
import * as correctionsCorrectionidPublish from '@/app/api/v1/corrections/[correctionId]/publish/route'
import * as correctionsCorrectionidReturn from '@/app/api/v1/corrections/[correctionId]/return/route'
import * as correctionsCorrectionidSubmit from '@/app/api/v1/corrections/[correctionId]/submit/route'
import * as correctionsCorrectionidWithdraw from '@/app/api/v1/corrections/[correctionId]/withdraw/route'
import * as errorReports from '@/app/api/v1/error-reports/route'
import * as errorReportsReportid from '@/app/api/v1/error-reports/[reportId]/route'
import * as errorReportsReportidAccept from '@/app/api/v1/error-reports/[reportId]/accept/route'
import * as errorReportsReportidReject from '@/app/api/v1/error-reports/[reportId]/reject/route'
import * as me from '@/app/api/v1/me/route'
import * as reference from '@/app/api/v1/reference/route'
import * as referenceChecked from '@/app/api/v1/reference/checked/route'
import * as referenceCurated from '@/app/api/v1/reference/curated/route'
import * as referenceEvents from '@/app/api/v1/reference/events/route'
import * as referenceEventsEventid from '@/app/api/v1/reference/events/[eventId]/route'
import * as referenceImport from '@/app/api/v1/reference/import/route'
import * as referenceTerms from '@/app/api/v1/reference/terms/route'
import * as referenceTermsTermid from '@/app/api/v1/reference/terms/[termId]/route'
import * as reviews from '@/app/api/v1/reviews/route'
import * as sources from '@/app/api/v1/sources/route'
import * as sourcesSourceid from '@/app/api/v1/sources/[sourceId]/route'

/** Every operation of the API; a test holds this list against the folder. */
export const OPERATIONS: Operation[] = [
  { path: '/articles', method: 'GET', spec: articles.GET.spec, summary: 'Articles with their progress' },
  { path: '/articles', method: 'POST', spec: articles.POST.spec, summary: 'Bring an article in; claims are suggested' },
  {
    path: '/articles/assign',
    method: 'POST',
    spec: articlesAssign.POST.spec,
    summary: 'Give articles to one person',
  },
  {
    path: '/articles/{articleId}',
    method: 'GET',
    spec: articlesArticleid.GET.spec,
    summary: 'An article with its newest revision',
  },
  {
    path: '/articles/{articleId}',
    method: 'PATCH',
    spec: articlesArticleid.PATCH.spec,
    summary: 'Change headline, byline, due time and the like',
  },
  {
    path: '/articles/{articleId}/claims',
    method: 'GET',
    spec: articlesArticleidClaims.GET.spec,
    summary: 'Its claims in order of position',
  },
  {
    path: '/articles/{articleId}/claims',
    method: 'POST',
    spec: articlesArticleidClaims.POST.spec,
    summary: 'Make a claim of a span',
  },
  {
    path: '/articles/{articleId}/claims/accept',
    method: 'POST',
    spec: articlesArticleidClaimsAccept.POST.spec,
    summary: 'Accept many suggestions',
  },
  {
    path: '/articles/{articleId}/claims/dismiss',
    method: 'POST',
    spec: articlesArticleidClaimsDismiss.POST.spec,
    summary: 'Dismiss many claims',
  },
  {
    path: '/articles/{articleId}/clear',
    method: 'POST',
    spec: articlesArticleidClear.POST.spec,
    summary: 'Clear an article',
  },
  {
    path: '/articles/{articleId}/conflicts',
    method: 'GET',
    spec: articlesArticleidConflicts.GET.spec,
    summary: 'Contradictions, with both sides and why; the dismissed ones apart',
  },
  {
    path: '/articles/{articleId}/conflicts/dismiss',
    method: 'POST',
    spec: articlesArticleidConflictsDismiss.POST.spec,
    summary: 'Dismiss a contradiction, with a reason',
  },
  {
    path: '/articles/{articleId}/conflicts/restore',
    method: 'POST',
    spec: articlesArticleidConflictsRestore.POST.spec,
    summary: 'Let a dismissed contradiction stand again',
  },
  {
    path: '/articles/{articleId}/coverage',
    method: 'GET',
    spec: articlesArticleidCoverage.GET.spec,
    summary: 'What no claim covers',
  },
  {
    path: '/articles/{articleId}/history',
    method: 'GET',
    spec: articlesArticleidHistory.GET.spec,
    summary: 'What happened to an article',
  },
  {
    path: '/articles/{articleId}/revisions',
    method: 'POST',
    spec: articlesArticleidRevisions.POST.spec,
    summary: 'Bring in a new text; says what became of each claim',
  },
  { path: '/audit', method: 'GET', spec: audit.GET.spec, summary: 'Audit events, newest first' },
  { path: '/audit/head', method: 'GET', spec: auditHead.GET.spec, summary: 'The head of the audit chain' },
  {
    path: '/claims/{claimId}',
    method: 'GET',
    spec: claimsClaimid.GET.spec,
    summary: 'A claim with evidence, verdicts, reviews and history',
  },
  {
    path: '/claims/{claimId}',
    method: 'PATCH',
    spec: claimsClaimid.PATCH.spec,
    summary: 'Change kind, risk, span, speaker or assignee',
  },
  {
    path: '/claims/{claimId}/accept',
    method: 'POST',
    spec: claimsClaimidAccept.POST.spec,
    summary: 'Accept a suggestion',
  },
  {
    path: '/claims/{claimId}/comments',
    method: 'POST',
    spec: claimsClaimidComments.POST.spec,
    summary: 'Comment on a claim',
  },
  {
    path: '/claims/{claimId}/dismiss',
    method: 'POST',
    spec: claimsClaimidDismiss.POST.spec,
    summary: 'Dismiss a claim, with a reason',
  },
  {
    path: '/claims/{claimId}/evidence',
    method: 'POST',
    spec: claimsClaimidEvidence.POST.spec,
    summary: 'Attach evidence',
  },
  {
    path: '/claims/{claimId}/evidence/{evidenceId}',
    method: 'DELETE',
    spec: claimsClaimidEvidenceEvidenceid.DELETE.spec,
    summary: 'Remove evidence',
  },
  {
    path: '/claims/{claimId}/merge',
    method: 'POST',
    spec: claimsClaimidMerge.POST.spec,
    summary: 'Merge a claim into another one; answers the one that stays',
  },
  {
    path: '/claims/{claimId}/reaffirm',
    method: 'POST',
    spec: claimsClaimidReaffirm.POST.spec,
    summary: 'The same finding again on a stale claim',
  },
  {
    path: '/claims/{claimId}/reanchor',
    method: 'POST',
    spec: claimsClaimidReanchor.POST.spec,
    summary: 'Move an orphaned claim to other words',
  },
  {
    path: '/claims/{claimId}/reopen',
    method: 'POST',
    spec: claimsClaimidReopen.POST.spec,
    summary: 'Reopen an approved claim, with a reason',
  },
  {
    path: '/claims/{claimId}/restore',
    method: 'POST',
    spec: claimsClaimidRestore.POST.spec,
    summary: 'Restore a dismissed claim',
  },
  {
    path: '/claims/{claimId}/reviews',
    method: 'POST',
    spec: claimsClaimidReviews.POST.spec,
    summary: 'Approve or return a verdict',
  },
  {
    path: '/claims/{claimId}/split',
    method: 'POST',
    spec: claimsClaimidSplit.POST.spec,
    summary: 'Split words off a claim; answers the new one',
  },
  {
    path: '/claims/{claimId}/verdicts',
    method: 'POST',
    spec: claimsClaimidVerdicts.POST.spec,
    summary: 'Give a verdict',
  },
  {
    path: '/claims/{claimId}/withdraw',
    method: 'POST',
    spec: claimsClaimidWithdraw.POST.spec,
    summary: 'Withdraw one’s verdict',
  },
  { path: '/corrections', method: 'GET', spec: corrections.GET.spec, summary: 'Corrections of every state' },
  { path: '/corrections', method: 'POST', spec: corrections.POST.spec, summary: 'Draft a correction' },
  {
    path: '/corrections/{correctionId}',
    method: 'GET',
    spec: correctionsCorrectionid.GET.spec,
    summary: 'A correction',
  },
  {
    path: '/corrections/{correctionId}',
    method: 'PATCH',
    spec: correctionsCorrectionid.PATCH.spec,
    summary: 'Change a draft',
  },
  {
    path: '/corrections/{correctionId}/amend',
    method: 'POST',
    spec: correctionsCorrectionidAmend.POST.spec,
    summary: 'Amend a published entry by a new one',
  },
  {
    path: '/corrections/{correctionId}/approve',
    method: 'POST',
    spec: correctionsCorrectionidApprove.POST.spec,
    summary: 'Approve another person’s correction',
  },
  {
    path: '/corrections/{correctionId}/publish',
    method: 'POST',
    spec: correctionsCorrectionidPublish.POST.spec,
    summary: 'Publish an approved correction',
  },
  {
    path: '/corrections/{correctionId}/return',
    method: 'POST',
    spec: correctionsCorrectionidReturn.POST.spec,
    summary: 'Return a correction, with a reason',
  },
  {
    path: '/corrections/{correctionId}/submit',
    method: 'POST',
    spec: correctionsCorrectionidSubmit.POST.spec,
    summary: 'Send a draft for review',
  },
  {
    path: '/corrections/{correctionId}/withdraw',
    method: 'POST',
    spec: correctionsCorrectionidWithdraw.POST.spec,
    summary: 'Withdraw a published entry, with a reason',
  },
  { path: '/error-reports', method: 'GET', spec: errorReports.GET.spec, summary: 'Readers’ error reports' },
  { path: '/error-reports/{reportId}', method: 'GET', spec: errorReportsReportid.GET.spec, summary: 'An error report' },
  {
    path: '/error-reports/{reportId}/accept',
    method: 'POST',
    spec: errorReportsReportidAccept.POST.spec,
    summary: 'Accept a report',
  },
  {
    path: '/error-reports/{reportId}/reject',
    method: 'POST',
    spec: errorReportsReportidReject.POST.spec,
    summary: 'Reject a report, with a reason',
  },
  { path: '/me', method: 'GET', spec: me.GET.spec, summary: 'Who is signed in' },
  {
    path: '/reference',
    method: 'GET',
    spec: reference.GET.spec,
    summary: 'Office holders and dated events that the rules read',
  },
  {
    path: '/reference/checked',
    method: 'POST',
    spec: referenceChecked.POST.spec,
    summary: 'Say up to which day the office holders were checked',
  },
  {
    path: '/reference/curated',
    method: 'POST',
    spec: referenceCurated.POST.spec,
    summary: 'Take over the facts that Galley comes with',
  },
  {
    path: '/reference/events',
    method: 'POST',
    spec: referenceEvents.POST.spec,
    summary: 'Add a dated event',
  },
  {
    path: '/reference/events/{eventId}',
    method: 'PATCH',
    spec: referenceEventsEventid.PATCH.spec,
    summary: 'Change a dated event',
  },
  {
    path: '/reference/events/{eventId}',
    method: 'DELETE',
    spec: referenceEventsEventid.DELETE.spec,
    summary: 'Remove a dated event',
  },
  {
    path: '/reference/import',
    method: 'POST',
    spec: referenceImport.POST.spec,
    summary: 'Import facts from CSV',
  },
  {
    path: '/reference/terms',
    method: 'POST',
    spec: referenceTerms.POST.spec,
    summary: 'Add an office holder',
  },
  {
    path: '/reference/terms/{termId}',
    method: 'PATCH',
    spec: referenceTermsTermid.PATCH.spec,
    summary: 'Change an office holder',
  },
  {
    path: '/reference/terms/{termId}',
    method: 'DELETE',
    spec: referenceTermsTermid.DELETE.spec,
    summary: 'Remove an office holder',
  },
  { path: '/reviews', method: 'GET', spec: reviews.GET.spec, summary: 'What waits for review' },
  { path: '/sources', method: 'GET', spec: sources.GET.spec, summary: 'The library' },
  { path: '/sources', method: 'POST', spec: sources.POST.spec, summary: 'Add a source' },
  {
    path: '/sources/{sourceId}',
    method: 'GET',
    spec: sourcesSourceid.GET.spec,
    summary: 'A source and where it is used',
  },
  { path: '/sources/{sourceId}', method: 'PATCH', spec: sourcesSourceid.PATCH.spec, summary: 'Change a source' },
]
