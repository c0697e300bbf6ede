'use client'

import type { ComponentProps, ReactNode } from 'react'
import { createContext, useContext, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import type { Action } from './action'
import { actionOf } from './action'
import { onLayers, rowOnScreen } from './screen-actions'

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

interface ActionButtonProps<Does> extends Omit<ComponentProps<typeof Button>, 'kbd' | 'whyNot' | 'onClick'> {
  /** The row that it does, or the id of one in the table around. */
  does: Does
  /** Other words than the row's, where those around it say the rest. */
  children?: ReactNode
}

/** A button that does an action: its words, its key, why not and what it does are the row's. */
export function ActionButton({ does: action, children, ...button }: ActionButtonProps<Action>) {
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

/**
 * The same for a row of the table around, or of the screen where none is around, by its id; each screen names it with the ids of its
 * own table: `export const ReviewButton = ButtonOf<ReviewId>`. What the table does not have now has no button.
 */
export function ButtonOf<Id extends string>({ does, ...button }: ActionButtonProps<Id>) {
  const here = useActionsHere()(does)
  const onScreen = useSyncExternalStore(
    onLayers,
    () => (here === null ? rowOnScreen(does) : null),
    () => null,
  )
  const action = here ?? onScreen
  return action && <ActionButton does={action} {...button} />
}
