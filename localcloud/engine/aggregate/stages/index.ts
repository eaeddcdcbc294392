/** Every stage by its name. */
import type { MakeStage } from '../context'
import { bucket, bucketAuto } from './bucket'
import { count, limit, match, sample, skip, sort } from './flow'
import { group, sortByCount } from './group'
import { facet, lookup, unionWith } from './joins'
import { addFields, project, unset } from './project'
import { replaceRoot, replaceWith, unwind } from './reshape'

export const STAGES: Record<string, MakeStage> = {
  $match: match,
  $sort: sort,
  $limit: limit,
  $skip: skip,
  $count: count,
  $sample: sample,
  $project: project,
  $addFields: addFields('$addFields'),
  $set: addFields('$set'),
  $unset: unset,
  $replaceRoot: replaceRoot,
  $replaceWith: replaceWith,
  $unwind: unwind,
  $group: group,
  $sortByCount: sortByCount,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $lookup: lookup,
  $unionWith: unionWith,
  $facet: facet,
}
