'use client'

import type { ReactNode } from 'react'
import { createContext, useContext, useMemo, useState } from 'react'
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

interface Shell {
  me: Me
  counts: RailCounts
  /** Which of the shell's own panels is open. */
  panel: Panel
  setPanel: (panel: Panel) => void
  signOut: () => Promise<void>
  signOutEverywhere: () => Promise<void>
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
  const counts = useRailCounts(first)
  const [panel, setPanel] = useState<Panel>(null)
  const shell = useMemo(
    () => ({ me, counts, panel, setPanel, signOut, signOutEverywhere }),
    [me, counts, panel, signOut, signOutEverywhere],
  )
  return <Context value={shell}>{children}</Context>
}
