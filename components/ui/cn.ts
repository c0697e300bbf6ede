import { clsx, type ClassValue } from 'clsx'
import { mergeClasses } from './merge-classes'

/** Class names joined: what is false is left out, and of two utilities for one thing the last one stays. */
export function cn(...classes: ClassValue[]): string {
  return mergeClasses(clsx(classes))
}

/** Class names in a constant, as they are: ESLint and Prettier see them as they see those of `className`. */
export const tw = <Classes>(classes: Classes): Classes => classes
