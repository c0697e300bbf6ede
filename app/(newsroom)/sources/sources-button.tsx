'use client'

import { ButtonOf } from '@/components/actions/action-button'
import type { SourcesId } from './source-actions'

/** A button of the library’s table. */
export const SourcesButton = ButtonOf<SourcesId>
