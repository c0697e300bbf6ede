import { createTailwindMerge, validators } from 'tailwind-merge'

type Fits = (value: string) => boolean
type Groups = Record<string, readonly (string | Readonly<Record<string, readonly (string | Fits)[]>>)[]>

const any: Fits = () => true
const { isArbitraryLength, isNumber } = validators
const width = ['', isNumber, isArbitraryLength]
const isSpan: Fits = (value) => value === 'auto' || value.startsWith('span-') || isNumber(value)

/** Utilities that say all by what they begin with: `gap-x-2` is of `gap-x`, whatever follows. */
const BY_PREFIX = [
  ...['p', 'px', 'py', 'ps', 'pe', 'pt', 'pb', 'm', 'mx', 'my', 'ms', 'me', 'mt', 'mb', 'gap', 'gap-x'],
  ...['gap-y', 'scroll-mb', 'scroll-mt', 'scroll-py', 'inset', 'inset-x', 'inset-y', 'start', 'end', 'top'],
  ...['bottom', 'z', 'order', 'basis', 'w', 'h', 'size', 'min-w', 'max-w', 'min-h', 'max-h', 'columns'],
  ...['leading', 'tracking', 'opacity', 'rotate', 'cursor', 'translate-x', 'translate-y', 'scale-x'],
  ...['accent', 'fill', 'stroke', 'line-clamp', 'overflow', 'overflow-x', 'overflow-y', 'overscroll'],
  ...['touch', 'select', 'appearance', 'pointer-events', 'whitespace', 'grid-cols', 'grid-rows', 'col-start'],
  ...['col-end', 'row-start', 'row-end', 'place-content', 'place-items', 'justify-items', 'justify-self'],
  ...['break-after', 'break-before', 'break-inside', 'field-sizing', 'underline-offset', 'outline-offset'],
]
/** And those that are whole by themselves too: `rounded`, `rounded-full`. */
const ALONE_TOO = [
  'shadow',
  'rounded',
  'rounded-s',
  'rounded-e',
  'rounded-t',
  'rounded-b',
  'divide-y',
  'grow',
  'shrink',
  'resize',
]

