/** A text that has at least this many numbers, dates and names to check, in paragraphs of ordinary length. */
export function longArticle(claims: number): string {
  const sentence = (index: number) =>
    `Ward ${index} voted ${200 + (index % 700)} to ${100 + (index % 90)} on ${1 + (index % 28)} May ${1990 + (index % 36)}, said Ada Winterbourne of Lindmere.`
  const paragraphs = Array.from({ length: Math.ceil(claims / 9) }, (_, paragraph) =>
    [0, 1, 2].map((index) => sentence(paragraph * 3 + index)).join(' '),
  )
  return paragraphs.join('\n\n')
}
