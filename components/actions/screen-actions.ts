import type { Action } from './action'
import { actionOf } from './action'

/** One table of actions that is on the screen now; a panel's lies over that of its screen. */
export interface Layer {
  actions: readonly Action[]
  /** While it is there, nothing below it hears a key: letters typed in a panel run no command. */
  alone: boolean
  /** Where letters go that are no keys of a layer that is alone: the panel's find field. */
  typing: (() => HTMLElement | null) | null
}

/** The layers that are there, the lowest first. */
let layers: readonly Layer[] = []

const changed = new EventTarget()

function become(now: readonly Layer[]): void {
  layers = now
  changed.dispatchEvent(new Event('changed'))
}

/** Calls back when a layer comes, goes, or has other rows; answers what ends it. */
export function onLayers(listen: () => void): () => void {
  changed.addEventListener('changed', listen)
  return () => {
    changed.removeEventListener('changed', listen)
  }
}

/** The row of this id that is on the screen, of the topmost layer that has one, whether its keys are heard now or not. */
export function rowOnScreen(id: string): Action | null {
  for (const { actions } of layers.toReversed()) {
    const row = actionOf(actions, id)
    if (row) return row
  }
  return null
}

/** Puts a layer on top, or in the place of what it was before; answers what it put. */
export function putLayer(layer: Layer, before: Layer | null): Layer {
  const at = before === null ? -1 : layers.indexOf(before)
  become(at === -1 ? [...layers, layer] : layers.with(at, layer))
  return layer
}

export function removeLayer(layer: Layer): void {
  become(layers.filter((one) => one !== layer))
}

const lowestHeard = () =>
  Math.max(
    0,
    layers.findLastIndex(({ alone }) => alone),
  )

export const isHeard = (layer: Layer) => layers.indexOf(layer) >= lowestHeard()

/** The rows of what is heard alone, as a panel over its screen; null where the screen itself is heard. */
export function aloneActions(): readonly Action[] | null {
  const layer = layers[lowestHeard()]
  return layer?.alone ? layer.actions : null
}

/** What can be done on the screen now, the topmost layer first: for the help and the palette. */
export function heardActions(): readonly Action[] {
  return layers
    .slice(lowestHeard())
    .reverse()
    .flatMap(({ actions }) => actions)
}
