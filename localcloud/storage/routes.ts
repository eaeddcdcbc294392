import type { Faults } from '../faults/faults'
import { contentOf, Refusal, refuseLonger, sendJson, sendText } from '../http/exchange'
import { parseForm } from '../http/form'
import { readOpenid } from '../http/openid'
import type { Exchange, Handler, Router } from '../http/router'
import { contentType } from './content-type'
import { type FileStore, MAX_FILE } from './files'
import type { Permits } from './permits'

/** Sends the answer to what was carried out. */
type Answer = () => void

/** Uploads of clients and of the SDK, and downloads by temporary URL. */
export function storageRoutes(router: Router, files: FileStore, permits: Permits, faults: Faults): void {
  /** What functions ask for, too: their calls may die of it. */
  const passing = (action: string, handle: (exchange: Exchange) => Promise<Answer>): Handler => {
    return (exchange) =>
      faults.pass(
        exchange,
        { kind: 'data', action },
        () => handle(exchange),
        (answer) => answer(),
      )
  }
  router
    .on('PUT', '/storage/*', (exchange) => uploadFromClient(exchange, files))
    .on(
      'GET',
      '/storage/*',
      passing('storage.download', (exchange) => download(exchange, files, permits)),
    )
    // wx-server-sdk 4 puts, 3 posts a form, both to the address that storage.getUploadMetadata gave them.
    .on(
      'PUT',
      '/cos',
      passing('storage.upload', (exchange) => uploadByPut(exchange, files, permits)),
    )
    .on(
      'POST',
      '/cos',
      passing('storage.upload', (exchange) => uploadByForm(exchange, files, permits)),
    )
}

/**
 * Stands in for `wx.cloud.uploadFile`, under the platform's default rule: all may read, only the creator may write.
 */
async function uploadFromClient({ request, response, params }: Exchange, files: FileStore): Promise<void> {
  const openid = readOpenid(request)
  if (!openid) throw new Refusal(401, 'STORAGE_EXCEED_AUTHORITY', 'An upload needs the header x-wx-openid')
  refuseLonger(request, MAX_FILE)
  const path = params['*'] ?? ''
  const present = await files.info(path)
  if (present && present.owner !== openid) {
    throw new Refusal(403, 'STORAGE_EXCEED_AUTHORITY', 'The file belongs to somebody else')
  }
  await files.write(path, contentOf(request), openid)
  sendJson(response, 200, { fileID: files.fileId(path) })
}

async function download({ request, response, url }: Exchange, files: FileStore, permits: Permits): Promise<Answer> {
  const { verdict, path } = permits.checkDownload(url.searchParams)
  if (verdict !== 'good') {
    throw new Refusal(
      403,
      'STORAGE_SIGN_PARAM_INVALID',
      `The address is ${verdict === 'expired' ? 'expired' : 'not signed'}`,
    )
  }
  const file = await files.info(path)
  if (!file) throw new Refusal(404, 'STORAGE_FILE_NONEXIST', 'There is no such file')
  const content = request.method === 'HEAD' ? undefined : await files.read(path)
  return () => {
    response.writeHead(200, {
      'content-type': contentType(path),
      // The file may have been stored anew since.
      'content-length': content?.length ?? file.size,
      'last-modified': file.uploadedAt.toUTCString(),
      'x-content-type-options': 'nosniff',
      // A page that somebody uploaded must not act with the rights of this origin.
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:",
    })
    response.end(content)
  }
}

async function uploadByPut({ request, response }: Exchange, files: FileStore, permits: Permits): Promise<Answer> {
  const path = decodeURIComponent(String(request.headers.key ?? ''))
  const refused = refusal(permits, path, String(request.headers.authorization ?? ''))
  if (refused) return () => sendText(response, 403, 'application/xml', refused)
  refuseLonger(request, MAX_FILE)
  await files.write(path, contentOf(request))
  return () => response.writeHead(200).end()
}

async function uploadByForm({ request, response }: Exchange, files: FileStore, permits: Permits): Promise<Answer> {
  const { fields, file } = await parseForm(request, 'file', MAX_FILE)
  const path = fields.key ?? ''
  const refused = refusal(permits, path, fields.Signature ?? '')
  if (refused) return () => sendText(response, 403, 'application/xml', refused)
  await files.write(path, [file])
  return () => response.writeHead(204).end()
}

/** The storage service words its refusals in XML; the SDK looks for exactly these elements. */
function refusal(permits: Permits, path: string, permit: string): string | undefined {
  const verdict = permits.checkUpload(path, permit)
  if (verdict === 'good') return undefined
  const [code, message] =
    verdict === 'forged'
      ? ['SignatureDoesNotMatch', 'The signature does not match the path']
      : ['AccessDenied', 'Request has expired']
  return `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
}
