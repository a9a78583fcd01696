import { z } from 'zod'
import { Head, StoredRow, type StoreRequest } from '#core/desk/rows/store'
import { tableNames } from '#core/desk/rows/tables'

const table = z.enum(tableNames)

/** What the store page may answer to each request. */
export const storeReplies = {
  open: Head.nullable(),
  beginRebuild: z.null(),
  putRows: z.null(),
  finishRebuild: z.null(),
  apply: z.null(),
  get: StoredRow.nullable(),
  where: z.array(StoredRow),
  all: z.array(StoredRow),
  rowsAfter: z.array(z.strictObject({ table, row: StoredRow })),
  close: z.null(),
} as const satisfies Record<StoreRequest['op'], z.ZodType>

export type StoreReplyOf<Op extends StoreRequest['op']> = z.infer<(typeof storeReplies)[Op]>
