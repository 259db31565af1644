/** Where the decision form is on the page, for links to it. */
export const decisionAnchor = 'review-decision'
