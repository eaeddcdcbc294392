/** The engine's refusals, in production's codes and words. */
import { CloudError } from '../errors'

/** A filter, projection, sort or pipeline that MongoDB does not take. `name` is MongoDB's name of the error. */
export function badQuery(message: string, name = 'BadValue'): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] (${name}) ${message}`)
}

/** A write that MongoDB does not take. */
export function badWrite(message: string, reason = 'FailedOperation'): CloudError {
  return new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[${reason}] multiple write errors: [{write errors: [{${message}}]}, {<nil>}]`,
  )
}

export function duplicateKey(collection: string, index: string, key: string): CloudError {
  return badWrite(
    `E11000 duplicate key error collection: tnt.${collection} index: ${index} dup key: ${key}`,
    'FailedOperation.DuplicateWrite',
  )
}

export function collectionMissing(name: string): CloudError {
  return new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
  )
}

export function collectionExists(name: string): CloudError {
  return new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `Table exist: ${name}`)
}

export function transactionGone(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  )
}

export function transactionConflict(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  )
}

/** What is on disk is not what was written there. */
export function damaged(where: string): CloudError {
  return new CloudError(
    'DATABASE_REQUEST_FAILED',
    `The database file is damaged (${where}). Nothing is served from it: restore the directory from a copy.`,
  )
}
