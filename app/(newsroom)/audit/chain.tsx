import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { PanePart } from '@/components/ui/pane'
import { inFull } from './in-full'
import { Button } from '@/components/ui/button'
import { spaced } from './say-row'

interface ChainProps {
  head: { seq: number; hash: string }
  whole: boolean
  held: { typed: string; contained: boolean | null; error: string | null }
}

/** The head of the chain, what a head proves, and a way to hold an earlier one against it. */
export function Chain({ head, whole, held }: ChainProps) {
  return (
    <PanePart title="The chain">
      <p className="font-text text-figure font-[650] lining-nums tabular-nums">{head.seq.toLocaleString('en-GB')}</p>
      <p className="font-semibold tabular-nums">{spaced(head.hash.slice(0, 16))}</p>
      <p>
        <Badge finding={whole ? 'confirmed' : 'wrong'} className="whitespace-normal">
          {whole
            ? 'Of the newest 10,000 events no number is missing, and the last one is the head.'
            : 'A number is missing, or the last event is not the head. Verify it now.'}
        </Badge>
      </p>
      <details>
        <summary className="text-small text-muted">The whole head</summary>
        <code className={inFull}>
          {head.seq}:{head.hash}
        </code>
      </details>
      <p className="text-small text-muted">
        The head is published on the <Link href="/corrections">corrections page</Link> and in its JSON feed. Whoever
        holds an earlier head can detect any change, removal or reorder before it.
      </p>
      <form className="grid gap-1" method="get">
        <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
          <Field label="A record you saved" id="held" error={held.error}>
            <Input name="held" defaultValue={held.typed} placeholder="17950:02cd4b19…" />
          </Field>
          <Button type="submit">Compare</Button>
        </div>
        {held.contained !== null && (
          <p className="text-small" role="status">
            <Badge finding={held.contained ? 'confirmed' : 'wrong'} className="whitespace-normal">
              {held.contained ? 'The chain still contains it.' : 'The chain does not contain it.'}
            </Badge>
          </p>
        )}
      </form>
    </PanePart>
  )
}

/** How anybody checks the chain with a program of its own. */
export function CheckWithoutUs() {
  return (
    <PanePart title="Verify it independently">
      <p className="text-small text-muted">
        Run <b className="font-semibold">npm run -s audit:verify</b>. It is a separate program and shares no code with
        this one: it reads every event, hashes it again, and names the first that does not fit. With{' '}
        <b className="font-semibold">-- --head number:hash</b> it also holds the chain against a head that you kept.
      </p>
    </PanePart>
  )
}
