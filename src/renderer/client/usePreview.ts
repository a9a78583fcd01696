import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { WindowActions } from '#core/desk/wire/windowActions'
import type { Said } from './bridge'
import { act } from './desk'

type PreviewInput = z.input<WindowActions['preview']['input']>
type Preview = z.infer<WindowActions['preview']['reply']>

/**
 * The paper as it would be printed now. `version` names the state of the record it is made from, so that a change makes it anew;
 * the last picture stays until the new one is there.
 */
export function usePreview(input: PreviewInput, version: string): Said<Preview> | undefined {
  const { data } = useQuery({
    queryKey: ['preview', input, version],
    queryFn: () => act('preview', input),
    placeholderData: (previous) => previous,
    // Main keeps only a few; an old address may be gone.
    gcTime: 0,
  })
  return data
}
