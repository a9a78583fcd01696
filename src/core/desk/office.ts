import type { Reader } from './rows/reader'
import type { Row } from './rows/tables'

/** The folder's settings: one row, or null before the office has said anything. */
export async function officeSettings(read: Reader): Promise<Row<'settings'> | null> {
  const [settings] = await read.all('settings')
  return settings ?? null
}

/** The zone in which the office's windows and days are meant. The first office is in Seoul (design, section 3). */
export async function officeZone(read: Reader): Promise<string> {
  return (await officeSettings(read))?.zone ?? 'Asia/Seoul'
}
