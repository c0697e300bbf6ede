'use client'

import { useEffect, useRef, useState } from 'react'
import { isSingleKey } from '@/components/shell/single-keys'
import { useKeys } from '@/components/use-keys'

const boxes = () => Array.from(document.querySelectorAll<HTMLInputElement>('input[data-article]'))

function read() {
  const all = boxes()
  const chosen = all
    .filter(({ checked }) => checked)
    .map(({ dataset }) => ({ id: dataset['article'] ?? '', version: Number(dataset['version']) }))
  return { chosen, all: all.length }
}

/** Says that boxes were ticked by other means than a click. */
const tell = () => document.dispatchEvent(new Event('change'))

/**
 * Which articles of the page are ticked: the boxes themselves know. With `who` it also takes the keys: X ticks the article
 * whose link has the focus, ⇧X all up to there, W asks for whom, Esc chooses none.
 */
export function useChosen(keys?: { who: () => void }) {
  const [state, setState] = useState<ReturnType<typeof read>>({ chosen: [], all: 0 })
  const last = useRef(0)
  useEffect(() => {
    const look = () => {
      setState(read())
    }
    look()
    document.addEventListener('change', look)
    return () => {
      document.removeEventListener('change', look)
    }
  }, [])

  const choose = (ticked: boolean) => {
    for (const box of boxes()) box.checked = ticked
    tell()
  }

  useKeys((event) => {
    if (!keys || !isSingleKey(event)) return false
    const all = boxes()
    const at = all.findIndex((box) => box.closest('tr')?.contains(document.activeElement))
    const box = all[at]
    if (event.key === 'x' && box) {
      box.checked = !box.checked
      last.current = at
    } else if (event.key === 'X' && box) {
      for (const one of all.slice(Math.min(last.current, at), Math.max(last.current, at) + 1)) one.checked = true
      last.current = at
    } else if (event.key === 'Escape' && state.chosen.length > 0) choose(false)
    else if (event.key === 'w' && state.chosen.length > 0) keys.who()
    else return false
    tell()
    return true
  })
  return { ...state, choose }
}
