/** The id of the form that signs out of all other browsers, which a key of the page sends too. */
export const OTHERS_FORM = 'sign-out-others'
