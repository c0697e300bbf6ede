/** The draft of a comment on a claim. */
export const commentDraft = (claimId: string) => `comment:${claimId}`
/** The draft of other words for a comment; nothing while it isn't changed. */
export const editDraft = (commentId: string) => `edit-comment:${commentId}`