/** Utilities whose beginning is shared with others, or that are single words; of those that share one, the first that fits. */
const BY_VALUE: Groups = {
  display: [
    ...['block', 'inline-block', 'inline', 'flex', 'inline-flex', 'grid', 'inline-grid', 'table', 'contents', 'hidden'],
  ],
  position: ['static', 'relative', 'absolute', 'fixed', 'sticky'],
  visibility: ['visible', 'invisible', 'collapse'],
  isolation: ['isolate', { isolation: ['auto'] }],
  sr: ['sr-only'],
  'not-sr': ['not-sr-only'],
  'flex-direction': [{ flex: ['row', 'col', 'row-reverse', 'col-reverse'] }],
  'flex-wrap': [{ flex: ['wrap', 'nowrap', 'wrap-reverse'] }],
  flex: [{ flex: [any] }],
  'col-start-end': [{ col: [isSpan] }],
  'row-start-end': [{ row: [isSpan] }],
  'align-items': [{ items: [any] }],
  'align-self': [{ self: [any] }],
  'align-content': [{ content: ['start', 'center', 'end', 'between', 'stretch'] }],
  content: [{ content: [any] }],
  'justify-content': [{ justify: ['start', 'end', 'center', 'between', 'around', 'evenly', 'stretch'] }],
  'vertical-align': [{ align: [any] }],
  'font-size': [{ text: ['label', 'small', 'ui', 'excerpt', 'context', 'read', 'title', 'figure', isArbitraryLength] }],
  'text-alignment': [{ text: ['start', 'center', 'end'] }],
  'text-wrap': [{ text: ['wrap', 'nowrap', 'balance', 'pretty'] }],
  'text-overflow': ['truncate', { text: ['ellipsis', 'clip'] }],
  'text-color': [{ text: [any] }],
  'font-weight': [{ font: ['normal', 'medium', 'semibold', 'bold', (value) => /^\[\d+\]$/.test(value)] }],
  'font-family': [{ font: [any] }],
  'font-style': ['italic', 'not-italic'],
  'fvn-figure': ['lining-nums', 'oldstyle-nums'],
  'fvn-spacing': ['tabular-nums', 'proportional-nums'],
  'text-decoration': ['underline', 'line-through', 'no-underline'],
  'text-decoration-thickness': [{ decoration: [isNumber] }],
  'text-decoration-color': [{ decoration: [any] }],
  'list-style-type': [{ list: ['none', 'disc', 'decimal'] }],
  wrap: [{ wrap: [any] }],
  'table-layout': [{ table: ['auto', 'fixed'] }],
  'border-collapse': [{ border: ['collapse', 'separate'] }],
  'border-style': [{ border: ['solid', 'dashed', 'dotted', 'double', 'none'] }],
  'border-w-y': [{ 'border-y': width }],
  'border-w-s': [{ 'border-s': width }],
  'border-w-e': [{ 'border-e': width }],
  'border-w-t': [{ 'border-t': width }],
  'border-w-b': [{ 'border-b': width }],
  'border-color-t': [{ 'border-t': [any] }],
  'border-color-b': [{ 'border-b': [any] }],
  'border-w': [{ border: width }],
  'border-color': [{ border: [any] }],
  'divide-color': [{ divide: [any] }],
  'outline-style': [{ outline: ['none', 'hidden', 'solid', 'dashed', 'dotted'] }],
  'outline-w': [{ outline: width }],
  'outline-color': [{ outline: [any] }],
  'inset-ring-w': [{ 'inset-ring': width }],
  'inset-ring-color': [{ 'inset-ring': [any] }],
  'bg-size': [{ 'bg-size': [any] }],
  'bg-repeat': [{ bg: ['no-repeat', 'repeat'] }],
  'bg-position': [{ bg: ['center', 'top', 'bottom'] }],
  'bg-image': [{ bg: [(value) => /^\[(?:linear|radial)-gradient\(/.test(value)] }],
  'bg-color': [{ bg: [any] }],
  'mask-position': [{ mask: ['center'] }],
  'mask-repeat': [{ mask: ['no-repeat', 'repeat'] }],
  'mask-size': [{ mask: ['contain', 'cover'] }],
  'mask-image': [{ mask: [any] }],
  'container-type': ['@container'],
  filter: ['filter'],
}

/** What a utility takes the place of besides its like. */
const TAKES = {
  overflow: ['overflow-x', 'overflow-y'],
  inset: ['inset-x', 'inset-y', 'start', 'end', 'top', 'bottom'],
  'inset-x': ['start', 'end'],
  'inset-y': ['top', 'bottom'],
  flex: ['basis', 'grow', 'shrink'],
  gap: ['gap-x', 'gap-y'],
  'place-content': ['align-content', 'justify-content'],
  'place-items': ['align-items', 'justify-items'],
  p: ['px', 'py', 'ps', 'pe', 'pt', 'pb'],
  px: ['ps', 'pe'],
  py: ['pt', 'pb'],
  m: ['mx', 'my', 'ms', 'me', 'mt', 'mb'],
  mx: ['ms', 'me'],
  my: ['mt', 'mb'],
  size: ['w', 'h'],
  'line-clamp': ['display', 'overflow'],
  sr: [
    ...['not-sr', 'position', 'size', 'w', 'h', 'p', 'px', 'py', 'ps', 'pe', 'pt', 'pb', 'm', 'mx', 'my', 'ms'],
    ...['me', 'mt', 'mb', 'overflow', 'overflow-x', 'overflow-y', 'whitespace'],
  ],
  'not-sr': ['sr'],
  rounded: ['rounded-s', 'rounded-e', 'rounded-t', 'rounded-b'],
  'border-w': ['border-w-y', 'border-w-s', 'border-w-e', 'border-w-t', 'border-w-b'],
  'border-w-y': ['border-w-t', 'border-w-b'],
  'border-color': ['border-color-t', 'border-color-b'],
}

const groups = (prefixes: readonly string[], fits: readonly (string | Fits)[]): Groups =>
  Object.fromEntries(prefixes.map((prefix) => [prefix, [{ [prefix]: fits }]]))

/**
 * Of two utilities for one thing the last one stays. tailwind-merge with a table of the utilities that this desk uses: its own, of all
 * there are, is 4 KB more before a page listens. A test holds this table to that one for the utilities in the sources.
 */
export const mergeClasses = createTailwindMerge(() => ({
  cacheSize: 500,
  theme: {},
  classGroups: { ...BY_VALUE, ...groups(BY_PREFIX, [any]), ...groups(ALONE_TOO, ['', any]) },
  conflictingClassGroups: TAKES,
  conflictingClassGroupModifiers: { 'font-size': ['leading'] },
  postfixLookupClassGroups: ['container-type'],
  orderSensitiveModifiers: [
    ...['*', '**', 'after', 'before', 'file', 'first-letter', 'first-line', 'marker', 'placeholder', 'selection'],
  ],
}))
