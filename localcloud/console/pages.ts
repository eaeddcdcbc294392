import { EJSON } from 'bson'
import type { CollectionStats, Document, IndexSpec, Plan } from '../engine/types'
import type { OutboxEntry } from '../openapi/openapi'
import type { CallRecord } from '../runner/calls'
import type { StoredFile } from '../storage/about'
import type { Firing, TimerState } from '../timers/timers'
import { type Html, html } from './html'

/** The pages of the console: each a pure function from what it shows to HTML. */

export interface CollectionRow extends CollectionStats {
  name: string
  indexes: IndexSpec[]
}

export function overview(collections: CollectionRow[], functions: { name: string; about: string }[]): Html {
  return html`
<h2>Collections</h2>
${
  collections.length === 0
    ? none('No collection yet.')
    : html`<table>
<tr><th>Name</th><th>Indexes</th>${['Reads', 'Writes', 'Examined', 'Returned', 'Scans'].map((name) => html`<th class="number">${name}</th>`)}</tr>
${collections.map(
  (row) => html`<tr>
<td><a href="${collectionPath(row.name)}">${row.name}</a></td>
<td>${row.indexes.map((index) => html`<div>${index.name} <span class="dim">${keys(index)}</span></div>`)}</td>
<td class="number">${row.reads}</td><td class="number">${row.writes}</td>
<td class="number">${row.documentsExamined}</td><td class="number">${row.documentsReturned}</td>
<td class="number ${row.scans > 0 && 'bad'}">${row.scans}</td>
</tr>`,
)}</table>`
}
<h2>Functions</h2>
${
  functions.length === 0
    ? none('No function.')
    : html`<table>${functions.map(({ name, about }) => html`<tr><td>${name}</td><td class="dim">${about}</td></tr>`)}</table>`
}`
}

/** What was asked of a collection, as typed. */
export interface Question {
  filter: string
  sort: string
  skip: string
  limit: string
}

export type Result = { documents: Document[]; plan: Plan | undefined } | { error: string }

export function collection(name: string, question: Question, result: Result): Html {
  return html`
<form action="${collectionPath(name)}">
<label class="wide">Filter, in MongoDB's notation<textarea name="filter" rows="2">${question.filter}</textarea></label>
<label>Sort<input name="sort" value="${question.sort}" placeholder='{"createdAt": -1}'></label>
<label>Skip<input name="skip" value="${question.skip}" inputmode="numeric"></label>
<label>Limit<input name="limit" value="${question.limit}" inputmode="numeric"></label>
<button>Find</button>
</form>
${
  'error' in result
    ? html`<p class="bad">${result.error}</p>`
    : html`${result.plan && planLine(result.plan)}
${result.documents.length === 0 && none('No document matches.')}
${result.documents.map((document) => html`<article>${json(document)}</article>`)}`
}`
}

export function plans(list: Plan[]): Html {
  if (list.length === 0) return none('No query yet.')
  return html`<table>
<tr><th>At</th><th>Collection</th><th>Filter and sort</th><th>Index</th><th class="number">Examined</th><th class="number">Returned</th><th class="number">ms</th></tr>
${list.map(
  (plan) => html`<tr>
<td class="dim">${clockTime(plan.at)}</td>
<td>${plan.collection}</td>
<td><pre>${oneLine(plan.filter)}${plan.sort && ` sort ${oneLine(Object.fromEntries(plan.sort))}`}</pre></td>
<td>${plan.index ?? html`<span class="bad">scan</span>`}${plan.sortedInMemory && html` <span class="dim">sorted in memory</span>`}</td>
<td class="number">${plan.documentsExamined}</td><td class="number">${plan.documentsReturned}</td>
<td class="number">${plan.milliseconds.toFixed(1)}</td>
</tr>`,
)}</table>`
}

