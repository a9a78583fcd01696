/**
 * ESLint rule: votes are counted in core/resolution and nowhere else. What is banned elsewhere is the first step of any count:
 * comparing a ballot's choice with a kind of vote. A screen shows a choice by looking it up in a table of words.
 */
const choices = new Set(['yes', 'no', 'abstain', 'conditional', 'blank', 'invalid'])
const comparisons = new Set(['===', '!==', '==', '!='])

const inner = (node) => (node.type === 'ChainExpression' ? node.expression : node)
const isChoice = (node) => inner(node).type === 'MemberExpression' && inner(node).property.name === 'choice'
const isKind = (node) => node.type === 'Literal' && choices.has(node.value)

export const oneCount = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { counted: 'Votes are counted in core/resolution only: ask for its tally instead of comparing choices here.' },
  },
  create(context) {
    return {
      BinaryExpression(node) {
        if (!comparisons.has(node.operator)) return
        const found = (isChoice(node.left) && isKind(node.right)) || (isKind(node.left) && isChoice(node.right))
        if (found) context.report({ node, messageId: 'counted' })
      },
    }
  },
}
