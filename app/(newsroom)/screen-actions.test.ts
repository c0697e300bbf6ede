import { globSync, readFileSync } from 'node:fs'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { accountActions } from '@/app/(newsroom)/account/account-actions'
import { articleActions } from '@/app/(newsroom)/articles/article-actions'
import { newArticleActions } from '@/app/(newsroom)/articles/new/new-article-actions'
import { auditActions } from '@/app/(newsroom)/audit/audit-actions'
import { correctionActions } from '@/app/(newsroom)/corrections-desk/correction-actions'
import type { GalleyId } from '@/app/(newsroom)/articles/[articleId]/frame/galley-actions'
import { newRevisionActions } from '@/app/(newsroom)/articles/[articleId]/revisions/new/new-revision-actions'
import { editsActions } from '@/app/(newsroom)/articles/[articleId]/edits/edits-actions'
import { proposedActions } from '@/app/(newsroom)/articles/[articleId]/proposed/proposed-actions'
import { revisionActions } from '@/app/(newsroom)/articles/[articleId]/revisions/[number]/revision-actions'
import { deskActions } from '@/app/(newsroom)/desk/desk-actions'
import { handOverActions } from '@/app/(newsroom)/people/[personId]/hand-over/hand-over-actions'
import { noticesActions } from './notices/notices-actions'
import { peopleActions } from '@/app/(newsroom)/people/people-actions'
import { reviewActions } from '@/app/(newsroom)/review/review-actions'
import type { ReviewId } from '@/app/(newsroom)/review/review-actions'
import { newsroomActions } from '@/app/(newsroom)/settings/newsroom/newsroom-actions'
import { referenceActions } from '@/app/(newsroom)/settings/reference/reference-actions'
import { securityActions } from '@/app/(newsroom)/settings/security/security-actions'
import { sourceActions } from '@/app/(newsroom)/sources/source-actions'
import type { SourcesId } from '@/app/(newsroom)/sources/source-actions'
import type { Action } from '@/components/actions/action'
import { actionFor, whatIsTwice } from '@/components/actions/action'
import { helpOf } from '@/components/actions/action-keys'

const nothing = () => undefined
const moving = { step: nothing, open: nothing, filter: nothing }
const WHY = 'You can’t do this now.'

/** Every table of the desk: as it is where everything can be done, and where a viewer can do nothing. */
function tablesWhere(whyNot: string | null): Record<string, Action[]> {
  const may = whyNot === null
  return {
    account: accountActions({
      ...{ changePassword: nothing, singleKeys: true, switchSingleKeys: nothing },
      ...{ step: nothing, signOutOthers: nothing, whyNotSignOut: whyNot },
    }),
    newArticle: newArticleActions({ send: nothing, revise: may ? nothing : null, cancel: may ? nothing : null }),
    edits: editsActions({
      ...{ step: nothing, turn: nothing, turnAll: nothing, open: nothing, apply: nothing },
      ...{ copyChanges: nothing, copyText: nothing, toGalley: nothing, chosen: may ? 2 : 0, whyNotEdit: whyNot },
    }),
    proposed: proposedActions({
      ...{
        step: nothing,
        accept: nothing,
        acceptReady: nothing,
        change: nothing,
        leaveOut: nothing,
        restore: nothing,
        toGalley: nothing,
      },
      ...{ ready: may ? 3 : 0, whyNotEdit: whyNot },
    }),
    newRevision: newRevisionActions({ save: nothing, whyNotSave: whyNot, cancel: may ? nothing : null }),
    newsroom: newsroomActions({ save: nothing, whyNotChange: whyNot }),
    security: securityActions({ markSeen: nothing, unseen: may ? 1 : 0 }),
    articles: articleActions({
      ...{ ...moving, showMine: nothing, newArticle: nothing, choose: nothing, chooseTo: nothing, chooseNone: nothing },
      ...{
        askWho: nothing,
        askWhen: nothing,
        nextUnassigned: nothing,
        undo: nothing,
        chosen: may ? 1 : 0,
        whyNotEdit: whyNot,
      },
    }),
    audit: auditActions({
      ...{ step: nothing, filter: nothing, openEvent: nothing },
      atHand: may ? { close: nothing, copyLink: nothing, goToIt: nothing } : null,
    }),
    corrections: correctionActions({
      ...{ step: nothing, addNew: nothing, whyNotAdd: whyNot, undo: nothing },
      atHand: () => {
        const way = { whyNot, run: nothing }
        return { approve: way, sendBack: way, publish: way, submit: way, cancelHold: way }
      },
    }),
    desk: deskActions({ ...moving, newArticle: nothing, whyNotEdit: whyNot }),
    notices: noticesActions({ step: nothing, open: nothing, turn: nothing, articleRead: nothing }),
    people: peopleActions({ step: nothing, invite: nothing }),
    handOver: handOverActions({ step: nothing, mayAsk: true, name: 'Ruth Bellamy', ask: nothing, away: nothing }),
    reference: referenceActions({ ...moving, add: nothing, whyNotChange: whyNot }),
    revision: revisionActions({ reaffirm: may ? nothing : null, whyNotEdit: whyNot }),
    review: reviewActions({
      ...{ step: nothing, approve: nothing, sendBack: nothing, undo: nothing },
      ...{
        whyNot: { approve: whyNot, return: whyNot },
        comments: {
          whyNotComment: whyNot,
          comment: nothing,
          thread: may ? { isResolved: false, turn: nothing } : null,
        },
        openSource: may ? nothing : null,
        into: may ? { enter: nothing, leave: nothing } : null,
      },
    }),
    sources: sourceActions({
      ...{ ...moving, showMine: nothing, reset: nothing, narrowed: may, addNew: nothing, whyNotAdd: whyNot },
      ...{ change: nothing, undo: nothing, whyNotChange: whyNot, openSource: may ? nothing : null },
    }),
  }
}

