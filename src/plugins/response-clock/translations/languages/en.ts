import { clock } from './en/clock.js'
import { noticeErrors, notices } from './en/notices.js'

/**
 * The source of all wording of the plugin: every other language has exactly these keys.
 *
 * Payload finds a text by its path, parts joined by `:` below the namespace `responseClock`, e.g.
 * `t('responseClock:errors:wrongState')`. `{{name}}` is filled from the second argument of `t`.
 */
export const en = { ...clock, errors: { ...clock.errors, ...noticeErrors }, notices }

type Texts<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Texts<Source[Key]>
}

export type ResponseClockTexts = Texts<typeof en>
