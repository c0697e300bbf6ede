import { Checkbox, Choice, Radio } from '@/components/ui/checkbox'
import { Combobox } from '@/components/ui/combobox'
import { peopleOptions } from '@/components/people-options'
import type { PeopleToChoose } from '@/components/use-people-to-choose'
import { VISIBILITIES, VISIBILITY_INFO } from '@/lib/domain/evidence/source'
import type { SourceDraft } from './use-source-draft'

interface Props {
  draft: Pick<SourceDraft, 'visibility' | 'readerIds'>
  choice: PeopleToChoose
  /** Why nothing can be changed here. */
  whyNotChange: string | null
  /** Why it can't be made confidential, or shown to others. */
  whyNotShow: string | null
  onChange: (change: Partial<SourceDraft>) => void
}

/** Where fewer are listed, there are no others. */
const MANY = 40

/** Public, internal, or confidential with the people named. */
export function WhoMaySee({ draft, choice, whyNotChange, whyNotShow, onChange }: Props) {
  const { visibility, readerIds } = draft
  const locked = whyNotChange !== null || (visibility === 'CONFIDENTIAL' && whyNotShow !== null)
  return (
    <>
      <Choice label="Who may see it">
        {VISIBILITIES.map((one) => {
          const refused = locked || (one === 'CONFIDENTIAL' && whyNotShow !== null)
          return (
            <Radio
              key={one}
              label={VISIBILITY_INFO[one].label}
              hint={VISIBILITY_INFO[one].means}
              name="visibility"
              className="has-disabled:text-muted"
              checked={visibility === one}
              disabled={refused && visibility !== one}
              onChange={() => {
                onChange({ visibility: one })
              }}
            />
          )
        })}
        {(whyNotChange ?? whyNotShow) && <p className="text-small text-muted">{whyNotChange ?? whyNotShow}</p>}
      </Choice>
      {visibility === 'CONFIDENTIAL' && (
        <Choice label="Who is named on it">
          {choice.people.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              className="has-disabled:text-muted"
              checked={readerIds.includes(id)}
              disabled={locked}
              onChange={({ target }) => {
                onChange({ readerIds: target.checked ? [...readerIds, id] : readerIds.filter((one) => one !== id) })
              }}
            />
          ))}
          {choice.people.length >= MANY && !locked && (
            <Combobox
              label="Find somebody else"
              placeholder="Find somebody else"
              value=""
              options={peopleOptions(choice.people.filter(({ id }) => !readerIds.includes(id)))}
              seek={choice.seek}
              onChange={(id) => {
                if (!readerIds.includes(id)) onChange({ readerIds: [...readerIds, id] })
              }}
            />
          )}
          <p className="text-small text-muted">
            Everyone else at the desk sees that a claim has evidence, and nothing of where it is from.
          </p>
        </Choice>
      )}
    </>
  )
}
