import { DiffList } from '@/components/word-diff'
import type { Found, Omission } from '@/lib/intake/intake-block'
import { sayOmission } from '@/lib/intake/omissions'

/** The id of the report on a page. */
export const LEFT_OUT = 'left-out'

interface LeftOutProps {
  omissions: readonly Omission[]
  /** What was read is a file; else it was pasted. */
  isFile: boolean
  /** It stands under the heading of the page, not of a pane. */
  onPage?: boolean
}

/** Who said it, and at which words of the text. */
function sayWhere({ by, on }: Found): string {
  return [by, on === undefined ? undefined : `at “${on}”`].filter((one) => one !== undefined).join(', ')
}

/** One thing that a file held, with its words as they were and as they are. */
function FoundItem({ found }: { found: Found }) {
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
    </li>
  )
}

function Words({ omission: { words, found = [] } }: { omission: Omission }) {
  return (
    <ul className="mt-1 grid max-h-80 overflow-auto">
      {found.map((one, index) => (
        <FoundItem key={index} found={one} />
      ))}
      {words.map((one, index) => (
        <li key={`w${index}`} className="py-0.5 text-small wrap-anywhere text-muted" dir="auto">
          {one}
        </li>
      ))}
    </ul>
  )
}

/** What of a paste or a file is not in the parts any more, or stands there otherwise; with its words, to be opened. */
export function LeftOut({ omissions, isFile, onPage = false }: LeftOutProps) {
  if (omissions.length === 0) return null
  const Heading = onPage ? 'h2' : 'h3'
  const title = isFile ? 'What the file held besides' : 'Changed in pasting'
  return (
    <section
      aria-label={title}
      {...(onPage && { id: LEFT_OUT })}
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
                open={isFile && omission.found !== undefined && omission.count <= 5}
              >
                <summary>{sayOmission(omission)}</summary>
                <Words omission={omission} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
