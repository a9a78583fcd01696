import type { Bilingual } from '../../desk/rows/text'
import { columnTitles, type MemberColumn } from './columns'

const datatypes: Readonly<Partial<Record<MemberColumn, unknown>>> = {
  seat: { base: 'integer', minimum: 1, maximum: 999 },
  from: { base: 'date', format: 'yyyy-MM-dd' },
  until: { base: 'date', format: 'yyyy-MM-dd' },
  endedOn: { base: 'date', format: 'yyyy-MM-dd' },
}

/** What the columns of a table mean, for a machine (CSV on the Web): names in both languages, types, what has to be there. */
export function csvwMetadata(of: {
  readonly url: string
  readonly language: 'ko' | 'en'
  readonly title: Bilingual
  readonly columns: readonly MemberColumn[]
}): Record<string, unknown> {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': of.language }],
    url: of.url,
    'dc:title': of.title[of.language],
    'dc:language': of.language,
    dialect: { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: of.columns.map((column) => ({
        name: column,
        // The heading of the file. A map of both languages is allowed, but readers compare it with the file and stumble.
        titles: columnTitles[column][of.language],
        'rdfs:label': (['ko', 'en'] as const).map((language) => ({
          '@value': columnTitles[column][language],
          '@language': language,
        })),
        datatype: datatypes[column] ?? 'string',
        required: column === 'seat',
      })),
    },
  }
}
