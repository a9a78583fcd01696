import { judgeOnDemand } from './testing/judges.mjs'
import { main } from './run/run.mjs'

/** `npm run judge -- FILE|FOLDER…`: judges PDF and DOCX with programs that share no code with the app. */
await main(() => judgeOnDemand(process.argv.slice(2)))
