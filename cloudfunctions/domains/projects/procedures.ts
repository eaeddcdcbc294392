import {
  addProjectInput,
  PROJECT_TEXTS,
  type ProjectDocument,
  type ProjectFields,
  type ProjectSummary,
  projectFields,
  projectIdInput,
  projectPage,
  projectStepInput,
  projectsInput,
  projectView,
  saveProjectInput,
} from 'types/projects'
import { STANDARD, STANDARD_PROJECTS } from 'types/words/standard-projects'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { notFound } from '../../kernel/errors'
import { mayOver } from '../../kernel/grants'
import { derivedId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure, router } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { beginOnce, begunBy, refuseOther, takeStep } from '../../kernel/steps'
import { add, change, close, scopeOf, standardOf } from './rules'
import { type ListedProject, projects, projectsIn } from './store'

export const projectsRouter = router({
  list: procedure('projects.list', 'The project library: what my community wrote down, then what every community has.')
    .input(projectsInput)
    .output(orUnchanged(projectPage))
    .query(async ({ ctx, input: { closed, cursor, since } }) => {
      const { communityId } = ctx.actor
      const found = await projectsIn(ctx.db, { communityId, closed, after: cursor }, PAGE_AND_ONE)
      const page = pageFrom(found, summaryOf, (last) => last._id)
      const standard = closed || page.next !== null ? [] : STANDARD_ONES
      return unlessKnown(since, marked(ctx, { ...page, items: [...page.items, ...standard] }))
    }),

  get: procedure('projects.get', 'One project of the library.')
    .input(projectIdInput)
    .output(orUnchanged(projectView))
    .query(async ({ ctx, input: { id, since } }) => {
      const standard = standardOf(id)
      if (standard) return unlessKnown(since, marked(ctx, viewOfStandard(id, standard)))
      const project = await projects(ctx.db).get(id)
      if (project?.communityId !== ctx.actor.communityId) throw notFound('个项目')
      return unlessKnown(since, show(ctx, project))
    }),

  add: procedure('projects.add', 'Write a project down. The same key again gives the same project.')
    .input(addProjectInput)
    .use(digested())
    .use(checkedTexts({ fields: PROJECT_TEXTS }))
    .output(projectView)
    .mutation(async ({ ctx, input }) => {
      const projectId = derivedId(ctx.actor.memberId, 'project', input.key)
      const project = await beginOnce(ctx, projects, begunBy(add(projectId, input, ctx.actor, ctx.now), ctx.sent))
      refuseOther(project, { digest: project.timeline[0]?.digest, text: project.title }, ctx.sent)
      return show(ctx, project)
    }),

  save: procedure('projects.save', 'Change a project. Tasks that were made from it stay as they are.')
    .input(saveProjectInput)
    .use(digested())
    .use(checkedTexts({ fields: PROJECT_TEXTS }))
    .output(projectView)
    .mutation(({ ctx, input }) =>
      act(ctx, { ...input, step: 'save' }, (found) => change(found, input, ctx.actor, ctx.now)),
    ),

  close: procedure('projects.close', 'Take a project out of use.')
    .input(projectStepInput)
    .use(digested())
    .output(projectView)
    .mutation(({ ctx, input }) =>
      act(ctx, { ...input, step: 'close' }, (found) => close(found, true, ctx.actor, { key: input.key, now: ctx.now })),
    ),

  reopen: procedure('projects.reopen', 'Take a project into use again.')
    .input(projectStepInput)
    .use(digested())
    .output(projectView)
    .mutation(({ ctx, input }) =>
      act(ctx, { ...input, step: 'reopen' }, (found) =>
        close(found, false, ctx.actor, { key: input.key, now: ctx.now }),
      ),
    ),
})

const summaryOf = ({ _id: id, title, purpose, closed }: ListedProject): ProjectSummary => ({
  id,
  title,
  purpose,
  standard: false,
  closed,
})

const standardSummary = (id: string, { title, purpose }: ProjectFields): ProjectSummary => ({
  id,
  title,
  purpose,
  standard: true,
  closed: false,
})
const STANDARD_ONES = Object.entries(STANDARD_PROJECTS).map(([name, one]) => standardSummary(`${STANDARD}${name}`, one))

const viewOfStandard = (id: string, fields: ProjectFields) => ({
  ...standardSummary(id, fields),
  fields,
  version: 0,
  mayKeep: false,
})

const show = (ctx: ActorContext, project: ProjectDocument) =>
  marked(ctx, {
    ...summaryOf(project),
    fields: projectFields.parse(project),
    version: project.version,
    mayKeep: mayOver(ctx.actor, 'projects.save', scopeOf(project)),
  })

async function act(
  ctx: ActorContext,
  { id: matterId, key, seen, step }: { id: string; key: string; seen: number; step: string },
  decide: (project: ProjectDocument) => Step<ProjectDocument>,
) {
  const { memberId } = ctx.actor
  const deed = { matterId, memberId, step, key, sent: ctx.sent, seen, what: '个项目' }
  return show(ctx, await takeStep(ctx, projects, deed, decide))
}
