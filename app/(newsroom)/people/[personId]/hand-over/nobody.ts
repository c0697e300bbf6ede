/** Chosen where nobody takes over yet: articles and claims go back unassigned, sources stay closed. */
export const NOBODY = 'nobody'
