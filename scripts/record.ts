import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { casesOf, play } from '../test/compat/cases'
import { contractOfToday } from '../test/compat/contract'
import type { Heard } from '../test/compat/ear'
import { calledIn, callsHeard, sentBySomebody, withUnheard } from '../test/compat/heard'
import { bytesIn, FOLDER, knownSoFar, write } from '../test/compat/recorded'
import { Stage } from '../test/crash/stage'
import { fail, root } from './house'

/**
 * `npm run record -- VERSION [PATH …]`: runs the stories in the real package and in the browser, or those whose path has
 * one of these words in it, listens to what the phones ask, and keeps it in test/fixtures/wire/VERSION. The builds have to
 * stand. `--heard FILE` takes what was heard before, once for each file, and runs only stories that a word names.
 */

const STORIES: [project: string, folder: string, env?: Record<string, string>][] = [
  // With their long chapters.
  ['weapp', 'test/stories', { STORIES: 'all' }],
  ['stories', 'test/stories'],
  // Screens that no story opens.
  ['stories', 'test/browser/screens'],
]

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { heard: { type: 'string', multiple: true } },
    allowPositionals: true,
  })
  const [version, ...words] = positionals
  if (!version || !/^\d{4}-\d\d-\d\d[a-z]?$/.test(version)) {
    throw new Error('which version? Its day, as 2026-11-29; a letter behind it where the day has one already')
  }
  if (existsSync(path.join(FOLDER, version))) throw new Error(`${version} is recorded, and stays as it is`)
  const scratch = mkdtempSync(path.join(tmpdir(), 'chorus-heard-'))
  try {
    const files = values.heard ?? []
    if (files.length === 0 || words.length > 0) files.push(await listen(path.join(scratch, 'heard.jsonl'), words))
    const heard = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean))
    const contract = contractOfToday()
    const before = knownSoFar()
    const spoken = heard.map((line) => JSON.parse(line) as Heard)
    const called = calledIn(path.join(root, 'src'))
    const inStories = callsHeard(spoken, contract, before)
    const others = [...called].filter((name) => !(name in inStories) && sentBySomebody(before[name]).length === 0)
    const calls = callsHeard([...spoken, ...(await played(others))], contract, before)
    const all = withUnheard(calls, contract, called, before)
    const bytes = write(version, all)
    console.log(`${version}: ${Object.keys(all).length} procedures, ${bytes} bytes; ${bytesIn()} bytes in all`)
    const unheard = others.filter((name) => !(name in calls))
    if (others.length > 0) console.log(`In no story: ${others.join(', ')}`)
    if (unheard.length > 0) console.log(`Of these in no case of test/domains either: ${unheard.join(', ')}`)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** What no story does, as the cases of test/domains do it. */
async function played(names: string[]): Promise<Heard[]> {
  const stage = await Stage.open()
  try {
    const heard: Heard[] = []
    for (const name of names) for (let one = 0; one < casesOf(name); one++) heard.push(await play(stage, name, one))
    return heard
  } finally {
    await stage.close()
  }
}

/** Runs the stories with somebody at the wire. @returns the file of what was heard @throws where a story fails */
async function listen(file: string, words: string[]): Promise<string> {
  for (const [project, folder, env] of STORIES) {
    const where = words.length > 0 ? words.map((word) => `${folder}.*${word}`) : [folder]
    await run(['jest', ...where, '--selectProjects', project, '--maxWorkers=1', '--forceExit', '--passWithNoTests'], {
      ...env,
      CHORUS_WIRE_HEARD: file,
    }).catch((failed) => {
      const kept = path.join(tmpdir(), `chorus-heard-${process.pid}.jsonl`)
      if (existsSync(file)) copyFileSync(file, kept)
      throw new Error(`${failed.message}. What was heard: --heard ${kept}, with words for the stories to run again`)
    })
  }
  return file
}

function run(args: string[], env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('npx', args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('a story failed: nothing is recorded'))))
  })
}

main().catch(fail)
