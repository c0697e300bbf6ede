import type { Found } from '@/lib/intake/intake-block'
import type { Omissions } from '@/lib/intake/omissions'

/** Where a change stands in the text. */
export interface PlaceInText {
  /** Words that were put in stand there by now. */
  reached: () => void
  /** It has ended: what is told of it, and the words from before it as they stood there. */
  put: (found: Found, was: string) => void
}

/** Gathers tracked changes while a text is read: words that were taken out beside words that were put in are one change. */
export class Changes {
  private was = ''
  private now = ''
  private by = ''
  private place: PlaceInText | null = null

  constructor(
    private readonly omissions: Omissions,
    /** A change begins here. */
    private readonly begin: () => PlaceInText,
  ) {}

  private of(by: string): void {
    if (by !== this.by) this.end()
    this.by = by
    this.place ??= this.begin()
  }

  deleted(words: string, by: string): void {
    this.of(by)
    this.was += words
  }

  inserted(words: string, by: string): void {
    this.of(by)
    this.now += words
  }

  /** The words that were put in stand in the text. */
  reached(): void {
    this.place?.reached()
  }

  /** Words that nobody changed, or the end of a paragraph: what comes after is another change. */
  end(): void {
    const [was, now, place] = [this.was, this.now, this.place]
    this.was = ''
    this.now = ''
    this.place = null
    if (was.trim() === '' && now.trim() === '') return
    place?.put(this.omissions.tell('change', { words: now, was, by: this.by }), was)
  }
}
