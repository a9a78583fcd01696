import { protocol, type ProtocolRequest, type ProtocolResponse, type Session } from 'electron'

/** Everything that a page of ours can load has an address under this scheme. */
export const appScheme = 'app'

export interface SchemeResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Gives the answer for an address of one of the hosts that a session may see. */
export type Responder = (address: URL) => Promise<SchemeResponse>

/** Must be called before the app is ready. Without `standard` a page has no IndexedDB, without `secure` no WebCrypto. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

const sentAlways = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' }

const wrongMethod: SchemeResponse = { status: 405, headers: { allow: 'GET' }, body: Buffer.from('') }
const fault: SchemeResponse = { status: 500, headers: {}, body: Buffer.from('') }

async function respond(responder: Responder, method: string, url: string): Promise<SchemeResponse> {
  if (method !== 'GET') return wrongMethod
  try {
    return await responder(new URL(url))
  } catch (error) {
    console.error('app scheme:', url, error)
    return fault
  }
}

/** Serves the app scheme in this session only. Electron 25 brought `handle`; the test runtime is older. */
export function serveAppScheme(session: Session, responder: Responder): void {
  if ('handle' in session.protocol) {
    session.protocol.handle(appScheme, async (request) => {
      const { status, headers, body } = await respond(responder, request.method, request.url)
      return new Response(new Uint8Array(body), { status, headers: { ...sentAlways, ...headers } })
    })
    return
  }
  serveWithBuffers(session, responder)
}

/** The older interface, kept by its type: current typings no longer promise that `handle` can be missing. */
interface BufferProtocol {
  registerBufferProtocol(
    scheme: string,
    handler: (request: ProtocolRequest, callback: (response: ProtocolResponse) => void) => void,
  ): boolean
}

function serveWithBuffers(session: { readonly protocol: BufferProtocol }, responder: Responder): void {
  session.protocol.registerBufferProtocol(appScheme, (request, callback) => {
    void respond(responder, request.method, request.url).then(({ status, headers, body }) => {
      callback({ statusCode: status, headers: { ...sentAlways, ...headers }, data: body })
    })
  })
}
