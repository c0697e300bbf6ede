import { tw } from '@/components/ui/cn'

/** A stretch of the text that something could be made of. */
export const match = tw('grid justify-items-start gap-1.5 rounded-md border border-edge bg-paper px-3 pt-2 pb-2.5')
