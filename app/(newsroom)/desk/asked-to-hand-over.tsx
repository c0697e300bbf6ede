'use client'

import { useRow } from '@/components/actions/use-row'
import { PersonField } from '@/components/person-field'
import { FormSays } from '@/components/form-says'
import { useShell } from '@/components/shell/shell-context'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Hidden } from '@/components/ui/hidden'
import { useForm } from '@/components/use-form'
import { handOverOne } from './actions'
import { PartHead } from './part-head'

interface Source {
  id: string
  title: string
  uses: number
}

interface AskedProps {
  asked: { by: string; sources: readonly Source[]; count: number; colleagues: readonly { id: string; name: string }[] }
}

/** An admin asks who is to look after one’s confidential sources; whoever is chosen sees that source from then on. */
export function AskedToHandOver({ asked: { by, sources, count, colleagues } }: AskedProps) {
  return (
    <section aria-label="Sources to hand over" className="pt-4 pb-2">
      <PartHead title="Who looks after these sources from now on?" count={count} />
      <p className="pb-2 text-muted">
        {by} asks because your role ends or changes. Whoever you choose sees the source and decides who else does. Ask
        the source first if you promised to tell nobody.
      </p>
      <ul>
        {sources.map((source) => (
          <OneSource key={source.id} source={source} colleagues={colleagues} />
        ))}
      </ul>
      {count > sources.length && (
        <p className="border-t border-hairline py-1.5 text-muted">
          The first {sources.length} of {count.toLocaleString('en-GB')}. The next follow as these are handed over.
        </p>
      )}
    </section>
  )
}

function OneSource({
  source: { id, title, uses },
  colleagues,
}: {
  source: Source
  colleagues: AskedProps['asked']['colleagues']
}) {
  const { state, form } = useForm(handOverOne)
  const { me } = useShell()
  const control = useRow(`source ${id}`)
  return (
    <li className="border-t border-hairline py-2">
      <form {...form} className="flex flex-wrap items-center gap-3">
        <Hidden name="sourceId" value={id} />
        <span className="min-w-40 flex-1">
          <bdi className="font-semibold">{title}</bdi>
          <span className="block text-small text-muted">
            {uses === 1 ? 'one claim rests on it' : `${uses} claims rest on it`}
          </span>
        </span>
        <Field bare label={`Who looks after ${title}`} error={state.errors['to']} className="w-44">
          <PersonField
            name="to"
            ref={control}
            label={`Who looks after ${title}`}
            placeholder="Choose a person"
            among="colleagues"
            without={[me.id]}
            people={colleagues}
          />
        </Field>
        <Button type="submit" aria-label={`Hand over ${title}`}>
          Hand over
        </Button>
        <FormSays state={state} />
      </form>
    </li>
  )
}