/** The history is read; the settings lead to their first page. */
const WORDS_ONLY = ['sources/[sourceId]/snapshots', 'articles/[articleId]/history', 'articles/[articleId]/dossier']

const open = Object.entries(tablesWhere(null))
const refused = Object.entries(tablesWhere(WHY))
/** Heard on every screen, so that no screen may have them. */
const OF_THE_SHELL = ['⌘K', '?', 'G']

describe.each(open)('the actions of %s', (_screen, actions) => {
  test('no key and no id stands twice, and none is the shell’s', () => {
    expect(whatIsTwice(actions)).toEqual([])
    expect(actions.flatMap(({ keys }) => keys).filter((key) => OF_THE_SHELL.includes(key))).toEqual([])
  })

  test('each stands in the help, and each can be done', () => {
    const lines = helpOf(actions).flatMap((part) => part.lines)
    expect(lines.map(({ label }) => label).sort()).toEqual(actions.map(({ label }) => label).sort())
    expect(actions.map(({ whyNot }) => whyNot?.() ?? null).filter((why) => why !== null)).toEqual([])
  })

  test('J and K and the arrows step, and repeat while they are held', () => {
    const stepping = actions.filter(({ id }) => ['next', 'previous'].includes(id))
    if (stepping.length > 0)
      expect(stepping.map(({ keys }) => keys)).toEqual([
        ['J', '↓'],
        ['K', '↑'],
      ])
    expect(stepping.filter(({ decides }) => decides === true)).toEqual([])
  })
})

describe.each(refused)('what a viewer can’t do on %s', (_screen, actions) => {
  test('is refused with a sentence, wherever it is asked for', () => {
    for (const why of actions.map(({ whyNot }) => whyNot?.() ?? null))
      if (why !== null) expect(why).toMatch(/^[A-Z].*\.$/)
    const canBeRefused = actions.filter(({ whyNot }) => whyNot !== undefined)
    expect(canBeRefused.filter(({ whyNot }) => (whyNot?.() ?? null) === null)).toEqual([])
  })
})

test('every table is walked here, or by the test beside it', () => {
  const tables = globSync('app/**/*-actions.ts', { exclude: ['**/use-*'] })
  const walked = ['app/(newsroom)/screen-actions.test.ts', ...globSync('app/**/*-actions.test.ts')]
    .map((file) => readFileSync(file, 'utf8'))
    .join()
  const names = tables.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export (?:const|function) (\w+Actions)\b/gm)].map(
      ([, name = '']) => name,
    ),
  )
  expect(names.length).toBeGreaterThan(15)
  expect(names.filter((name) => !walked.includes(name))).toEqual([])
})

test('a button’s row is one that its table has: the compiler knows all of their names', () => {
  expectTypeOf<'mistyped'>().not.toExtend<GalleyId | ReviewId | SourcesId>()
})

test('every screen of the desk has a table, or only words to read', () => {
  const screens = globSync('app/(newsroom)/**/page.tsx').map((file) => file.replace(/\/page\.tsx$/, ''))
  const without = screens.filter(
    (folder) => globSync(`${folder.replace(/[[\]()]/g, '?')}/**/*-actions.ts`).length === 0,
  )
  expect(without.map((folder) => folder.replace('app/(newsroom)/', ''))).toEqual(WORDS_ONLY)
})

test('a key of the corrections desk with nothing open says so', () => {
  const actions = correctionActions({
    step: nothing,
    addNew: nothing,
    whyNotAdd: null,
    atHand: () => ({}),
    undo: nothing,
  })
  const said = ['A', 'B', 'P', '⌘Enter'].map((key) => actionFor(actions, key)?.whyNot?.())
  expect(said).toEqual([
    'There is nothing open to approve or accept.',
    'There is nothing open to return or reject.',
    'There is nothing open to publish.',
    'There is no draft open to send.',
  ])
})

test('⌘Z of the corrections desk keeps back what is going out, else takes back what was done last', () => {
  const done: string[] = []
  const pressed = (cancelHold: boolean) => {
    const actions = correctionActions({
      ...{ step: nothing, addNew: nothing, whyNotAdd: null, undo: () => done.push('taken back') },
      atHand: () => (cancelHold ? { cancelHold: { whyNot: null, run: () => done.push('kept back') } } : {}),
    })
    const action = actionFor(actions, '⌘Z')
    if (action?.whyNot?.() === null) action.run()
  }
  pressed(false)
  pressed(true)
  expect(done).toEqual(['taken back', 'kept back'])
})

test('a key that decides acts once for each press', () => {
  const deciding = open.flatMap(([, actions]) => actions).filter(({ group }) => group === 'Decide')
  expect(deciding.length).toBeGreaterThan(5)
  expect(deciding.filter(({ decides }) => decides !== true)).toEqual([])
})
