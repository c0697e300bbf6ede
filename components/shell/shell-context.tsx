'use client'

import type { ReactNode } from 'react'
import { createContext, useContext, useMemo, useState } from 'react'
import { whatWaits } from '@/components/changes/outbox'
import type { Role } from '@/lib/domain/people/actor'
import type { RailCounts } from './places'
import { useRailCounts } from './use-rail-counts'

interface Me {
  id: string
  name: string
  email: string
  role: Role
}

export type Panel = 'palette' | 'keys' | 'menu' | null

/** Signing out, here or everywhere; held while something waits. */
type Leave = () => Promise<void>

interface Shell {
  me: Me
  counts: RailCounts
  /** Asks for them again. */
  recount: () => void
  /** Which of the shell's own panels is open. */
  panel: Panel
  setPanel: (panel: Panel) => void
  signOut: Leave
  signOutEverywhere: Leave
  /** The way out that was asked for while changes wait; null for none. */
  leaving: Leave | null
  stay: () => void
}

const Context = createContext<Shell | null>(null)

export function useShell(): Shell {
  const shell = useContext(Context)
  if (!shell) throw new Error('This belongs inside the shell.')
  return shell
}

interface ShellProviderProps {
  me: Me
  counts: RailCounts
  signOut: () => Promise<void>
  signOutEverywhere: () => Promise<void>
  children: ReactNode
}

/** Who is signed in, what waits for them, and the shell's panels. */
export function ShellProvider({ me, counts: first, signOut, signOutEverywhere, children }: ShellProviderProps) {
  const { counts, recount } = useRailCounts(first, me.id)
  const [panel, setPanel] = useState<Panel>(null)
  const [leaving, setLeaving] = useState<Leave | null>(null)
  const shell = useMemo(() => {
    /** Asks first while something waits: it would be left behind on this device. */
    const unlessWaiting = (leave: Leave) => async () => {
      if (whatWaits().length === 0) await leave()
      else setLeaving(() => leave)
    }
    return {
      ...{ me, counts, recount, panel, setPanel, leaving },
      signOut: unlessWaiting(signOut),
      signOutEverywhere: unlessWaiting(signOutEverywhere),
      stay: () => {
        setLeaving(null)
      },
    }
  }, [me, counts, recount, panel, leaving, signOut, signOutEverywhere])
  return <Context value={shell}>{children}</Context>
}
