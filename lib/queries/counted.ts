import { LIMITS } from '@/lib/domain/limits'

/** How far a list is counted: one more than is told as a figure, so that it shows when there are more. */
export const COUNTED = LIMITS.counted.most + 1

/** How far what waits for one person is counted, likewise. */
export const COUNTED_NEEDS = LIMITS.needs.most + 1
