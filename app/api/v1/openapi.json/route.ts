import { apiDocument } from '@/lib/server/api-document'
import { ownOrigin } from '@/lib/server/origin'
import { OPERATIONS } from './operations'

/** The API described by the schemas that validate it; nothing in it is secret. */
export function GET(): Response {
  return Response.json(apiDocument(OPERATIONS, ownOrigin()), { headers: { 'cache-control': 'public, max-age=300' } })
}

export const dynamic = 'force-dynamic'
