import { Button } from '@/components/ui/button'
import { Segments } from '@/components/ui/segments'
import { DiffList } from '@/components/word-diff'
import type { Found, Omission } from '@/lib/intake/intake-block'
import { sayOmission } from '@/lib/intake/omissions'
import { isTracked } from '@/lib/intake/turn-changes'

/** The id of the report on a page. */
export const LEFT_OUT = 'left-out'

const TITLES = {
  file: 'What the file held besides',
  page: 'What else stood on the page',
  paste: 'Changed in pasting',
}

interface Restoring {
  onRestore: ((found: Found) => void) | undefined
  onTurn: OnTurn | undefined
}

type OnTurn = (which: readonly Found[], asItWas: boolean) => void

interface LeftOutProps {
  omissions: readonly Omission[]
  /** What was read. */
  from: keyof typeof TITLES
  /** Puts back what was left out of a page, where that can be done. */
  onRestore?: (found: Found) => void
  /** Takes tracked changes as accepted, or as it was. */
  onTurn?: OnTurn
  /** It stands under the heading of the page, not of a pane. */
  onPage?: boolean
}

/** Who said it, and at which words of the text. */
function sayWhere({ by, on }: Found): string {
  return [by, on === undefined ? undefined : `at “${on}”`].filter((one) => one !== undefined).join(', ')
}

/** One thing that a file held, with its words as they were and as they are. */
function FoundItem({ found, onRestore, onTurn }: { found: Found } & Restoring) {
  const { words, was } = found
  const where = sayWhere(found)
  return (
    <li className="border-hairline py-1.5 [&+li]:border-t">
      {was === undefined ? (
        words !== '' && (
          <p className="font-text text-excerpt wrap-anywhere" dir="auto">
            {words}
          </p>
        )
      ) : (
        <DiffList>
          {was !== '' && (
            <>
              <dt>Was</dt>
              <dd dir="auto">
                <del>{was}</del>
              </dd>
            </>
          )}
          {words !== '' && (
            <>
              <dt>Now</dt>
              <dd dir="auto">
                <ins>{words}</ins>
              </dd>
            </>
          )}
        </DiffList>
      )}
      {where !== '' && (
        <p className="text-small wrap-anywhere text-muted" dir="auto">
          {where}
        </p>
      )}
      {onTurn && isTracked(found) && <Turn found={found} onTurn={onTurn} />}
      {onRestore && found.after !== undefined && (
        <Button
          className="mt-1"
          onClick={() => {
            onRestore(found)
          }}
        >
          Restore
        </Button>
      )}
    </li>
  )
}

const CHOICES = [
  { value: 'accepted', label: 'As accepted' },
  { value: 'was', label: 'As it was' },
] as const

/** Which words of a tracked change the text has. */
function Turn({ found, onTurn }: { found: Found; onTurn: OnTurn }) {
  return (
    <Segments
      className="mt-1"
      size="small"
      label={`Change by ${found.by ?? 'somebody'}: ${found.was || 'nothing'} became ${found.words || 'nothing'}`}
      value={found.asItWas ? 'was' : 'accepted'}
      options={CHOICES}
      onChange={(value) => {
        onTurn([found], value === 'was')
      }}
    />
  )
}

/** All tracked changes at once. */
function TurnAll({ changes, onTurn }: { changes: readonly Found[]; onTurn: OnTurn }) {
  const turned = changes.filter(({ asItWas }) => asItWas === true).length
  return (
    <p className="mt-1 flex flex-wrap gap-2">
      <Button
        whyNot={turned === 0 ? 'All are taken as accepted.' : null}
        onClick={() => {
          onTurn(changes, false)
        }}
      >
        All as accepted
      </Button>
      <Button
        whyNot={turned === changes.length ? 'All are as they were.' : null}
        onClick={() => {
          onTurn(changes, true)
        }}
      >
        All as it was
      </Button>
    </p>
  )
}

function Words({ omission: { words, found = [] }, onRestore, onTurn }: { omission: Omission } & Restoring) {
  const changes = found.filter(isTracked)
  return (
    <>
      {onTurn && changes.length > 1 && <TurnAll changes={changes} onTurn={onTurn} />}
      <ul className="mt-1 grid max-h-80 overflow-auto">
        {found.map((one, index) => (
          <FoundItem key={index} found={one} onRestore={onRestore} onTurn={onTurn} />
        ))}
        {words.map((one, index) => (
          <li key={`w${index}`} className="py-0.5 text-small wrap-anywhere text-muted" dir="auto">
            {one}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What of a paste or a file is not in the parts any more, or stands there otherwise; with its words, to be opened. */
export function LeftOut({ omissions, from, onRestore, onTurn, onPage = false }: LeftOutProps) {
  if (omissions.length === 0) return null
  const Heading = onPage ? 'h2' : 'h3'
  const title = TITLES[from]
  return (
    <section
      aria-label={title}
      {...(onPage && from === 'paste' && { id: LEFT_OUT })}
      className={onPage ? 'border-t border-hairline py-3' : 'border-b border-hairline px-5 py-3'}
    >
      <Heading className="font-semibold">
        {title} <span className="font-normal text-faint tabular-nums">{omissions.length}</span>
      </Heading>
      <ul className="mt-1">
        {omissions.map((omission) => (
          <li key={`${omission.kind} ${omission.kept ?? ''}`} className="border-hairline py-2 [&+li]:border-t">
            {omission.words.length + (omission.found?.length ?? 0) === 0 ? (
              sayOmission(omission)
            ) : (
              // On paper nobody can open it.
              <details
                className="print:[&::details-content]:[content-visibility:visible]"
                open={from !== 'paste' && omission.found !== undefined && omission.count <= 5}
              >
                <summary>{sayOmission(omission)}</summary>
                <Words omission={omission} onRestore={onRestore} onTurn={onTurn} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
