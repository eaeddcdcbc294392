import {
  addJointProjectInput,
  endJointProjectInput,
  type JointProjectDocument,
  jointProjectIdInput,
  jointProjectPage,
  jointProjectsInput,
  jointProjectView,
  progressInput,
  saveJointProjectInput,
} from 'types/joint-projects'
import type { JointProjectStep } from 'types/words/offers'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { notFound } from '../../kernel/errors'
import { derivedId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { bylineSeenBy } from '../../kernel/sight'
import { marked, unlessKnown } from '../../kernel/since'
import { beginOnce, begunBy, refuseOther, takeStep } from '../../kernel/steps'
import { namesOfUnits, unitsInUse } from '../units/directory'
import { actionsOf, begin, change, end, noteProgress } from './projects'
import type { Said } from './rules'
import { jointProjects, type ListedProject, projectsIn } from './store'
import { nameIn } from './views'

const TEXTS = ['title', 'agreement'] as const

export const projectProcedures = {
  projects: procedure('offers.projects', 'Joint projects of a unit or of the community, the newest first.')
    .input(jointProjectsInput)
    .output(orUnchanged(jointProjectPage))
    .query(async ({ ctx, input: { unitId, cursor, since } }) => {
      const { communityId } = ctx.actor
      const found = await projectsIn(ctx.db, { communityId, unitId, before: cursor }, PAGE_AND_ONE)
      const names = await namesOfUnits(
        ctx.db,
        found.flatMap(({ unitIds }) => unitIds),
      )
      const page = pageFrom(
        found,
        (one) => summaryOf(one, names),
        (last) => last.order,
      )
      return unlessKnown(since, marked(ctx, page))
    }),

  project: procedure('offers.project', 'One joint project: what was agreed, and how far it is.')
    .input(jointProjectIdInput)
    .output(orUnchanged(jointProjectView))
    .query(async ({ ctx, input: { id, since } }) => {
      const project = await jointProjects(ctx.db).get(id)
      if (project?.communityId !== ctx.actor.communityId) throw notFound('个项目')
      return unlessKnown(since, await show(ctx, project))
    }),

  addProject: procedure('offers.addProject', 'Write down what units and the community do together.')
    .input(addJointProjectInput)
    .use(digested())
    .use(checkedTexts({ fields: TEXTS }))
    .output(jointProjectView)
    .mutation(async ({ ctx, input }) => {
      await refuseStrangers(ctx, input.unitIds)
      const _id = derivedId(ctx.actor.memberId, 'jointProject', input.key)
      const project = await beginOnce(ctx, jointProjects, begunBy(begin(_id, input, ctx.actor, ctx.now), ctx.sent))
      refuseOther(project, { digest: project.timeline[0]?.digest, text: project.title }, ctx.sent)
      return show(ctx, project)
    }),

  saveProject: procedure('offers.saveProject', 'Change what was agreed, or which units take part.')
    .input(saveJointProjectInput)
    .use(digested())
    .use(checkedTexts({ fields: TEXTS }))
    .output(jointProjectView)
    .mutation(async ({ ctx, input }) => {
      const before = await jointProjects(ctx.db).get(input.id)
      const fresh = input.unitIds.filter((id) => !before?.unitIds.includes(id))
      if (before?.communityId === ctx.actor.communityId) await refuseStrangers(ctx, fresh)
      return act(ctx, input, 'save', (project) => change(project, input, ctx.actor, ctx.now))
    }),

  noteProgress: procedure('offers.noteProgress', 'Say how far it is.')
    .input(progressInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(jointProjectView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'progress', (project, said) => noteProgress(project, input.text, ctx.actor, said)),
    ),

  endProject: procedure('offers.endProject', 'End it, and say what came of it.')
    .input(endJointProjectInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(jointProjectView)
    .mutation(({ ctx, input }) => act(ctx, input, 'end', (project, said) => end(project, input.text, ctx.actor, said))),
}

/** @throws {AppError} NOT_FOUND where one of them is no unit in use of this community */
async function refuseStrangers(ctx: ActorContext, unitIds: readonly string[]): Promise<void> {
  if (unitIds.length === 0) return
  const known = new Set((await unitsInUse(ctx.db, ctx.actor.communityId)).map(({ id }) => id))
  if (!unitIds.every((id) => known.has(id))) throw notFound('个单位')
}

function summaryOf({ _id: id, title, unitIds, state }: ListedProject, names: ReadonlyMap<string, string>) {
  return { id, title, partners: unitIds.map((unitId) => ({ id: unitId, name: nameIn(names, unitId) })), state }
}

async function show(ctx: ActorContext, project: JointProjectDocument) {
  const names = await namesOfUnits(ctx.db, project.unitIds)
  const progress = project.timeline
    .filter(({ step, text }) => step === 'progress' && text !== undefined)
    .map(({ id, at, by, text = '' }) => ({
      id,
      at: at.getTime(),
      by: by ? bylineSeenBy(ctx.actor.member, by) : '',
      text,
    }))
  return marked(ctx, {
    ...summaryOf(project, names),
    agreement: project.agreement,
    result: project.result,
    endedAt: project.endedAt?.getTime() ?? null,
    progress: progress.reverse(),
    actions: actionsOf(project, ctx.actor),
    version: project.version,
  })
}

async function act(
  ctx: ActorContext,
  { id: matterId, key, seen }: { id: string; key: string; seen: number },
  step: JointProjectStep,
  decide: (project: JointProjectDocument, said: Said) => Step<JointProjectDocument>,
) {
  const deed = { matterId, memberId: ctx.actor.memberId, step, key, sent: ctx.sent, seen, what: '个项目' }
  return show(ctx, await takeStep(ctx, jointProjects, deed, (found) => decide(found, { key, now: ctx.now })))
}
