import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Said } from './bridge'
import { ask, type Definition } from './desk'
import { onDeskEvent } from './events'
import { isTouched } from './tablesRead'

/** Answers stay true until main says that a table changed. `always`: the desk is not a network, being offline must not stop it. */
export function createQueryClient(): QueryClient {
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
  onDeskEvent((event) => {
    if (event.topic !== 'changed') return
    void client.invalidateQueries({
      predicate: ({ queryKey: [name] }) => typeof name === 'string' && isTouched(name, event.tables),
    })
  })
  return client
}

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
