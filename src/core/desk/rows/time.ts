import { z } from 'zod'

/** A moment in UTC with milliseconds, such as 2021-07-06T00:00:00.000Z. Sorting the text is sorting the time. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .refine((text) => new Date(text).toJSON() === text)
  .brand('Instant')
export type Instant = z.infer<typeof Instant>

/** A calendar date without a zone, such as 2021-07-06. */
export const PlainDate = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine((text) => {
    const midnight = new Date(`${text}T00:00:00.000Z`)
    // 2021-02-30 is read as 2 March; an impossible one as no time at all.
    return !Number.isNaN(midnight.getTime()) && midnight.toJSON().startsWith(text)
  })
  .brand('PlainDate')
export type PlainDate = z.infer<typeof PlainDate>

/** The clock is a port: core never asks for the time. */
export interface Clock {
  now(): Instant
}
