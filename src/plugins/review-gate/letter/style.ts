/** A4, black on white, in the typefaces that offices have; no colour carries meaning. */
export const letterStyle = `
:root { color-scheme: light }
* { box-sizing: border-box }
body { max-width: 18.4cm; margin: 1.2cm auto; padding: 0 .7cm; background: #fff; color: #111;
  font: 10.5pt/1.65 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, "Times New Roman", serif }
header { text-align: center; margin-bottom: .7cm }
h1 { margin: 0 0 .1cm; font-size: 17pt; line-height: 1.4; font-weight: 700 }
h1 span { display: block; font-size: 11.5pt; font-weight: 400 }
header p { margin: 0; font-variant-numeric: tabular-nums }
h2 { margin: .65cm 0 .2cm; font-size: 11.5pt; font-weight: 700; break-after: avoid }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
th, td { padding: .14cm .25cm; border: .6pt solid #555; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; font-weight: 400 }
th[scope=row] { width: 3.9cm; background: #f3f3f3 }
thead th { background: #f3f3f3 }
tr, article, .proof { break-inside: avoid }
code { font: 8pt/1.5 "DejaVu Sans Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere }
article { margin: 0 0 .3cm; padding: .25cm .3cm; border: .6pt solid #555 }
article.long { break-inside: auto }
article > p { margin: 0 0 .12cm }
.by { font-weight: 700 }
.opinion { white-space: pre-wrap; overflow-wrap: anywhere }
ol { margin: .1cm 0; padding-left: .7cm }
ol p { margin: 0 }
.answer { color: #333 }
.proof { display: flex; gap: .5cm; align-items: flex-start; margin-top: .2cm }
.proof svg { flex: none; width: 3.2cm; height: 3.2cm }
.proof p { margin: 0 0 .1cm }
.sign { display: flex; gap: 1cm; margin-top: 1.1cm; break-inside: avoid }
.sign p { flex: 1; margin: 0; padding-top: .1cm; border-top: .6pt solid #111 }
footer { margin-top: .5cm; font-size: 8.5pt; color: #333 }
@page { size: A4; margin: 1.6cm 1.5cm 1.6cm;
  @bottom-center { content: counter(page) " / " counter(pages); font-size: 8.5pt } }
@media print { body { max-width: none; margin: 0; padding: 0 } }
@media (max-width: 520px) { body { margin: 0 auto } th[scope=row] { width: 30% } }
`
