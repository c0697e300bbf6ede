/** What signing in from a script came to: null when it worked, else a sentence. */
export async function signInByScript(email: string, password: string): Promise<string | null> {
  try {
    const csrf = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string }
    const response = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrfToken: csrf.csrfToken, email, password, json: 'true' }),
    })
    if (response.ok) return null
    if (response.status === 401) return 'Email and password do not match.'
    if (response.status === 429) {
      const minutes = Math.ceil(Number(response.headers.get('retry-after') ?? 60) / 60)
      return `There were too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`
    }
  } catch {
    // Said below: no answer is no answer.
  }
  return 'The desk can’t be reached. Try again in a moment.'
}
