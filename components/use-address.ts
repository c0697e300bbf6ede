'use client'

import { useEffect } from 'react'

/**
 * Writes into the address what a list is narrowed to and which of it is open, so that Back, a reload and a copied link find it
 * again. Null leaves a name out; other names of the address stay.
 */
export function useAddress(names: Readonly<Record<string, string | null>>): void {
  const said = JSON.stringify(names)
  useEffect(() => {
    const { pathname, search, hash } = window.location
    const query = new URLSearchParams(search)
    for (const [name, value] of Object.entries(JSON.parse(said) as typeof names))
      if (value === null || value === '') query.delete(name)
      else query.set(name, value)
    const now = query.toString()
    const address = `${pathname}${now && `?${now}`}${hash}`
    if (address !== `${pathname}${search}${hash}`) window.history.replaceState(null, '', address)
  }, [said])
}
