import type { ComponentProps } from 'react'
import { cn, tw } from './cn'

interface TableProps extends ComponentProps<'table'> {
  /** Rows of 36 px instead of 48. */
  dense?: boolean
  /** On a phone each row is a card. */
  cards?: boolean
  /** The table’s name, for those who listen; a caption that is seen is passed as a child. */
  label?: string
}

/** A table: hairlines between rows, its head stays in view, figures stand under figures. */
export function Table({ dense, cards, label, className, ...table }: TableProps) {
  return (
    <table
      aria-label={label}
      data-cards={cards || undefined}
      {...table}
      className={cn(
        'group/table',
        'w-full border-collapse text-start tabular-nums [&_tbody_tr]:hover:bg-rail [&_tbody_tr[aria-selected=true]]:bg-selected [&_tbody_tr[aria-selected=true]]:hover:bg-selected',
        'forced:[&_tr[aria-selected=true]]:outline-2 forced:[&_tr[aria-selected=true]]:-outline-offset-2',
        dense ? '[&_tbody_tr]:h-9' : '[&_tbody_tr]:h-12',
        cards &&
          'max-phone:[&_tbody_tr]:relative max-phone:[&_tbody_tr]:grid max-phone:[&_tbody_tr]:h-auto max-phone:[&_tbody_tr]:grid-cols-[minmax(0,1fr)_auto] max-phone:[&_tbody_tr]:gap-x-4 max-phone:[&_tbody_tr]:gap-y-1.5 max-phone:[&_tbody_tr]:border-b max-phone:[&_tbody_tr]:border-hairline max-phone:[&_tbody_tr]:px-5 max-phone:[&_tbody_tr]:py-3 max-phone:[&_thead]:hidden',
        className,
      )}
    />
  )
}

const cell = tw([
  'border-b border-hairline py-1.5 pe-4 text-start align-middle font-normal first:ps-5',
  'max-phone:group-data-cards/table:block max-phone:group-data-cards/table:border-0 max-phone:group-data-cards/table:p-0',
])

/** The head of a column. */
export function Column({ className, ...column }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      {...column}
      className={cn(
        cell,
        'sticky top-0 bg-bg text-small font-medium whitespace-nowrap text-muted',
        'aria-[sort]:font-semibold aria-[sort]:text-ink aria-[sort=ascending]:after:content-["_↑"] aria-[sort=descending]:after:content-["_↓"]',
        className,
      )}
    />
  )
}

/** The cell a row is known by. */
export function RowHead({ className, ...head }: ComponentProps<'th'>) {
  return <th scope="row" {...head} className={cn(cell, className)} />
}

export function Cell({ className, ...data }: ComponentProps<'td'>) {
  return <td {...data} className={cn(cell, className)} />
}
