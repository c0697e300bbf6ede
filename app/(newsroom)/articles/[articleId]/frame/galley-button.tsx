'use client'

import { ButtonOf } from '@/components/actions/action-button'
import type { GalleyId } from './galley-actions'

/** A button of the galley's table. */
export const GalleyButton = ButtonOf<GalleyId>
