'use client'

import { ButtonOf } from '@/components/actions/action-button'
import type { ReviewId } from './review-actions'

/** A button of the review screen’s table. */
export const ReviewButton = ButtonOf<ReviewId>
