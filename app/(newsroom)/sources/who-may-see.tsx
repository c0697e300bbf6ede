import type { PersonView } from '@/lib/domain/claims/claim-view'
import { VISIBILITIES, VISIBILITY_INFO } from '@/lib/domain/evidence/source'
import type { SourceDraft } from './use-source-draft'

interface Props {
  draft: Pick<SourceDraft, 'visibility' | 'readerIds'>
  people: readonly PersonView[]
  /** Why nothing can be changed here. */
  whyNotChange: string | null
  /** Why it can't be made confidential, or shown to others. */
  whyNotShow: string | null
  onChange: (change: Partial<SourceDraft>) => void
}

/** Public, internal, or confidential with the people named. */
export function WhoMaySee({ draft, people, whyNotChange, whyNotShow, onChange }: Props) {
  const { visibility, readerIds } = draft
  const locked = whyNotChange !== null || (visibility === 'CONFIDENTIAL' && whyNotShow !== null)
  return (
    <>
      <fieldset className="part choice">
        <legend className="strong">Who may see it</legend>
        {VISIBILITIES.map((one) => {
          const refused = locked || (one === 'CONFIDENTIAL' && whyNotShow !== null)
          return (
            <label key={one}>
              <input
                type="radio"
                name="visibility"
                checked={visibility === one}
                disabled={refused && visibility !== one}
                onChange={() => {
                  onChange({ visibility: one })
                }}
              />
              {VISIBILITY_INFO[one].label}
              <span className="fine">{VISIBILITY_INFO[one].means}</span>
            </label>
          )
        })}
        {(whyNotChange ?? whyNotShow) && <p className="fine">{whyNotChange ?? whyNotShow}</p>}
      </fieldset>
      {visibility === 'CONFIDENTIAL' && (
        <fieldset className="part choice">
          <legend className="strong">Who is named on it</legend>
          {people.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={readerIds.includes(id)}
                disabled={locked}
                onChange={({ target }) => {
                  onChange({ readerIds: target.checked ? [...readerIds, id] : readerIds.filter((one) => one !== id) })
                }}
              />
              {name}
            </label>
          ))}
          <p className="fine">
            Everyone else at the desk sees that a claim has evidence, and nothing of where it is from.
          </p>
        </fieldset>
      )}
    </>
  )
}
