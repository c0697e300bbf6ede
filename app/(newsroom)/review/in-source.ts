/** A figure without what parts its thousands. */
const bare = (figure: string) => figure.replaceAll(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.')
const FIGURES = /\d[\d.,]*\d|\d/g

/** What an excerpt has of a claim: its own words, or its figure where that is written otherwise; null where it has neither. */
export function inSource(excerpt: string, claim: string): string | null {
  const at = excerpt.toLowerCase().indexOf(claim.trim().toLowerCase())
  if (at !== -1) return excerpt.slice(at, at + claim.trim().length)
  const written = excerpt.match(FIGURES) ?? []
  const figures = claim.match(FIGURES) ?? []
  return written.find((one) => figures.some((figure) => bare(one) === bare(figure))) ?? null
}
