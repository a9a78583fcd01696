import { z } from 'zod'
import { AppointmentId, BodyId } from '../../desk/rows/identifiers'
import { PlainDate } from '../../desk/rows/time'

const LanguageInput = z.enum(['ko', 'en'])
const shared = { bodyId: BodyId, language: LanguageInput }

/** D11 the roster on a day; D22 a letter about one appointment. */
export const MemberPaperInput = z.discriminatedUnion('form', [
  z.strictObject({ ...shared, form: z.literal('D11'), day: PlainDate, copy: z.enum(['public', 'internal']) }),
  z.strictObject({
    ...shared,
    form: z.literal('D22'),
    appointmentId: AppointmentId,
    letter: z.discriminatedUnion('kind', [
      /** The letter of this appointment as it was made. */
      z.strictObject({ kind: z.literal('commission') }),
      /** A draft: the same member again, from–to. Nothing is appointed by it. */
      z.strictObject({ kind: z.literal('reappointment'), from: PlainDate, until: PlainDate }),
      /** The notice that the appointment ended by dismissal. */
      z.strictObject({ kind: z.literal('dismissal') }),
    ]),
  }),
])
export type MemberPaperInput = z.infer<typeof MemberPaperInput>
