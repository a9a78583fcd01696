import { notifyManager, QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Said } from './bridge'
import { ask, type Definition } from './desk'
import { onDeskEvent } from './events'
import { afterNextPaint } from './afterNextPaint'
import { isTouched, isTypedInRows, readsAllVotes } from './tablesRead'

/** Answers stay true until main says that a table changed. `always`: the desk is not a network, being offline must not stop it. */
export function createQueryClient(): QueryClient {
  // In the turn of the event loop in which it is known, so that what belongs together is drawn together.
  notifyManager.setScheduler(queueMicrotask)
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 60_000,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        throwOnError: true,
      },
    },
  })
  const askAgain = (touched: (query: string) => boolean): void => {
    void client.invalidateQueries({ predicate: ({ queryKey: [name] }) => typeof name === 'string' && touched(name) })
  }
  let later: { readonly timer: ReturnType<typeof setTimeout>; readonly tables: ReadonlySet<string> } | null = null
  onDeskEvent((event) => {
    if (event.topic !== 'changed') return
    const askTouched = (): void => {
      askAgain((query) => !readsAllVotes(query) && isTouched(query, event.tables))
    }
    // The row that was recorded is painted before the whole vote is asked for again.
    if (event.tables.every(isTypedInRows)) void afterNextPaint().then(askTouched)
    else askTouched()
    // Who types one row after the other must not wait for every vote of twenty years to be summed up again between two of them.
    if (later !== null) clearTimeout(later.timer)
    const tables = new Set([...(later?.tables ?? []), ...event.tables])
    const timer = setTimeout(
      () => {
        later = null
        askAgain((query) => readsAllVotes(query) && isTouched(query, [...tables]))
      },
      [...tables].every(isTypedInRows) ? quietMs : 0,
    )
    later = { timer, tables }
  })
  return client
}

/** So long nobody records a row before the sums over all votes are asked for again. */
const quietMs = 1500

/** Asks a query and asks it again when what it reads has changed. `undefined` while the first answer is on its way. */
export function useAnswer<Input extends z.ZodType, Reply extends z.ZodType>(
  query: Definition<Input, Reply>,
  input: z.input<Input>,
): Said<z.infer<Reply>> | undefined {
  return useAnswerState(query, input).data
}

/** As `useAnswer`, with the state of the asking; the last answer stays while an input changes. */
export function useAnswerState<Input extends z.ZodType, Reply extends z.ZodType>(
  query: Definition<Input, Reply>,
  input: z.input<Input>,
): UseQueryResult<Said<z.infer<Reply>>> {
  return useQuery({ queryKey: [query.name, input], queryFn: () => ask(query, input) })
}
