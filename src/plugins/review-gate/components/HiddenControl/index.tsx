'use client'

/** Takes the place of a control that another one of ours replaces. */
export const HiddenControl = (): null => null
