import { whyNotReady } from '@/lib/queries/newsroom/readiness'

export const dynamic = 'force-dynamic'

/** Readiness: the database answers and is migrated; 503 until then. */
export async function GET(): Promise<Response> {
  const why = await whyNotReady()
  return Response.json(
    { status: why === null ? 'ready' : 'not ready', ...(why !== null && { detail: why }) },
    {
      status: why === null ? 200 : 503,
      headers: { 'cache-control': 'no-store', ...(why !== null && { 'retry-after': '5' }) },
    },
  )
}
