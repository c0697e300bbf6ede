import { feed } from '@/lib/live/feed'
import { liveStream } from '@/lib/live/stream'
import { answered } from '@/lib/server/answered'

export const dynamic = 'force-dynamic'

/** The number in the log after which a browser goes on; null where it begins, or says nothing that is one. */
function afterOf(request: Request): number | null {
  const given = request.headers.get('last-event-id') ?? ''
  return /^\d{1,15}$/.test(given) ? Number(given) : null
}

/** What changes at the desk, as it happens, for whoever is signed in. No proxy or packing may hold it back. */
export const GET = async (request: Request): Promise<Response> =>
  answered(
    async ({ id }) =>
      new Response(await liveStream(feed(), afterOf(request), id), {
        headers: {
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'private, no-store, no-transform',
          'x-accel-buffering': 'no',
          'x-content-type-options': 'nosniff',
        },
      }),
  )
