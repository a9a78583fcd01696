import sampleJson from '#resources/sample/forum.json'
import type { Actor } from '#core/desk/actor'
import { officeSettings } from '#core/desk/office'
import type { ResolutionId } from '#core/desk/rows/identifiers'
import type { Instant } from '#core/desk/rows/time'
import { SampleForum } from '#core/body/sample'
import { saveSettings } from '#core/body/saveSettings'
import type { SigningTools } from '#main/desk/signing'
import { StoreReader } from '#main/desk/storeReader'
import type { Store } from '#core/desk/rows/store'
import { must } from './must'
import { enterMembers } from './sampleMembers'
import { runSampleVote } from './sampleVote'

/** The sample forum from `resources/sample`, parsed once. */
export const sampleForum: SampleForum = SampleForum.parse(sampleJson)

/** Opens the practice keys of both sample co-chairs. It is printed in the guide: practice keys protect nothing. */
export const practicePassphrase = '연습용 암호문 2021'

const officer: Actor = { profile: '사무국 담당자', role: 'officer', personId: null }

export interface EnterSampleOptions {
  readonly tools: SigningTools
  readonly store: Store
  readonly clock: { moveTo(moment: Instant): void }
  /** How far the vote is run; what comes after is left for the person at the desk. */
  readonly until: Instant
}

/**
 * Fills a new practice folder with the sample forum by real commands. The folder's clock is then set to `until`, so that the vote
 * stands where it stood at that moment.
 */
export async function enterSampleForum({ tools, store, clock, until }: EnterSampleOptions): Promise<ResolutionId> {
  clock.moveTo(sampleForum.enteredAt)
  const members = await enterMembers(tools.desk, officer, sampleForum)
  const resolutionId = await runSampleVote({
    tools,
    clock,
    officer,
    sample: sampleForum,
    members,
    passphrase: practicePassphrase,
    until,
  })
  clock.moveTo(until)
  const settings = await officeSettings(new StoreReader(store))
  if (!settings) throw new Error('the sample has no settings')
  const { id, rev, ...fields } = settings
  void id
  await must(tools.desk, officer, saveSettings, { ...fields, practiceNow: until, seenRev: rev })
  return resolutionId
}
