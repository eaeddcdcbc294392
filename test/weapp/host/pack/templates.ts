import { TmplGroup } from 'glass-easel-template-compiler'
import { type PackageFiles, withoutExtension } from './read-package'

interface TemplateMessage {
  level: string
  message: string
  startLine: number
  startColumn: number
}

export interface CompiledTemplates {
  /** A JavaScript expression: the templates by path, ready for the engine. */
  code: string
  /** What Tencent's compiler found wrong, as `file:line:column message`. WeChat's own compiler refuses such a file. */
  complaints: string[]
}

/** The insides of built-in components: where the children of each kind go. */
const BUILT_IN_TEMPLATES = {
  'wx/children': '<slot/>',
  'wx/nothing': '',
  'wx/inner': '<wx-inner><slot/></wx-inner>',
}

/** Compiles every wxml and wxs of the package with Tencent's template compiler. */
export function compileTemplates(pkg: PackageFiles): CompiledTemplates {
  const group = new TmplGroup()
  const complaints: string[] = []
  try {
    for (const file of pkg.files) {
      if (file.endsWith('.wxs')) group.addScript(withoutExtension(file), pkg.read(file))
      if (!file.endsWith('.wxml')) continue
      const messages: TemplateMessage[] = group.addTmpl(withoutExtension(file), pkg.read(file)) ?? []
      for (const { message, startLine, startColumn } of messages) {
        complaints.push(`${file}:${startLine + 1}:${startColumn + 1} ${message}`)
      }
    }
    for (const [path, source] of Object.entries(BUILT_IN_TEMPLATES)) group.addTmpl(path, source)
    return { code: group.getTmplGenObjectGroups(), complaints }
  } finally {
    group.free()
  }
}
