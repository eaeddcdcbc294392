import * as glassEasel from 'glass-easel'
import { type AssociatedBackend, type CodeSpace, component, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { HostBackend } from './backend'
import { domOf, toPlainEvent } from './events'
import { connectGestures, type Gestures } from './gestures'
import type { Meter } from './meter'
import { describe, type Problems } from './problems'
import { createSelectorQuery } from './selector-query'

/** Templates compiled by Tencent's compiler, by path. */
export type Templates = Record<string, (name: string) => glassEasel.templateEngine.Template>

export interface Engine {
  backend: AssociatedBackend
  /** Where built-in components are registered, before {@link Engine.openAppSpace}. */
  builtIns: CodeSpace
  /** Where the package's components and pages are registered. */
  openAppSpace(): CodeSpace
  gestures: Gestures
}

/** Starts glass-easel with the adapter for mini-programs and adds what WeChat has around it. */
export function startEngine(problems: Problems, meter: Meter): Engine {
  const env = new MiniProgramEnv()
  const surface = new HostBackend(problems)
  const gestures = connectGestures(surface)
  const builtIns = env.getGlobalCodeSpace()
  builtIns.getComponentSpace().updateComponentOptions({ writeIdToDOM: true })
  listenForErrors(problems)
  adaptHandlers(problems, gestures)
  measureSetData(problems, meter)
  component.ComponentCaller.prototype.createSelectorQuery = createSelectorQuery as unknown as () => ReturnType<
    component.GeneralComponent['createSelectorQuery']
  >
  return {
    backend: env.associateBackend(surface),
    builtIns,
    openAppSpace() {
      const space = env.createCodeSpace('', true)
      space.getComponentSpace().updateComponentOptions({ writeIdToDOM: true })
      return space
    },
    gestures,
  }
}

/** Errors and warnings become problems; `false` keeps the engine from printing them as well. */
function listenForErrors(problems: Problems) {
  glassEasel.addGlobalErrorListener((error, method, related) => {
    const where = typeof related === 'string' ? related : related?.is
    problems.report('exception', `${where ?? ''} ${method ?? ''}: ${describe(error)}`)
    return false
  })
  glassEasel.addGlobalWarningListener((message, related, element) => {
    // WeChat's own components ignore what they do not know; frameworks' templates pass them a lot.
    // A list that is not there yet draws nothing, and WeChat says nothing about it.
    if (message.includes('for-list data') && message.includes('"undefined"')) return false
    const isBuiltIn = element?.asElement()?.asGeneralComponent()?.is.startsWith('wx/')
    if (!isBuiltIn) problems.report('template', `${typeof related === 'string' ? related : related.is}: ${message}`)
    return false
  })
}

/**
 * The engine calls a template's handler with its own event object, and says nothing if the handler does not exist.
 * WeChat sends plain data and warns.
 */
function adaptHandlers(problems: Problems, gestures: Gestures) {
  const getMethod = glassEasel.Component.getMethod
  glassEasel.Component.getMethod = (owner, name) => {
    const method = getMethod.call(glassEasel.Component, owner as glassEasel.GeneralComponent, name)
    if (!method) {
      problems.report('missing-handler', `Component "${owner.is}" does not have a method "${name}"`)
      return undefined
    }
    return function (this: unknown, ...args: unknown[]) {
      const [event] = args
      if (!(event instanceof glassEasel.Event)) return method.apply(this, args)
      if (event.type === 'longpress') gestures.longPressHandled()
      return method.call(this, toPlainEvent(event as glassEasel.ShadowedEvent<unknown>))
    }
  }
}

function measureSetData(problems: Problems, meter: Meter) {
  const setData = glassEasel.Component.prototype.setData
  glassEasel.Component.prototype.setData = function (this: glassEasel.GeneralComponent, data) {
    if (!this.is.startsWith('wx/')) {
      try {
        meter.record(pageOf(this), this.is, JSON.stringify(data ?? {}).length)
      } catch (error) {
        problems.report('template', `setData of ${this.is} holds what JSON cannot carry: ${describe(error)}`)
      }
    }
    setData.call(this, data)
  }
}

/** Route of the page that a component stands on. */
function pageOf(owner: glassEasel.GeneralComponent): string {
  const screen = domOf(owner)?.closest<HTMLElement>('.wx-screen')
  return screen?.dataset.route ?? owner.is
}
