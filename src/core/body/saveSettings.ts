import { z } from 'zod'
import { put } from '../desk/rows/change'
import { accept, defineCommand } from '../desk/command'
import { officeSettings } from '../desk/office'
import { refuse } from '../desk/refusals/refusal'
import { OfficeSettings } from '../desk/rows/rows'

/** Saves what the office set for the whole folder. `seenRev` is null before anything was saved. */
export const saveSettings = defineCommand({
  name: 'settings.save',
  title: { ko: '사무국 설정을 저장한다', en: 'Save the settings of the office' },
  roles: ['officer'],
  input: OfficeSettings.omit({ id: true }).extend({ seenRev: z.int().min(1).nullable() }),
  reply: z.strictObject({}),
  refusals: ['desk.changedMeanwhile', 'settings.unknownZone', 'settings.practiceFixed', 'settings.realClock'],
  load: officeSettings,
  decide({ known: settings, input, folderId }) {
    const { seenRev, ...fields } = input
    const current = settings?.rev ?? null
    if (current !== seenRev) return refuse('desk.changedMeanwhile', { seen: seenRev ?? 0, current: current ?? 0 })
    if (!isZone(fields.zone)) return refuse('settings.unknownZone', { zone: fields.zone })
    if (settings !== null && settings.practice !== fields.practice) return refuse('settings.practiceFixed')
    if (!fields.practice && fields.practiceNow !== null) return refuse('settings.realClock')
    return accept([put('settings', { ...fields, id: folderId })], {})
  },
})

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false // RangeError is how the language says that it does not know the zone
  }
}
