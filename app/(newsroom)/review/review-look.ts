/** Two things beside each other; one below the other where there is no room. */
export const sideBySide = 'grid grid-cols-2 gap-4 max-tablet:grid-cols-1'

/** Words of colleagues, as wide as they are read. */
export const prose = 'max-w-[42rem] font-text text-context wrap-anywhere whitespace-pre-line'
