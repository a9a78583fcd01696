import type { IncomingId } from '../../desk/rows/identifiers'
import type { Reader } from '../../desk/rows/reader'
import type { Row } from '../../desk/rows/tables'
import { refuse, type Refused } from '../../desk/refusals/refusal'

interface Known {
  readonly incoming: Row<'incomings'> | null
  readonly resolution: Row<'resolutions'> | null
}

export async function loadIncoming(read: Reader, id: IncomingId): Promise<Known> {
  const incoming = await read.get('incomings', id)
  return { incoming, resolution: incoming && (await read.get('resolutions', incoming.resolutionId)) }
}

/** The file and its vote, where the file still waits and the vote may still change. */
export function waitingIncoming(
  { incoming, resolution }: Known,
  id: IncomingId,
): { readonly ok: true; readonly incoming: Row<'incomings'>; readonly resolution: Row<'resolutions'> } | Refused {
  if (!incoming || !resolution) return refuse('desk.notFound', { thing: 'incomings', id })
  if (resolution.state === 'announced') return refuse('resolution.announced')
  const { handling } = incoming
  if (handling.kind !== 'waiting') return refuse('incoming.handled', { at: handling.at, by: handling.by })
  return { ok: true, incoming, resolution }
}
