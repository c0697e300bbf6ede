/** The fields of a passage that a key goes into, by their ids. */
export const PASSAGE_FIELDS = {
  replacement: 'passage-replacement',
  kind: 'passage-kind',
  assignee: 'passage-assignee',
} as const

/** What the draft of the place is kept under: one for each article. */
export const placeName = (articleId: string) => `passage:${articleId}`
