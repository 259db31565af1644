/** GSM 03.38 basic character set; one character outside turns the whole message into UCS-2. */
const gsmBasic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
/** Sent as an escape and a character: two places each. */
const gsmExtended = '^{}\\[~]|€\f'

export const maxSmsSegments = 4

export type SmsLength = {
  readonly encoding: 'gsm-7' | 'ucs-2'
  /** Septets of GSM-7 or code units of UCS-2. */
  readonly units: number
  /** Messages that the recipient's network joins and the sender pays for. */
  readonly segments: number
}

const gsmUnits = (message: string): number | null => {
  let units = 0
  for (const character of message) {
    if (gsmBasic.includes(character)) units += 1
    else if (gsmExtended.includes(character)) units += 2
    else return null
  }
  return units
}

/**
 * Length of a text message on the air (3GPP TS 23.038, TS 23.040 §9.2.3.24.1): 160 septets or
 * 70 UCS-2 units alone; 153 or 67 in each part of a joined one.
 */
export const smsLength = (message: string): SmsLength => {
  const septets = gsmUnits(message)
  const units = septets ?? message.length
  const [single, joined] = septets === null ? [70, 67] : [160, 153]
  const segments = units === 0 ? 0 : units <= single ? 1 : Math.ceil(units / joined)
  return { encoding: septets === null ? 'ucs-2' : 'gsm-7', units, segments }
}

export type SmsParts = {
  readonly signature?: string | null
  readonly text?: string | null
  readonly optOut?: string | null
}

/** The message as it is sent: signature, text, way out (广告法 Art. 43 wants sender and opt-out). */
export const composeSms = ({ signature, text, optOut }: SmsParts): string =>
  [signature, text, optOut].map((part) => part?.trim() ?? '').join('')
