import type { Seal } from '../seal'

/** Whether a temporary URL or an upload permit is genuine and still good. */
export type Verdict = 'good' | 'forged' | 'expired'

const UPLOAD_SECONDS = 900

/** Gives out and checks what the platform lets the storage service check: signed URLs and upload signatures. */
export class Permits {
  constructor(
    private readonly seal: Seal,
    private readonly url: () => string,
  ) {}

  /**
   * A download address. The SDK passes it through `encodeURI` and browsers do not, so it must hold nothing that
   * either of them changes: the path travels in the query as base64url, the readable one is for people.
   */
  downloadUrl(path: string, seconds: number): string {
    const expires = inSeconds(seconds)
    const readable = path.replace(/[%?#]/g, '_')
    const sign = this.seal.sign('download', `${expires}\n${path}`)
    return `${this.url()}/storage/${readable}?key=${Buffer.from(path).toString('base64url')}&t=${expires}&sign=${sign}`
  }

  /** The path a download address grants, or why it grants none. */
  checkDownload(query: URLSearchParams): { verdict: Verdict; path: string } {
    const path = Buffer.from(query.get('key') ?? '', 'base64url').toString()
    const expires = query.get('t') ?? ''
    return { path, verdict: this.#check('download', path, expires, query.get('sign') ?? '') }
  }

  /** What `storage.getUploadMetadata` hands out for one path. */
  uploadPermit(path: string): string {
    const expires = inSeconds(UPLOAD_SECONDS)
    return `${expires}.${this.seal.sign('upload', `${expires}\n${path}`)}`
  }

  checkUpload(path: string, permit: string): Verdict {
    const [expires = '', sign = ''] = permit.split('.')
    return this.#check('upload', path, expires, sign)
  }

  #check(purpose: string, path: string, expires: string, sign: string): Verdict {
    if (!this.seal.verify(purpose, `${expires}\n${path}`, sign)) return 'forged'
    return Number(expires) * 1000 < Date.now() ? 'expired' : 'good'
  }
}

function inSeconds(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds
}
