import { tw } from '@/components/ui/cn'

/** How wide a source is set. */
export const caseMeasure = 'grid-cols-[minmax(0,64rem)]'

/** What a source is, and beside it who may see it. */
export const besideGrid = tw('grid grid-cols-[minmax(0,1fr)_18rem] items-start gap-x-10 gap-y-6 max-tablet:grid-cols-1')
