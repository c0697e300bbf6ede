import { tw } from '@/components/ui/cn'

/** The first words of a note, in the tone of the state. */
export const lead = tw('font-semibold text-(--tone)')
