import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { OrganisationId } from '../../desk/rows/identifiers'
import { limits } from '../../desk/limits'
import { refuse } from '../../desk/refusals/refusal'
import { firstRepeated } from '../firstRepeated'
import { Organisation } from '../rows'

export const registerOrganisations = defineCommand({
  name: 'organisation.register',
  title: { ko: '기관을 등록한다', en: 'Register organisations' },
  roles: ['officer'],
  input: z.strictObject({
    organisations: z
      .array(Organisation.omit({ id: true }).extend({ code: Organisation.shape.code.min(1) }))
      .min(1)
      .max(limits.enrolRowsMax),
  }),
  reply: z.strictObject({ organisationIds: z.array(OrganisationId) }),
  refusals: ['organisation.codeTaken'],
  load: (read) => read.all('organisations'),
  decide({ known: existing, input, ids }) {
    const taken = firstRepeated([...existing, ...input.organisations].map((organisation) => organisation.code))
    if (taken !== null) return refuse('organisation.codeTaken', { code: taken })
    const organisations = input.organisations.map((organisation) => ({ ...organisation, id: ids.next(OrganisationId) }))
    return accept(
      organisations.map((organisation) => put('organisations', organisation)),
      { organisationIds: organisations.map((organisation) => organisation.id) },
    )
  },
})
