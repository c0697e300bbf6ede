interface Action {
  /** The file below `app`, and the action in it. */
  action: string
  /** With BEGIN and COMMIT; the session is not among them, nor is the count of somebody's calls. */
  statements: number
  load: () => Promise<unknown>
}

/** Every action of a file: the compiler asks for the figure of each function that it exports. */
const file = <Actions extends object>(
  path: string,
  load: () => Promise<Actions>,
  counts: { [Name in keyof Actions & string]: number },
): Action[] =>
  Object.entries<number>(counts).map(([name, statements]) => {
    return {
      action: `${path} ${name}`,
      statements,
      load: async () => ((await load()) as Record<string, unknown>)[name],
    }
  })

/** Every server action, in the order in which the test does them, and how many statements it is where it does what it is for. */
export const ACTIONS: readonly Action[] = [
  ...file('(account)/sign-in/actions.ts', () => import('@/app/(account)/sign-in/actions'), { signInHere: 10 }),
  ...file('(account)/join/[token]/actions.ts', () => import('@/app/(account)/join/[token]/actions'), { joinHere: 13 }),
  ...file('(newsroom)/articles/new/actions.ts', () => import('@/app/(newsroom)/articles/new/actions'), { bringIn: 17 }),
  ...file('(newsroom)/account/actions.ts', () => import('@/app/(newsroom)/account/actions'), {
    giveNewPassword: 11,
    signOutOne: 5,
    signOutOthers: 5,
  }),
  ...file('(newsroom)/settings/newsroom/actions.ts', () => import('@/app/(newsroom)/settings/newsroom/actions'), {
    saveNewsroom: 6,
  }),
  ...file('(newsroom)/settings/reference/actions.ts', () => import('@/app/(newsroom)/settings/reference/actions'), {
    loadCurated: 8,
    newTerm: 7,
    newEvent: 6,
    otherTerm: 7,
    otherEvent: 6,
    noTerm: 6,
    noEvent: 6,
    checked: 4,
    importFacts: 9,
  }),
  ...file('(newsroom)/settings/security/actions.ts', () => import('@/app/(newsroom)/settings/security/actions'), {
    markSeen: 1,
  }),
  ...file('(newsroom)/people/actions.ts', () => import('@/app/(newsroom)/people/actions'), {
    invite: 8,
    withdraw: 4,
    giveRole: 9,
    deactivate: 10,
    reactivate: 8,
    back: 7,
    confirmStanding: 9,
    confirm: 12,
  }),
  ...file(
    '(newsroom)/people/[personId]/hand-over/actions.ts',
    () => import('@/app/(newsroom)/people/[personId]/hand-over/actions'),
    { handOverAll: 28, away: 13, ask: 8 },
  ),
  ...file('(newsroom)/desk/actions.ts', () => import('@/app/(newsroom)/desk/actions'), {
    handOverOne: 10,
    seen: 3,
    back: 7,
    itWasMe: 4,
    accountChangesSeen: 4,
  }),
  ...file('(newsroom)/actions.ts', () => import('@/app/(newsroom)/actions'), {
    signOutHere: 4,
    signOutOfEverything: 4,
  }),
]
