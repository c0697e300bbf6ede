'use client'

import { optionsOf, Picker } from '@/components/picker'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { TextArea } from '@/components/ui/text-area'
import { VISIBILITIES, VISIBILITY_INFO } from '@/lib/domain/evidence/source'
import type { UnsentEvidence } from './use-evidence-draft'

interface FieldsProps {
  draft: UnsentEvidence
  setDraft: (change: Partial<UnsentEvidence>) => void
}

/** What a source says of itself that is not in the library yet. */
export function NewSourceFields({
  draft: { title, url, visibility },
  setDraft,
  lacksTitle,
}: FieldsProps & { lacksTitle: boolean }) {
  return (
    <>
      <Field label="Source name" id="evidence-title" error={lacksTitle ? 'Name the source.' : null}>
        <Input
          dir="auto"
          value={title}
          onChange={(event) => {
            setDraft({ title: event.target.value })
          }}
        />
      </Field>
      <div className="grid grid-cols-2 gap-2 max-[24rem]:grid-cols-1">
        <Field label="URL (optional)" id="evidence-url">
          <Input
            inputMode="url"
            value={url}
            onChange={(event) => {
              setDraft({ url: event.target.value })
            }}
          />
        </Field>
        <Field label="Who may see it" id="evidence-visibility">
          <Picker
            label="Who may see it"
            value={visibility}
            options={optionsOf(VISIBILITIES, VISIBILITY_INFO)}
            onChange={(chosen) => {
              setDraft({ visibility: chosen })
            }}
          />
        </Field>
      </div>
    </>
  )
}

/** Where in the source, and what it says there. */
export function PlaceFields({
  draft: { locator, excerpt },
  setDraft,
  lacksLocator,
}: FieldsProps & { lacksLocator: boolean }) {
  return (
    <>
      <Field
        label="Where in the source"
        id="evidence-locator"
        error={lacksLocator ? 'Give a page, a paragraph or a time. Without it this is not evidence yet.' : null}
      >
        <Input
          dir="auto"
          placeholder="p. 2, § 4"
          value={locator}
          onChange={(event) => {
            setDraft({ locator: event.target.value })
          }}
        />
      </Field>
      <Field label="Excerpt" id="evidence-excerpt">
        <TextArea
          serif
          dir="auto"
          value={excerpt}
          onChange={(event) => {
            setDraft({ excerpt: event.target.value })
          }}
        />
      </Field>
    </>
  )
}
