/**
 * Next writes the socket's address into X-Forwarded-For only where the caller wrote none. Where no proxy of ours is in
 * front, what a caller wrote there is taken away first, so that nobody can borrow an address.
 */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs' || Number(process.env['GALLEY_TRUST_PROXY'] ?? 0) > 0) return
  const { subscribe } = await import('node:diagnostics_channel')
  subscribe('http.server.request.start', (message) => {
    delete (message as { request: import('node:http').IncomingMessage }).request.headers['x-forwarded-for']
  })
}
