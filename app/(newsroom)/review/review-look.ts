import { tw } from '@/components/ui/cn'

/** Two things beside each other; one below the other where there is no room. */
export const sideBySide = tw('grid grid-cols-2 gap-4 max-tablet:grid-cols-1')

/** Words of colleagues, as wide as they are read. */
export const prose = tw('max-w-[42rem] font-text text-context wrap-anywhere whitespace-pre-line')
