import { TERMS_OF_ASIA_AND_AFRICA } from './curated/terms-asia-africa'
import { TERMS_OF_EUROPE } from './curated/terms-europe'
import { TERMS_OF_THE_AMERICAS } from './curated/terms-americas'
import { TERMS_OF_WORLD_BODIES } from './curated/terms-bodies'
import type { OfficeTerm } from './reference-facts'

/** Heads of state and government of the G20's members, Ukraine and some others, and heads of world bodies, since 2015. */
export const CURATED_TERMS: OfficeTerm[] = [
  ...TERMS_OF_THE_AMERICAS,
  ...TERMS_OF_EUROPE,
  ...TERMS_OF_ASIA_AND_AFRICA,
  ...TERMS_OF_WORLD_BODIES,
]
