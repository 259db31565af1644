/**
 * Geometric drawings in a box of 400 × 400 around its centre. No text: fonts differ from machine
 * to machine, and the bytes of the demo pictures must not.
 */
export type Ink = { readonly light: string; readonly accent: string; readonly dark: string }
export type Motif = (ink: Ink) => string

const rect = (
  [x, y, width, height, radius]: readonly [number, number, number, number, number],
  fill: string,
): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`

const circle = (x: number, y: number, r: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`

const path = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`

const line = (d: string, stroke: string, width = 16): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

export const scales: Motif = (ink) =>
  rect([-10, -150, 20, 290, 10], ink.light) +
  rect([-90, 130, 180, 26, 13], ink.light) +
  line('M-150 -110 L150 -110', ink.light, 20) +
  line(
    'M-150 -110 L-200 30 M-150 -110 L-100 30 M150 -110 L100 30 M150 -110 L200 30',
    ink.light,
    8,
  ) +
  path('M-215 30 H-85 A65 65 0 0 1 -215 30 Z', ink.accent) +
  path('M85 30 H215 A65 65 0 0 1 85 30 Z', ink.accent) +
  circle(0, -160, 26, ink.accent)

const handset = (ink: Ink): string =>
  rect([-105, -190, 210, 380, 34], ink.light) + rect([-85, -150, 170, 290, 10], ink.dark)

export const lockedPhone: Motif = (ink) =>
  handset(ink) +
  line('M-38 -10 V-50 A38 38 0 0 1 38 -50 V-10', ink.accent, 18) +
  rect([-62, -15, 124, 100, 18], ink.accent) +
  circle(0, 28, 14, ink.dark) +
  rect([-6, 30, 12, 32, 6], ink.dark)

export const sharedScreen: Motif = (ink) =>
  `<g transform="translate(-70 0)">${handset(ink)}</g>` +
  `<g transform="translate(-70 0)">${[0, 1, 2, 3].map((index) => circle(-54 + index * 36, 0, 13, ink.accent)).join('')}</g>` +
  line('M70 -70 A100 100 0 0 1 70 70', ink.light, 18) +
  line('M115 -115 A160 160 0 0 1 115 115', ink.light, 18) +
  line('M160 -160 A220 220 0 0 1 160 160', ink.accent, 18)

export const call: Motif = (ink) =>
  handset(ink) +
  circle(0, -40, 52, ink.light) +
  path('M-80 90 A80 80 0 0 1 80 90 Z', ink.light) +
  line('M-44 -60 H44', ink.accent, 22) +
  path('M0 -108 L52 -78 H-52 Z', ink.accent)

export const report: Motif = (ink) =>
  rect([-135, -185, 270, 370, 22], ink.light) +
  rect([-95, -135, 120, 22, 11], ink.dark) +
  rect([-95, -90, 190, 14, 7], ink.dark) +
  rect([-95, -55, 160, 14, 7], ink.dark) +
  rect([-95, 60, 36, 80, 8], ink.accent) +
  rect([-40, 20, 36, 120, 8], ink.accent) +
  rect([15, -10, 36, 150, 8], ink.accent) +
  circle(95, 95, 62, ink.accent) +
  line('M68 96 L88 116 L124 74', ink.light, 16)

export const umbrella: Motif = (ink) =>
  path(
    'M-190 -10 A190 190 0 0 1 190 -10 Q143 -45 95 -10 Q48 -45 0 -10 Q-48 -45 -95 -10 Q-143 -45 -190 -10 Z',
    ink.light,
  ) +
  line('M0 -10 V140 A35 35 0 0 0 70 140', ink.light, 16) +
  [-115, 125].map((x) => coin(x, 105, 34, ink)).join('')

const coin = (x: number, y: number, r: number, ink: Ink): string =>
  circle(x, y, r, ink.accent) +
  circle(x, y, r * 0.68, ink.dark) +
  circle(x, y, r * 0.42, ink.accent)

export const balance: Motif = (ink) =>
  rect([-160, -120, 320, 240, 30], ink.light) +
  rect([-160, -70, 320, 44, 0], ink.dark) +
  rect([-120, 30, 110, 22, 11], ink.accent) +
  rect([-120, 66, 70, 16, 8], ink.dark) +
  coin(95, 60, 40, ink)

export const hook: Motif = (ink) =>
  line('M20 -200 V60 A75 75 0 0 1 -130 60 V30', ink.light, 22) +
  path('M-165 50 L-130 -25 L-95 50 Z', ink.light) +
  coin(110, 70, 72, ink) +
  line('M20 -60 H110 V-5', ink.accent, 8)

export const chart: Motif = (ink) =>
  rect([-190, -160, 380, 300, 24], ink.light) +
  line('M-150 80 L-70 10 L-10 40 L60 -80', ink.dark, 18) +
  line('M60 -80 L110 100', ink.accent, 18) +
  path('M80 85 L140 85 L114 135 Z', ink.accent)

export const parcel: Motif = (ink) =>
  path('M-150 -70 L0 -140 L150 -70 V100 L0 170 L-150 100 Z', ink.light) +
  line('M-150 -70 L0 0 L150 -70 M0 0 V170', ink.dark, 10) +
  line('M-75 -105 L75 -35 V30', ink.accent, 24) +
  circle(140, -120, 62, ink.accent) +
  line('M140 -150 V-115', ink.light, 16) +
  circle(140, -88, 9, ink.light)

export const barrier: Motif = (ink) =>
  rect([-180, -60, 360, 150, 22], ink.light) +
  circle(0, 15, 46, ink.dark) +
  circle(0, 15, 26, ink.light) +
  circle(-130, 15, 16, ink.dark) +
  circle(130, 15, 16, ink.dark) +
  line('M-150 150 L150 -150', ink.accent, 34)

export const chats: Motif = (ink) =>
  path(
    'M-190 -130 H60 A30 30 0 0 1 90 -100 V0 A30 30 0 0 1 60 30 H-90 L-150 85 V30 H-190 A30 30 0 0 1 -220 0 V-100 A30 30 0 0 1 -190 -130 Z',
    ink.light,
  ) +
  [-130, -65, 0].map((x) => circle(x, -50, 16, ink.dark)).join('') +
  path(
    'M-10 60 H180 A26 26 0 0 1 206 86 V150 A26 26 0 0 1 180 176 V215 L130 176 H-10 A26 26 0 0 1 -36 150 V86 A26 26 0 0 1 -10 60 Z',
    ink.accent,
  ) +
  line('M85 88 V125', ink.light, 16) +
  circle(85, 150, 9, ink.light)

export const twoFaces: Motif = (ink) =>
  path('M0 -180 A140 180 0 0 0 0 180 Z', ink.light) +
  path('M0 -180 A140 180 0 0 1 0 180 Z', ink.accent) +
  circle(-58, -40, 18, ink.dark) +
  rect([40, -58, 40, 36, 4], ink.light) +
  line('M-62 70 Q-30 95 0 95', ink.dark, 14) +
  line('M0 95 H20 V75 H45 V95 H66', ink.light, 12) +
  line('M0 -205 V205', ink.dark, 8)

export const chain: Motif = (ink) =>
  rect([-185, -110, 260, 160, 22], ink.light) +
  rect([-185, -75, 260, 32, 0], ink.dark) +
  line('M20 60 A55 55 0 1 1 75 115 M75 60 A55 55 0 1 1 130 115', ink.accent, 22) +
  circle(150, 130, 40, ink.accent)

export const megaphone: Motif = (ink) =>
  path('M-150 -50 L90 -150 V130 L-150 40 Z', ink.light) +
  rect([-190, -50, 60, 90, 20], ink.dark) +
  line('M-95 60 L-70 150 H-20 L-45 75', ink.light, 22) +
  line('M130 -70 L190 -110 M140 -10 H210 M130 50 L190 90', ink.accent, 20)

export const kiosk: Motif = (ink) =>
  rect([-120, -190, 240, 260, 26], ink.light) +
  rect([-90, -160, 180, 130, 12], ink.dark) +
  line('M-55 -95 L-15 -60 L55 -130', ink.accent, 22) +
  rect([-70, 0, 140, 22, 11], ink.dark) +
  rect([-50, 12, 100, 96, 6], ink.accent) +
  rect([-150, 150, 300, 30, 15], ink.light)

export const openBook: Motif = (ink) =>
  path('M0 -100 C-60 -150 -150 -150 -200 -130 V110 C-150 90 -60 90 0 140 Z', ink.light) +
  path('M0 -100 C60 -150 150 -150 200 -130 V110 C150 90 60 90 0 140 Z', ink.accent) +
  line('M-150 -70 C-110 -80 -75 -70 -50 -55 M-150 -15 C-110 -25 -75 -15 -50 0', ink.dark, 12) +
  line('M150 -70 C110 -80 75 -70 50 -55 M150 -15 C110 -25 75 -15 50 0', ink.light, 12)

export const neighbours: Motif = (ink) =>
  [-130, 0, 130]
    .map(
      (x, index) =>
        circle(x, index === 1 ? -95 : -60, 52, index === 1 ? ink.accent : ink.light) +
        path(
          `M${x - 85} 130 V${index === 1 ? 60 : 90} A85 ${index === 1 ? 95 : 85} 0 0 1 ${x + 85} ${index === 1 ? 60 : 90} V130 Z`,
          index === 1 ? ink.accent : ink.light,
        ),
    )
    .join('') + rect([-220, 150, 440, 18, 9], ink.light)
