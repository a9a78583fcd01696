import type { Rule } from 'eslint'

export declare const oneCount: Rule.RuleModule
