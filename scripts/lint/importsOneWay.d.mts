import type { Rule } from 'eslint'

export declare function whyNot(importer: string, source: string): string | null
export declare const importsOneWay: Rule.RuleModule
