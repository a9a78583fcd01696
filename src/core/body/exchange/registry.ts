import { exportMembers } from './exportMembers'
import { importMembers } from './importMembers'
import { membersPopolo } from './popolo'
import { previewImport } from './previewImport'

export const exchangeCommands = [importMembers] as const
export const exchangeQueries = [previewImport, exportMembers, membersPopolo] as const
