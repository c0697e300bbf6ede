/** Ids of what is there when the walk begins. */
export interface World {
  claims: string[]
  articles: string[]
  people: string[]
  sources: string[]
  corrections: string[]
}

export interface Given {
  any: <Item>(list: readonly Item[]) => Item
  world: World
  actor: string
  /** The claim that this transaction is mostly about. */
  claim: string
  fresh: () => string
}

type Statement = [sql: string, ...values: unknown[]]
export interface Move {
  name: string
  make: (given: Given) => Statement[]
}
