'use client'

import { ActionBar } from '@/components/actions/action-bar'
import { revisionActions } from './revision-actions'

/** The keys of the comparison, at its foot; the report beside it hears them. Only claims of the newest text are reaffirmed. */
export function RevisionKeys({ mayReaffirm }: { mayReaffirm: boolean }) {
  return (
    <ActionBar
      className="col-span-full"
      actions={mayReaffirm ? revisionActions({ reaffirm: null, whyNotEdit: null }) : []}
    />
  )
}
