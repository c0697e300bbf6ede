import type { z } from 'zod'
import type { MadeOn } from '@/components/changes/outgoing'
import type { Api } from '@/app/api/v1/openapi.json/operations'

type Method = 'POST' | 'PATCH' | 'DELETE'

/** Every change that a person makes by a script of the desk, once: where it is sent. What it takes and answers is its route's. */
const CHANGES = {
  acceptProposals: ['POST', '/articles/{articleId}/proposals/accept'],
  refuseProposals: ['POST', '/articles/{articleId}/proposals/refuse'],
  changeProposal: ['PATCH', '/proposals/{proposalId}'],
  acceptClaim: ['POST', '/claims/{claimId}/accept'],
  acceptClaims: ['POST', '/articles/{articleId}/claims/accept'],
  addClaim: ['POST', '/articles/{articleId}/claims'],
  acceptReport: ['POST', '/error-reports/{reportId}/accept'],
  amendCorrection: ['POST', '/corrections/{correctionId}/amend'],
  applyEdits: ['POST', '/articles/{articleId}/edits'],
  addRevision: ['POST', '/articles/{articleId}/revisions'],
  approveOrReturn: ['POST', '/claims/{claimId}/reviews'],
  approveCorrection: ['POST', '/corrections/{correctionId}/approve'],
  bringIn: ['POST', '/articles'],
  assignArticles: ['POST', '/articles/assign'],
  setDeadlines: ['POST', '/articles/due'],
  attachEvidence: ['POST', '/claims/{claimId}/evidence'],
  changeArticle: ['PATCH', '/articles/{articleId}'],
  changeCorrection: ['PATCH', '/corrections/{correctionId}'],
  changeClaim: ['PATCH', '/claims/{claimId}'],
  checkPassage: ['POST', '/articles/{articleId}/claims/batch'],
  clearArticle: ['POST', '/articles/{articleId}/clear'],
  dismissConflict: ['POST', '/articles/{articleId}/conflicts/dismiss'],
  readArticle: ['POST', '/articles/{articleId}/read'],
  restoreConflict: ['POST', '/articles/{articleId}/conflicts/restore'],
  comment: ['POST', '/claims/{claimId}/comments'],
  editComment: ['PATCH', '/claims/{claimId}/comments/{commentId}'],
  resolveThread: ['POST', '/claims/{claimId}/threads/{threadId}/resolve'],
  reopenThread: ['POST', '/claims/{claimId}/threads/{threadId}/reopen'],
  decideDismissal: ['POST', '/claims/{claimId}/dismissal'],
  decideWithdrawal: ['POST', '/corrections/{correctionId}/withdrawal'],
  dismissClaim: ['POST', '/claims/{claimId}/dismiss'],
  dismissClaims: ['POST', '/articles/{articleId}/claims/dismiss'],
  draftCorrection: ['POST', '/corrections'],
  giveVerdict: ['POST', '/claims/{claimId}/verdicts'],
  keepBackCorrection: ['POST', '/corrections/{correctionId}/keep-back'],
  mergeClaim: ['POST', '/claims/{claimId}/merge'],
  publishCorrection: ['POST', '/corrections/{correctionId}/publish'],
  reaffirm: ['POST', '/claims/{claimId}/reaffirm'],
  reanchor: ['POST', '/claims/{claimId}/reanchor'],
  addSource: ['POST', '/sources'],
  changeSource: ['PATCH', '/sources/{sourceId}'],
  rejectReport: ['POST', '/error-reports/{reportId}/reject'],
  removeEvidence: ['DELETE', '/claims/{claimId}/evidence/{evidenceId}'],
  reuseEvidence: ['POST', '/claims/{claimId}/evidence/reuse'],
  reopen: ['POST', '/claims/{claimId}/reopen'],
  returnCorrection: ['POST', '/corrections/{correctionId}/return'],
  restoreClaims: ['POST', '/articles/{articleId}/claims/restore'],
  submitCorrection: ['POST', '/corrections/{correctionId}/submit'],
  takeBackApproval: ['POST', '/claims/{claimId}/unapprove'],
  takeBackClaim: ['DELETE', '/claims/{claimId}'],
  unacceptClaim: ['POST', '/claims/{claimId}/unaccept'],
  unacceptClaims: ['POST', '/articles/{articleId}/claims/unaccept'],
  restoreClaim: ['POST', '/claims/{claimId}/restore'],
  splitClaim: ['POST', '/claims/{claimId}/split'],
  withdrawCorrection: ['POST', '/corrections/{correctionId}/withdraw'],
  withdraw: ['POST', '/claims/{claimId}/withdraw'],
} as const satisfies Record<string, readonly [Method, keyof Api]>

export type ChangeName = keyof typeof CHANGES

type MethodOf<Name extends ChangeName> = (typeof CHANGES)[Name][0]
type PathOf<Name extends ChangeName> = (typeof CHANGES)[Name][1]
type RouteOf<Name extends ChangeName> = Api[PathOf<Name>] extends infer Routes
  ? MethodOf<Name> extends keyof Routes
    ? Routes[MethodOf<Name>]
    : never
  : never
type SchemaOf<Name extends ChangeName> =
  RouteOf<Name> extends { spec: { schema: infer Schema extends z.ZodType } } ? Schema : never

/** The names in braces of an address. */
type Named<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never
type Without<Whole, Keys extends PropertyKey> = Whole extends unknown ? Omit<Whole, Keys> : never

/** The ids of its address. */
export type AddressOf<Name extends ChangeName> = Record<Named<PathOf<Name>>, string>
/** What the route takes besides its address and the versions, which the change brings itself. */
export type BodyOf<Name extends ChangeName> = Without<z.input<SchemaOf<Name>>, Named<PathOf<Name>> | MadeOn['field']>
export type AnswerOf<Name extends ChangeName> =
  RouteOf<Name> extends { spec: { answer: infer Answer extends z.ZodType } } ? z.output<Answer> : never
/** The changes of one claim, which answer the claim as it is then. */
export type ClaimChangeName = {
  [Name in ChangeName]: Named<PathOf<Name>> extends infer Names ? ('claimId' extends Names ? Name : never) : never
}[ChangeName]

/** Method and address of a change. */
export function addressOf<Name extends ChangeName>(name: Name, ids: AddressOf<Name>): { method: Method; path: string } {
  const [method, path] = CHANGES[name]
  const of: Record<string, string> = ids
  return { method, path: `/api/v1${path.replace(/\{(\w+)\}/g, (_, id: string) => of[id] ?? '')}` }
}
