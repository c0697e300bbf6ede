/** Why an address was not fetched. */
export type WhyNotFetched =
  /** It is no address of a page: another scheme, a port of its own, a name and password in it. */
  | 'address'
  /** It leads inside a network, whether by itself, by its name or by a redirect. */
  | 'inside'
  /** No such host, or nobody answers there. */
  | 'unreachable'
  | 'status'
  | 'redirects'
  | 'type'
  | 'too-large'
  | 'too-slow'
  /** What came is not whole, or not HTTP. */
  | 'broken'
  | 'busy'

/** An address was not fetched. The message is a sentence for the person who gave it. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched'

  constructor(
    readonly why: WhyNotFetched,
    sentence: string,
    /** What the site answered, where it did. */
    readonly status: number | null = null,
  ) {
    super(sentence)
  }
}

const STATUS: Partial<Record<number, string>> = {
  401: 'asks who you are before it shows this page (401)',
  402: 'asks for a payment before it shows this page (402)',
  403: 'refuses to show this page (403)',
  404: 'answered that there is no such page (404)',
  410: 'answered that this page is gone (410)',
  429: 'is asked too often at the moment (429)',
  451: 'may not show this page by law (451)',
}

/** What a site said in place of a page. */
export function notAPage(status: number): NotFetched {
  const said =
    STATUS[status] ?? (status >= 500 ? `has a fault of its own (${status})` : `answered with ${status}, no page`)
  return new NotFetched('status', `The site ${said}.`, status)
}
