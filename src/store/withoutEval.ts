import { z } from 'zod'

// Must be imported before any schema: zod else tries `new Function`, which the content security policy refuses and reports.
z.config({ jitless: true })
