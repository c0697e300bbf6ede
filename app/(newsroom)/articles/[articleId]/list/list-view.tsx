'use client'

import { Picker } from '@/components/picker'
import { Toggles } from '@/components/ui/toggles'
import { usePlace } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useListView } from '@/app/(newsroom)/articles/[articleId]/passage/use-sentences'
import { ORDERS } from './claim-filter'
import type { Order } from './claim-filter'

const ORDER: Record<Order, { label: string }> = {
  text: { label: 'In order' },
  weight: { label: 'By weight' },
  unresolved: { label: 'Unresolved first' },
}

/** Whether the list shows claims or sentences, and what comes first in it. */
export function ListView() {
  const filter = usePlace((place) => place.filter)
  const view = useListView()
  return (
    <div className="flex items-center justify-between gap-2">
      <Toggles
        label="List by"
        className="flex-nowrap gap-x-2.5"
        value={filter.by}
        onChange={view.setBy}
        options={[
          { value: 'claims', label: 'Claims' },
          { value: 'sentences', label: 'Sentences' },
        ]}
      />
      <Picker
        label="Order"
        size="small"
        className="min-w-0"
        value={filter.order}
        options={ORDERS.map((value) => ({ value, label: ORDER[value].label }))}
        onChange={view.setOrder}
      />
    </div>
  )
}
