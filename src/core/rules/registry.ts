import { historyOfRule } from './historyOfRule'
import { typeOwnRule } from './own/typeOwnRule'
import { withdrawOwnRule } from './own/withdrawOwnRule'
import { viewRules } from './viewRules'

export const ruleCommands = [typeOwnRule, withdrawOwnRule] as const
export const ruleQueries = [viewRules, historyOfRule] as const
