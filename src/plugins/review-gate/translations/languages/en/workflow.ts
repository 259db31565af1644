/** Texts of absences: who stands in for a reviewer, and when. */
export const workflow = {
  absence: {
    description:
      'While you are away, your deputy may take over reviews that you had claimed; without a deputy anybody may who is allowed to decide them.',
    endsBeforeItBegins: 'The last day is before the first.',
    ownDeputy: 'Choose somebody else as deputy.',
    ownOnly: 'You can enter your own absences only. An administrator enters those of others.',
  },
}
