'use client'

import { ButtonOf } from '@/components/actions/action-button'
import type { ConflictId } from './conflict-actions'
import type { PanelId } from './panel-actions'

/** A button of the panel that is open. */
export const PanelButton = ButtonOf<PanelId | ConflictId>
