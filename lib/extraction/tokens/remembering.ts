/** The same answer for the same words, kept for the last so many: what is asked again and again for the words that keep coming back. */
export function remembering<T>(most: number, work: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>()
  return (words) => {
    const before = known.get(words)
    if (before !== undefined) return before
    const found = work(words)
    if (known.size >= most) known.clear()
    known.set(words, found)
    return found
  }
}
