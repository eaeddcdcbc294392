/**
 * The codes with which WeChat cloud's gateway refuses; wx-server-sdk turns them into the numbers given here
 * (its `errCode`). What is not in the SDK's table arrives at the caller as −501001.
 */
export type CloudErrorCode =
  | 'DATABASE_REQUEST_FAILED' // -502001
  | 'DATABASE_PERMISSION_DENIED' // -502003
  | 'DATABASE_COLLECTION_NOT_EXIST' // -502005
  | 'DATABASE_COLLECTION_ALREADY_EXIST'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'INVALID_PARAM' // -501007
  | 'STORAGE_FILE_NONEXIST' // -503003
  | 'STORAGE_EXCEED_AUTHORITY' // -503002
  | 'STORAGE_SIGN_PARAM_INVALID' // -503004
  | 'FUNCTIONS_EXECUTE_FAIL' // -504002
  | 'FUNCTIONS_TIME_LIMIT_EXCEEDED'
  | 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED'
  | 'FUNCTION_NOT_FOUND'
  | 'RESOURCE_EXHAUSTED'

/** A refusal as the gateway words it: HTTP 200 with `{ requestId, code, message }`. */
export class CloudError extends Error {
  constructor(
    readonly code: CloudErrorCode,
    message: string,
  ) {
    super(message)
    this.name = 'CloudError'
  }
}