export function calls(list: CallRecord[]): Html {
  if (list.length === 0) return none('No function was called yet.')
  return html`<table>
<tr><th>At</th><th>Function</th><th>Caller</th><th>Outcome</th><th class="number">ms</th><th>Log</th></tr>
${list.map(
  (call) => html`<tr>
<td class="dim">${clockTime(call.at)}</td><td>${call.name}</td><td class="dim">${call.source}</td>
<td class="${call.error !== undefined && 'bad'}">${call.outcome}</td>
<td class="number">${call.milliseconds?.toFixed(1)}</td>
<td>${call.error && html`<pre class="bad">${call.error}</pre>`}${
    call.log.length > 0 && html`<details><summary>Log</summary><pre>${call.log.map(({ text }) => text)}</pre></details>`
  }</td>
</tr>`,
)}</table>`
}

export function outbox(list: OutboxEntry[]): Html {
  if (list.length === 0) return none('Nothing was sent.')
  return html`<form method="post" action="/_/console/outbox/empty"><button>Empty</button></form>
${list.map(
  (entry) => html`<article><strong>${entry.api}</strong> <span class="dim">${clockTime(entry.time)}</span>
${json(entry.arguments)}</article>`,
)}`
}

export function files(list: (StoredFile & { url: string })[]): Html {
  if (list.length === 0) return none('No file is stored.')
  return html`<table>
<tr><th>Path</th><th class="number">Bytes</th><th>Uploaded</th><th>By</th></tr>
${list.map(
  (
    file,
  ) => html`<tr><td><a href="${file.url}" rel="noreferrer">${file.path}</a></td><td class="number">${file.size}</td>
<td class="dim">${dateAndTime(file.uploadedAt)}</td><td>${file.owner ?? html`<span class="dim">a function</span>`}</td></tr>`,
)}</table>`
}

export function timers(now: Date, list: TimerState[], fired: Firing[]): Html {
  return html`
<p>The clock of the timers says <strong>${dateAndTime(now)}</strong>. Moving it fires what falls due on the way; nothing else sees it. Expressions mean Beijing time.</p>
<form method="post" action="/_/console/timers/advance">
<label>Advance by minutes<input name="minutes" value="60" inputmode="numeric"></label><button>Advance</button>
</form>
${
  fired.length > 0 &&
  html`<h2>Last move</h2><table>${fired.map(
    (firing) =>
      html`<tr><td>${dateAndTime(firing.time)}</td><td>${firing.function}</td><td>${firing.timer}</td><td class="bad">${firing.error}</td></tr>`,
  )}</table>`
}
<h2>Timers</h2>
${
  list.length === 0
    ? none('No function has a timer in its config.json.')
    : html`<table><tr><th>Function</th><th>Timer</th><th>When</th><th>Next</th><th></th></tr>${list.map(
        (timer) => html`<tr><td>${timer.function}</td><td>${timer.timer}</td><td><code>${timer.expression}</code></td>
<td>${timer.next ? dateAndTime(timer.next) : html`<span class="dim">never</span>`}</td>
<td><form class="inline" method="post" action="/_/console/timers/fire/${encodeURIComponent(timer.function)}/${encodeURIComponent(timer.timer)}"><button>Fire now</button></form></td></tr>`,
      )}</table>`
}`
}

function collectionPath(name: string): string {
  return `/_/console/collections/${encodeURIComponent(name)}`
}

function planLine(plan: Plan): Html {
  const by = plan.index === null ? 'a scan of the whole collection' : `the index ${plan.index}`
  return html`<p class="dim">Found ${plan.documentsReturned} by ${by}, examined ${plan.documentsExamined}, in ${plan.milliseconds.toFixed(1)} ms${plan.sortedInMemory && ', sorted in memory'}.</p>`
}

function keys(index: IndexSpec): string {
  const fields = index.keys.map(([field, direction]) => (direction === 1 ? field : `${field} desc`)).join(', ')
  return index.unique ? `${fields} (unique)` : fields
}

function none(text: string): Html {
  return html`<p class="dim">${text}</p>`
}

function json(value: unknown): Html {
  return html`<pre>${EJSON.stringify(value, undefined, 2)}</pre>`
}

function oneLine(value: unknown): string {
  return EJSON.stringify(value)
}

/** Times are this machine's; Sweden writes them as ISO 8601 does. */
function clockTime(date: Date): string {
  return `${date.toLocaleTimeString('sv-SE')}.${String(date.getMilliseconds()).padStart(3, '0')}`
}

function dateAndTime(date: Date): string {
  return date.toLocaleString('sv-SE')
}
