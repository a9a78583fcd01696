import { z } from 'zod'
import { Actor } from '../../actor'
import { DeskState } from '../wire'
import { nothing } from './shapes'

/** What is done with folders and who sits at the desk. */
export const folderActions = {
  state: { input: nothing, reply: DeskState },
  /** Makes (or opens again) the practice folder with the sample forum. */
  openSample: { input: nothing, reply: DeskState },
  /** Asks the person for an empty folder and makes it an office's folder. Refused on the stand-in runtime. */
  createFolder: { input: nothing, reply: DeskState },
  /** Asks the person for a folder and opens it. */
  openFolder: { input: nothing, reply: DeskState },
  /** Asks where to, and writes the intact records or the rows that only the working copy has into one file. Null when cancelled. */
  exportRecovered: {
    input: z.strictObject({ what: z.enum(['intactRecords', 'storeRows']) }),
    reply: z.strictObject({ path: z.string(), count: z.int() }).nullable(),
  },
  /** The person agrees: the working copy is thrown away and made again from the journal (row G of the recovery table). */
  agreeToRebuild: { input: nothing, reply: DeskState },
  /** Changes who sits at the desk. */
  chooseProfile: { input: z.strictObject({ actor: Actor }), reply: DeskState },
} as const
