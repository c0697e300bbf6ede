import type { Omissions } from '@/lib/intake/omissions'

/** Gathers tracked changes while a text is read: words that were taken out beside words that were put in are one change. */
export class Changes {
  private was = ''
  private now = ''
  private by = ''

  constructor(private readonly omissions: Omissions) {}

  private of(by: string): void {
    if (by !== this.by) this.end()
    this.by = by
  }

  deleted(words: string, by: string): void {
    this.of(by)
    this.was += words
  }

  inserted(words: string, by: string): void {
    this.of(by)
    this.now += words
  }

  /** Words that nobody changed, or the end of a paragraph: what comes after is another change. */
  end(): void {
    const [was, now] = [this.was, this.now]
    this.was = ''
    this.now = ''
    if (was.trim() !== '' || now.trim() !== '') this.omissions.tell('change', { words: now, was, by: this.by })
  }
}
