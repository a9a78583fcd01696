import { useQuery } from '@tanstack/react-query'
import type { MemberPaperInput } from '#core/body/papers/memberPaperShape'
import type { Said } from '../../../../client/bridge'
import { act } from '../../../../client/desk'
import { useOpenDesk } from '../../../../client/deskState'

/** A paper about members as it would be printed now; made anew when the record grows. The last picture stays until then. */
export function usePaperPreview(paper: MemberPaperInput | null): Said<{ readonly url: string }> | undefined {
  const { head } = useOpenDesk()
  const { data } = useQuery({
    queryKey: ['member paper preview', paper, head.hash],
    queryFn: () => (paper === null ? null : act('previewMemberPaper', { paper })),
    placeholderData: (previous) => previous,
    // Main keeps only a few; an old address may be gone.
    gcTime: 0,
  })
  return data ?? undefined
}
