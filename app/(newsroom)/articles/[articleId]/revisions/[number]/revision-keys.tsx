'use client'

import { ActionBar } from '@/components/actions/action-bar'
import { revisionActions } from './revision-actions'

/** The keys of the comparison, at its foot; the report beside it hears them. */
export function RevisionKeys() {
  return <ActionBar className="col-span-full" actions={revisionActions({ reaffirm: null, whyNotEdit: null })} />
}
