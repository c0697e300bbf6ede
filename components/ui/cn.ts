import { clsx, type ClassValue } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

/** Knows the sizes of type by name, so that `text-small text-muted` keeps both and `text-small text-ui` the last. */
const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ['label', 'small', 'ui', 'excerpt', 'context', 'read', 'title', 'figure'],
      container: ['measure', 'form', 'page'],
    },
  },
})

/** Class names joined: what is false is left out, and of two utilities for one thing the last one stays. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes))
}

/** Class names in a constant, as they are: ESLint and Prettier see them as they see those of `className`. */
export const tw = <Classes>(classes: Classes): Classes => classes
