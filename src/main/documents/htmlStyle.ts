/** Column widths as classes: a style attribute would need a looser policy. */
const widths = Array.from({ length: 100 }, (_, index) => `.w${index + 1}{width:${index + 1}%}`).join('')

/** The look of paper on the screen (forms.md 2.1, 4.1, 4.6). One style for every paper, so that its hash never changes within a version. */
export const htmlStyle = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;padding:24px 12px;background:#d9dde2;color:#111;font-family:'Pretendard GOV','Malgun Gothic','Apple SD Gothic Neo',sans-serif;font-size:12pt;line-height:1.6;word-break:keep-all;overflow-wrap:anywhere}
.sheet{position:relative;width:210mm;max-width:100%;min-height:297mm;margin:0 auto;padding:20mm 20mm 24mm;background:#fff;box-shadow:0 1px 6px rgb(0 0 0 / 25%)}
.form{font-size:11.5pt;line-height:1.5}
.report{font-size:12.5pt}
.sheet.certificate{padding:30mm 25mm 25mm;font-size:16pt}
.marks{position:absolute;top:8mm;left:0;right:0;margin:0;text-align:center;font-size:9.5pt;font-weight:700;color:#9b1c1c}
h1{margin:.6em 0 .8em;font-size:20pt;line-height:1.45}
.letter h1{font-size:14pt}
.certificate h1{margin:1.4em 0 1.15em;font-size:34pt}
h2{margin:1em 0 .3em;font-size:14pt;line-height:1.45}
h3{margin:.8em 0 .2em;font-size:13pt}
p{margin:.25em 0;white-space:pre-wrap}
.start{text-align:left}.center{text-align:center}.end{text-align:right}
.note{font-size:9.5pt;line-height:1.4}
p.lead{margin:.6em 0;font-size:15pt;font-weight:700}
.letter p.lead{font-size:18pt}
.certificate p{margin:.75em 0}
.certificate p.note{font-size:11pt}
.certificate p.lead{margin:1.6em 0 .75em;font-size:20pt}
.unit,.endmark{white-space:pre}
.endmark{word-spacing:.14em}
.alone{padding-left:1em}
ul{margin:0;padding:0;list-style:none}
li{display:grid;grid-template-columns:auto 1fr;column-gap:.5em;margin:.15em 0}
li>.body{grid-column:2}
li>.body>p{margin:0}
li>.wide{grid-column:1/-1}
li>.wide>.inner{padding-left:1em}
.attachments{display:grid;grid-template-columns:auto 1fr;column-gap:1em;margin-top:1em}
.attachments>p{margin:.15em 0}
table{width:100%;margin:.5em 0;border-collapse:collapse;font-size:10.5pt;line-height:1.4}
table.note{font-size:9.5pt}
caption{text-align:left;font-weight:700;font-size:10.5pt}
th,td{padding:3.5pt 4.5pt;border:1px solid #555;vertical-align:middle}
table.note th,table.note td{padding:2pt 3.5pt}
th{background:#eef1f4;font-weight:700}
td.muted{background:#eef1f4;color:#595959}
table.writing td{height:31pt}
table.signature td{height:48pt}
hr{margin:.6em 0;border:0;border-top:1.5px solid #111}
.together{margin-top:1em;break-inside:avoid}
.certificate .together{margin-top:3em}
.certificate p.marks{margin:0}
.pagebreak{break-after:page;border-top:1px dashed #b5b5b5;margin:2em 0}
footer{position:absolute;left:20mm;right:20mm;bottom:9mm;display:flex;justify-content:space-between;font-size:8pt;color:#595959}
@media print{body{padding:0;background:#fff}.sheet{box-shadow:none}.pagebreak{border:0}}
${widths}
`
