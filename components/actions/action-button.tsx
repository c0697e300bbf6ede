'use client'

import type { ComponentProps, ReactNode } from 'react'
import { createContext, useContext } from 'react'
import { Button } from '@/components/ui/button'
import type { Action } from './action'
import { actionOf } from './action'

const Here = createContext<readonly Action[]>([])

/** Gives the buttons in it the rows of their screen. Only these buttons are drawn anew with another table. */
export function ActionsHere({ actions, children }: { actions: readonly Action[]; children: ReactNode }) {
  return <Here value={actions}>{children}</Here>
}

/** Finds rows of the table around; null where that has none of the id now. */
export function useActionsHere(): (id: string) => Action | null {
  const around = useContext(Here)
  return (id) => actionOf(around, id)
}

interface ActionButtonProps extends Omit<ComponentProps<typeof Button>, 'kbd' | 'whyNot' | 'refused' | 'onClick'> {
  /** The row that it does, or the id of one in the table around. */
  does: string | Action
  /** Other words than the row's, where those around it say the rest. */
  children?: ReactNode
}

/**
 * A button that does an action: its words, its key, why not and what it does are the row's. What the table does not have
 * now has no button.
 */
export function ActionButton({ does, children, ...button }: ActionButtonProps) {
  const find = useActionsHere()
  const action = typeof does === 'string' ? find(does) : does
  if (action === null) return null
  const { label, keys, run } = action
  const [key] = keys
  return (
    <Button
      {...button}
      whyNot={action.whyNot?.()}
      {...(key !== undefined && { kbd: key })}
      onClick={() => {
        run()
      }}
    >
      {children ?? label}
    </Button>
  )
}
