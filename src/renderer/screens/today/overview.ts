import type { todayOverview } from '#core/resolution/views/overview'
import type { Reply } from '../../client/replyOf'

/** What the first screen is made from. */
export type Overview = Reply<typeof todayOverview>
