/** Words for LIKE in which % and _ mean themselves. A NUL stands in no text of the database, which would not take it. */
export function literally(words: string): string {
  return words
    .trim()
    .replaceAll('\0', '')
    .replace(/[\\%_]/g, '\\$&')
}
