/**
 * Why a claim is to be checked before others. Each reason counts once, however many words of a sentence give it; the
 * points add up. Nothing is hidden by a low weight: it only comes later in the list by weight.
 */
interface Reason {
  points: number
  why: string
}

const REASONS = {
  crime: { points: 30, why: 'It says that somebody broke the law: the costliest thing of all to have wrong.' },
  law: { points: 24, why: 'Courts, police, settlements and bans have a record, and a cleared man called guilty sues.' },
  death: { points: 24, why: 'Somebody died or was hurt: families read it, and counts change by the hour.' },
  wrong: {
    points: 18,
    why: 'It says that somebody hid, ignored, dumped or destroyed something: no crime yet, but blame.',
  },
  accuses: { points: 16, why: 'Somebody’s words accuse somebody else; printing them makes the accusation ours too.' },
  interest: { points: 16, why: 'Who owns, pays, gives or gains: motives that readers draw conclusions from.' },
  denial: { points: 14, why: 'A denial or a cleared charge must stand beside the charge, as it was given.' },
  office: { points: 14, why: 'Somebody lost or took an office: easily looked up, and often told too early.' },
  superlative: {
    points: 20,
    why: 'The largest, the oldest, a record: it is true of one thing only, and often of another.',
  },
  first: { points: 20, why: 'A first is refuted by a single earlier one.' },
  absolute: { points: 10, why: 'Never, nobody and all are refuted by one exception.' },
  cause: { points: 16, why: 'That one thing made another happen is harder to know than that both did.' },
  finding: { points: 12, why: 'What a study, a test or an inquiry found is told more strongly than it was written.' },
  change: { points: 8, why: 'Rises, falls and comparisons need both figures and the same base.' },
  money: { points: 12, why: 'Sums are wrong by a factor of a thousand more often than by a few per cent.' },
  percent: { points: 10, why: 'Shares need their whole, and points are taken for per cent.' },
  figure: { points: 5, why: 'A count can be counted again.' },
  person: { points: 8, why: 'It is about somebody who has a name.' },
  body: { points: 5, why: 'It is about a firm or another body that has a name.' },
  opinion: { points: -12, why: 'A judgement is whoever’s it is; what it rests on is checked, not itself.' },
  prediction: { points: -8, why: 'What is to come can’t be checked yet, only who said so.' },
  scene: { points: -14, why: 'Weather, looks, clothes and food set the scene; an error there hurts nobody.' },
} as const satisfies Record<string, Reason>

export type ReasonName = keyof typeof REASONS

/** For each reason one bit. */
export const BIT = Object.fromEntries(Object.keys(REASONS).map((name, index) => [name, 1 << index])) as Record<
  ReasonName,
  number
>

const POINTS = Object.values(REASONS).map(({ points }) => points)

/** The points of all reasons whose bit is set. */
export function pointsOf(bits: number): number {
  let sum = 0
  for (const [index, points] of POINTS.entries()) if (bits & (1 << index)) sum += points
  return sum
}
