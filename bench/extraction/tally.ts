/** Hits, false alarms and misses, added up over documents and sets. */
export interface Tally {
  hits: number
  falseAlarms: number
  misses: number
}

export interface Rates {
  precision: number
  recall: number
  f1: number
}

export function emptyTally(): Tally {
  return { hits: 0, falseAlarms: 0, misses: 0 }
}

export function addTally(sum: Tally, more: Tally): Tally {
  return {
    hits: sum.hits + more.hits,
    falseAlarms: sum.falseAlarms + more.falseAlarms,
    misses: sum.misses + more.misses,
  }
}

/** Shares from 0 to 1; where nothing was there to be counted the share is 0. */
export function rates({ hits, falseAlarms, misses }: Tally): Rates {
  return ratesOf(share(hits, hits + falseAlarms), share(hits, hits + misses))
}

export function ratesOf(precision: number, recall: number): Rates {
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) }
}

export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
