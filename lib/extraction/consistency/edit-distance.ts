/** How many single-letter changes (insert, drop, replace, swap neighbours) turn one word into the other; words are short. */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1
  const cells = new Uint16Array((a.length + 1) * width)
  for (let j = 0; j <= b.length; j += 1) cells[j] = j
  for (let i = 1; i <= a.length; i += 1) {
    cells[i * width] = i
    for (let j = 1; j <= b.length; j += 1) {
      const here = i * width + j
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let best = (cells[here - width - 1] ?? 0) + (same ? 0 : 1)
      best = Math.min(best, (cells[here - width] ?? 0) + 1, (cells[here - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (cells[here - 2 * width - 2] ?? 0) + 1)
      cells[here] = best
    }
  }
  return cells[a.length * width + b.length] ?? 0
}

/** The word and every word that one dropped letter makes of it: two words one change apart have one of these in common. */
export function deletions(word: string): string[] {
  return [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))]
}
