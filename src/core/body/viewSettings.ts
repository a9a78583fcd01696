import { z } from 'zod'
import { officeSettings } from '../desk/office'
import { answer, defineQuery } from '../desk/query'
import { OfficeSettings } from '../desk/rows/rows'

/** What the office set for the whole folder, with the `rev` that a change of it has to name. Null before anything was saved. */
export const viewSettings = defineQuery({
  name: 'settings.view',
  title: { ko: '사무국 설정을 본다', en: 'Show the settings of the office' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({}),
  reply: z.strictObject({ settings: OfficeSettings.extend({ rev: z.int() }).nullable() }),
  async answer({ read }) {
    return answer({ settings: await officeSettings(read) })
  },
})
