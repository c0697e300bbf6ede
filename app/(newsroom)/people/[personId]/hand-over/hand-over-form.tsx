'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ActionBar } from '@/components/actions/action-bar'
import { useRows } from '@/components/actions/row-steps'
import { useActions } from '@/components/actions/use-actions'
import { useRow } from '@/components/actions/use-row'
import { peopleOptions } from '@/components/people-options'
import { FormSays } from '@/components/form-says'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Combobox } from '@/components/ui/combobox'
import { Hidden } from '@/components/ui/hidden'
import { Head, Scroll } from '@/components/ui/screen'
import { useForm } from '@/components/use-form'
import { ROLE_INFO } from '@/lib/domain/people/actor'
import { sayHeld } from '@/lib/domain/people/hand-over'
import type { Holdings } from '@/lib/domain/people/hand-over-view'
import { usePeopleToChoose } from '@/components/use-people-to-choose'
import { ask, handOverAll } from './actions'
import { handOverActions } from './hand-over-actions'
import { HeldArticles } from './held-articles'
import { HeldRow } from './held-row'
import { HeldSources } from './held-sources'
import { LeavePane } from './leave-pane'
import { NOBODY } from './nobody'
import { HAND_OVER_KEYS } from './hand-over-actions'

interface HandOverFormProps {
  holdings: Holdings
  colleagues: readonly { id: string; name: string }[]
  actorId: string
  /** They are to become a viewer: chosen to begin with. */
  view: boolean
}

/** What somebody holds, row by row, and to whom it goes. Nothing moves before the form is sent. */
export function HandOverForm({ holdings, colleagues, actorId, view }: HandOverFormProps) {
  const { state, form, pending } = useForm(handOverAll)
  const asking = useForm(ask)
  const { step } = useRows()
  const everythingRow = useRow('everything')
  const [to, setTo] = useState({ articlesTo: '', claimsTo: '', sourcesTo: '' })
  const [except, setExcept] = useState<Record<string, string>>({})
  const router = useRouter()
  const { name, role, active, articlesHeld: articles, claims, sources, asked } = holdings
  // An admin names nobody for what they may not see before the holder was asked, and never themselves.
  const mayName = !active || asked !== null
  const choice = usePeopleToChoose(colleagues, { among: 'colleagues', without: [holdings.id] })
  const readers = usePeopleToChoose(mayName ? colleagues : [], { among: 'colleagues', without: [holdings.id, actorId] })
  const everything = (id: string) => {
    setTo({ articlesTo: id, claimsTo: id, sourcesTo: mayName && id !== actorId ? id : NOBODY })
  }
  const mayAsk = active && sources > 0 && asked === null
  const awayHref = `/people/${holdings.id}/hand-over?then=away`
  const actions = handOverActions({
    ...{ step, mayAsk, name },
    ask: () => asking.form.ref.current?.requestSubmit(),
    away: active
      ? () => {
          router.push(awayHref)
        }
      : null,
  })
  useActions(actions)
  const row = (field: keyof typeof to) => ({
    name: field,
    to: to[field],
    onChoose: (id: string) => {
      setTo((before) => ({ ...before, [field]: id }))
    },
    error: state.errors[field],
  })
  const held = sayHeld({ articles, claims, sources })
  return (
    <>
      <Scroll label={`Held by ${name}`}>
        <Head
          title={active ? `${name} leaves` : name}
          says={active ? ROLE_INFO[role].label : `Deactivated; was ${ROLE_INFO[role].label.toLowerCase()}`}
        >
          {active && (
            <ButtonLink href={awayHref} kbd={HAND_OVER_KEYS.away} className="ms-auto self-center max-phone:ms-0">
              Only away for a while
            </ButtonLink>
          )}
        </Head>
        {held === null ? (
          <p className="border-t border-hairline px-5 py-4 text-muted">{name} holds nothing that others wait for.</p>
        ) : (
          <div className="flex flex-wrap items-center gap-3 border-y border-hairline bg-rail px-5 py-3">
            <span aria-hidden="true" className="font-semibold">
              Everything goes to
            </span>
            <Combobox
              label="Everything goes to"
              className="w-48"
              value=""
              ref={everythingRow}
              onChange={everything}
              options={[...peopleOptions(choice.people), { value: NOBODY, label: 'Nobody yet' }]}
              seek={choice.seek}
            />
            <span className="text-small text-muted">Change single rows below. Nothing moves before you confirm.</span>
          </div>
        )}
        <form id="hand-over" {...form}>
          <Hidden name="personId" value={holdings.id} />
          <Hidden
            name="except"
            value={JSON.stringify(Object.fromEntries(Object.entries(except).filter(([, person]) => person !== '')))}
          />
          <HeldRow
            {...row('articlesTo')}
            count={articles}
            title="Articles"
            says={
              <HeldArticles
                holdings={holdings}
                choice={choice}
                except={except}
                onExcept={(articleId, person) => {
                  setExcept((before) => ({ ...before, [articleId]: person }))
                }}
              />
            }
            choice={choice}
            nobody="Unassigned"
          />
          <HeldRow
            {...row('claimsTo')}
            count={claims}
            title="Claims to check"
            says="Unresolved, assigned to them"
            choice={choice}
            nobody="Unassigned"
          />
          <HeldRow
            {...row('sourcesTo')}
            count={sources}
            title="Confidential sources"
            says={<HeldSources holdings={holdings} />}
            choice={mayName ? readers : { ...readers, seek: async () => Promise.resolve([]) }}
            nobody="Nobody yet"
          >
            {mayAsk && (
              <Button type="submit" form="ask" kbd={HAND_OVER_KEYS.ask}>
                Ask {name} to choose
              </Button>
            )}
            <FormSays state={asking.state} />
          </HeldRow>
        </form>
        <form id="ask" {...asking.form}>
          <Hidden name="personId" value={holdings.id} />
        </form>
      </Scroll>
      <LeavePane
        holdings={holdings}
        state={state}
        pending={pending}
        view={view}
        unseen={sources > 0 && to.sourcesTo !== '' && to.sourcesTo !== NOBODY}
        held={held}
      />
      <ActionBar className="col-span-full" actions={actions} />
    </>
  )
}
