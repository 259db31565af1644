/** Where the notes of a field stand; the panel jumps there. */
export const notesAnchor = (path: string): string =>
  `review-gate-notes-${path.replaceAll('.', '__')}`
