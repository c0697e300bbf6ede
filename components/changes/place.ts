/** Leads to an address of the desk; true when it could. */
type Guide = (href: string) => boolean

let guides: readonly Guide[] = []

/** Whoever guides last is asked first: a screen knows its own places, the shell every other one. */
export function guideTo(guide: Guide): () => void {
  guides = [...guides, guide]
  return () => {
    guides = guides.filter((one) => one !== guide)
  }
}

/** For whoever leads to every place: asked when no screen knows it, whichever of them is there first. */
export function guideElsewhere(guide: Guide): () => void {
  guides = [guide, ...guides]
  return () => {
    guides = guides.filter((one) => one !== guide)
  }
}

/** Leads the person to where something was done. */
export function goToPlace(href: string): void {
  guides.findLast((guide) => guide(href))
}
