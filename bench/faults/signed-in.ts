/** Calls the API as somebody who signed in, as a browser would. */
export type Call = (path: string, body?: object) => Promise<Response>

const PATIENCE = 5_000

/** Signs in with one of the sample accounts; `patience` is how long an answer may take, in milliseconds. */
export async function signedIn(origin: string, email: string, patience = PATIENCE): Promise<Call> {
  const cookies = new Map<string, string>()
  const call = async (
    path: string,
    init: { method?: string; body?: string | URLSearchParams; headers?: Record<string, string> } = {},
  ) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(origin + path, {
      ...init,
      headers: { ...init.headers, cookie },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return response
  }
  const { csrfToken } = (await (await call('/api/auth/csrf')).json()) as { csrfToken: string }
  await call('/api/auth/callback/credentials', {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, email, password: 'check every word', json: 'true' }),
  })
  if (![...cookies.keys()].some((name) => name.includes('session-token')))
    throw new Error(`${email} could not sign in.`)
  return (path, body) =>
    body
      ? call(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
      : call(path)
}
