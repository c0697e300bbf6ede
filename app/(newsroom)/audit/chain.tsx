import Link from 'next/link'
import { FieldError } from '@/components/field-error'
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
    <section>
      <h2>The chain</h2>
      <p className="head-figure">{head.seq.toLocaleString('en-GB')}</p>
      <p className="hash strong">{spaced(head.hash.slice(0, 16))}</p>
      <p className="held" data-finding={whole ? 'confirmed' : 'wrong'}>
        <span className="state">
          <i className="glyph" />
          {whole
            ? 'No number is missing, and the last event is the head.'
            : 'A number is missing, or the last event is not the head. Verify it now.'}
        </span>
      </p>
      <details>
        <summary className="fine">The whole head</summary>
        <code className="hash whole">
          {head.seq}:{head.hash}
        </code>
      </details>
      <p className="fine">
        The head is published on the <Link href="/corrections">corrections page</Link> and in its JSON feed. Whoever
        holds an earlier head can detect any change, removal or reorder before it.
      </p>
      <form className="field" method="get">
        <label htmlFor="held">A head that you hold</label>
        <div className="secret">
          <input
            className="input"
            id="held"
            name="held"
            defaultValue={held.typed}
            placeholder="17950:02cd4b19…"
            aria-invalid={held.error !== null || undefined}
            aria-describedby="held-says"
          />
          <Button type="submit">Compare</Button>
        </div>
        <FieldError id="held-says" message={held.error ?? undefined} />
        {held.contained !== null && (
          <p className="fine held" id="held-says" data-finding={held.contained ? 'confirmed' : 'wrong'}>
            <span className="state">
              <i className="glyph" />
              {held.contained ? 'The chain still contains it.' : 'The chain does not contain it.'}
            </span>
          </p>
        )}
      </form>
    </section>
  )
}

/** How anybody checks the chain with a program of its own. */
export function CheckWithoutUs() {
  return (
    <section>
      <h2>Check it without us</h2>
      <p className="fine">
        Run <b className="strong">npm run -s audit:verify</b>. It is a separate program and shares no code with this
        one: it reads every event, hashes it again, and names the first that does not fit. With{' '}
        <b className="strong">-- --head number:hash</b> it also holds the chain against a head that you kept.
      </p>
    </section>
  )
}
