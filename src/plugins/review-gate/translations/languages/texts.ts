/** The shape of a tree of texts, whatever their language. */
export type TextsOf<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : TextsOf<Tree[Key]>
}
