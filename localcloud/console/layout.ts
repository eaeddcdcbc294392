import { Html, html } from './html'

const STYLE = new Html(`
:root { color-scheme: light dark; --line: #d8dce2; --soft: #f3f5f8; --text: #1c2430; --dim: #5d6878; --link: #0a5bb5; --bad: #b3261e; --back: #ffffff }
@media (prefers-color-scheme: dark) {
  :root { --line: #39414d; --soft: #20262f; --text: #e4e8ee; --dim: #9aa5b4; --link: #7db7ff; --bad: #ff8a80; --back: #161b22 }
}
* { box-sizing: border-box }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--back) }
header { display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: baseline; padding: 12px 24px; border-bottom: 1px solid var(--line); background: var(--soft) }
header strong { margin-right: 12px }
main { padding: 8px 24px 48px; max-width: 1200px; overflow-x: auto }
a { color: var(--link) }
h1 { font-size: 22px } h2 { font-size: 17px; margin-top: 28px }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line) }
th { font-weight: 600; color: var(--dim); white-space: nowrap }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.45 ui-monospace, monospace }
article { border: 1px solid var(--line); border-radius: 6px; padding: 10px 14px; margin: 10px 0 }
form { display: flex; flex-wrap: wrap; gap: 10px; align-items: end; margin: 12px 0 }
form.inline { display: inline; margin: 0 }
label { display: grid; gap: 2px; color: var(--dim); font-size: 13px; flex: 1 1 160px }
label.wide { flex-basis: 360px }
input, textarea, button { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--line); border-radius: 5px; padding: 6px 10px }
input, textarea { width: 100%; font-family: ui-monospace, monospace; font-size: 13px }
button { background: var(--soft); cursor: pointer }
.dim { color: var(--dim) } .bad { color: var(--bad) }
@media (max-width: 600px) { main, header { padding-left: 12px; padding-right: 12px } }
`)

const PAGES: [path: string, name: string][] = [
  ['/_/', 'Overview'],
  ['/_/console/calls', 'Calls'],
  ['/_/console/plans', 'Plans'],
  ['/_/console/outbox', 'Outbox'],
  ['/_/console/files', 'Files'],
  ['/_/console/timers', 'Timers'],
]

/** The frame of every page of the console. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · Local cloud</title>
<style>${STYLE}</style>
</head>
<body>
<header><strong>Local cloud</strong>${PAGES.map(([path, name]) => html`<a href="${path}">${name}</a>`)}</header>
<main><h1>${title}</h1>${body}</main>
</body>
</html>
`.text
}
