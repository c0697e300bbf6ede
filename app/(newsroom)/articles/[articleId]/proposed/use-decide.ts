'use client'

import { useRouter } from 'next/navigation'
import { useChange } from '@/app/(newsroom)/changes/use-change'
import { newKey } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import type { ProposalView } from '@/lib/domain/evidence/proposal'

type Seen = Pick<ProposalView, 'id' | 'version' | 'number' | 'whyNotAccept'>

interface Decided {
  done: readonly string[]
  refused: readonly { detail: string }[]
}

const seen = ({ id, version }: Seen) => ({ id, version })
const notes = (count: number) => `${count} ${count === 1 ? 'note' : 'notes'}`

/** What became of them, in words: what was refused is told with the first reason. */
function sayDecided({ done, refused: [first, ...more] }: Decided, verb: string): string {
  const said = done.length > 0 ? `${notes(done.length)} ${verb}.` : ''
  const not = first === undefined ? '' : `${more.length > 0 ? `${notes(more.length + 1)} not: ` : ''}${first.detail}`
  return [said, not].filter(Boolean).join(' ')
}

/** What can be done with proposed sources; the page is read again when the desk has answered. */
export function useDecide(articleId: string, onDone?: () => void) {
  const router = useRouter()
  const accepting = useChange('acceptProposals')
  const refusing = useChange('refuseProposals')
  const changing = useChange('changeProposal')
  const again = () => {
    router.refresh()
    onDone?.()
  }
  const common = () => ({ at: { articleId }, ofForm: { key: newKey() }, onDone: again })

  return {
    busy: accepting.busy || refusing.busy || changing.busy,
    accept: async (given: readonly Seen[]) => {
      const [one] = given
      if (!one) return
      if (given.length === 1 && one.whyNotAccept !== null) {
        announce(one.whyNotAccept, 'assertive')
        return
      }
      await accepting.change({
        ...common(),
        body: { proposals: given.map(seen) },
        label: given.length === 1 ? `Accept note ${one.number}` : `Accept ${notes(given.length)}`,
        said: (answer) => sayDecided(answer, 'accepted as evidence'),
        onRefused: () => false,
      })
    },
    leaveOut: async (one: Seen, reason: string) => {
      await refusing.change({
        ...common(),
        body: { proposals: [seen(one)], reason },
        label: `Leave note ${one.number} out`,
        said: (answer) => sayDecided(answer, 'left out'),
        onRefused: () => false,
      })
    },
    restore: async (one: Seen) => {
      await changing.change({
        ...{ at: { proposalId: one.id }, ofForm: { key: newKey() }, onDone: again },
        body: { state: 'PROPOSED' },
        on: [{ thing: `proposals/${one.id}`, version: one.version, field: 'version' }],
        label: `Propose note ${one.number} again`,
        said: () => `Note ${one.number} is proposed again.`,
        onRefused: () => false,
      })
    },
    change: async (one: Seen, fields: { title: string; url: string; locator: string }) => {
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
      await changing.change({
        ...{ at: { proposalId: one.id }, ofForm: { key: newKey() }, onDone: again },
        body: given,
        on: [{ thing: `proposals/${one.id}`, version: one.version, field: 'version' }],
        label: `Change note ${one.number}`,
        said: () => `Note ${one.number} changed.`,
        onRefused: () => false,
      })
    },
  }
}
